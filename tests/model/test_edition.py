"""An edition is checked when it is named, and refused with the reason."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from leaflets.errors import UsageError
from leaflets.model.edition import (
    Edition,
    Extract,
    Kind,
    Layout,
    Sheet,
    Spacing,
    Weight,
    explain_mismatch,
    list_kinds,
    standard_size,
)
from leaflets.model.layout import FOLDINGS, explain_limit


@pytest.mark.parametrize("size", [9.99, 0, -1, 40.01, float("nan"), float("inf")])
def test_a_size_outside_ten_to_forty_is_refused(size: float) -> None:
    with pytest.raises(UsageError, match="not between 10 and 40 points"):
        Edition(Kind.PATIENT, size=size)


@pytest.mark.parametrize("size", [10, 14.5, 40])
def test_any_size_from_ten_to_forty_is_taken(size: float) -> None:
    assert Edition(Kind.PATIENT, size=size).size == size


def test_the_clinicians_own_size_on_letter_is_taken_there_only() -> None:
    assert standard_size(Kind.CLINICIAN, Layout.LETTER) == 9.75
    assert Edition(Kind.CLINICIAN, Layout.LETTER, 9.75).size_name == "9.75"
    with pytest.raises(UsageError, match=r"size 9\.75"):
        Edition(Kind.PATIENT, Layout.LETTER, 9.75)


@pytest.mark.parametrize(("size", "is_taken"), [(18, True), (19.9, True), (20, False), (28, False)])
def test_a5_is_refused_from_twenty_with_the_layout_to_take(size: float, is_taken: bool) -> None:
    if is_taken:
        assert Edition(Kind.PATIENT, Layout.A5, size).layout == "a5"
    else:
        with pytest.raises(UsageError, match="take --layout a4"):
            Edition(Kind.PATIENT, Layout.A5, size)


@given(st.sampled_from(Kind), st.sampled_from(Layout), st.floats(10, 40))
def test_editions_travel_and_sort(kind: Kind, layout: Layout, size: float) -> None:
    assume(not explain_mismatch(kind, layout) and not explain_limit(layout, size))
    edition = Edition(kind, layout, size)
    assert pickle.loads(pickle.dumps(edition)) == edition
    assert edition.is_large_print == (size >= 16)
    assert sorted([edition, Edition(Kind.PATIENT)])


def test_a_sheet_for_those_who_make_leaflets_is_none_of_the_documents() -> None:
    sheet = Edition(Sheet.EVIDENCE, Layout.A4, standard_size(Sheet.EVIDENCE, Layout.A4))
    assert sheet.size == 10 and sheet.kind not in list(Kind)
    assert pickle.loads(pickle.dumps(sheet)) == sheet


def test_bold_and_wide_print_take_more_paper_and_say_so() -> None:
    plain = Edition(Kind.PATIENT, size=24)
    assert (plain.style_names, plain.stretch, plain.bulk) == ((), 1, 24)
    bold, wide = replace(plain, weight=Weight.BOLD), replace(plain, spacing=Spacing.WIDE)
    both = replace(bold, spacing=Spacing.WIDE)
    assert [edition.style_names for edition in (bold, wide, both)] == [("bold",), ("wide",), ("bold", "wide")]
    assert 24 < bold.bulk < wide.bulk < both.bulk < 30


def test_a_size_is_one_number_however_it_is_written() -> None:
    assert repr(Edition(Kind.PATIENT, size=20)) == repr(Edition(Kind.PATIENT, size=20.0))


@pytest.mark.parametrize("kind", [*Kind, *Extract])
@pytest.mark.parametrize("layout", Layout)
def test_a_layout_has_the_kinds_that_make_sense_on_it_and_says_what_to_take_instead(
    kind: Kind | Extract, layout: Layout
) -> None:
    if kind in list_kinds(layout):
        assert Edition(kind, layout, standard_size(kind, layout)).layout is layout
    else:
        with pytest.raises(UsageError, match=r"take --(layout|kind) [a-z0-9-]+"):
            Edition(kind, layout, 28)


def test_every_kind_and_every_layout_has_a_place() -> None:
    assert {kind for layout in Layout for kind in list_kinds(layout)} == {*Kind, *Extract}
    assert all(list_kinds(layout) for layout in Layout)
    assert explain_mismatch(Sheet.EVIDENCE, Layout.A4) == "" and explain_mismatch(Sheet.EVIDENCE, Layout.CARD_A6)


@pytest.mark.parametrize("layout", FOLDINGS)
def test_a_leaflet_of_few_pages_is_clear_print_and_no_large_print(layout: Layout) -> None:
    (kind, *_) = list_kinds(layout)
    assert standard_size(kind, layout) >= 12
    if kind is Kind.PATIENT and standard_size(kind, layout) == 12:
        size = 20 if layout is Layout.BIFOLD_A5 else 16
        with pytest.raises(UsageError, match=r"characters.*--layout (a4|letter)"):
            Edition(kind, layout, size)


def test_type_with_more_room_than_a_page_has_is_refused_with_the_size_to_take() -> None:
    for size, weight, spacing in ((40.0, Weight.BOLD, Spacing.STANDARD), (36.0, Weight.BOLD, Spacing.WIDE)):
        assert Edition(Kind.PATIENT, size=size, weight=weight, spacing=spacing).bulk < 43
    with pytest.raises(UsageError, match=r"40 points, bold and wide: .* as much room as 47 points.* take 36 points"):
        Edition(Kind.PATIENT, size=40, weight=Weight.BOLD, spacing=Spacing.WIDE)
