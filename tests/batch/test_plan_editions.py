"""Which editions a wish means."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.batch.plan_editions import Wish, plan_editions
from leaflets.errors import UsageError
from leaflets.model.edition import SIZES, Edition, Extract, Kind, Layout, Palette, Spacing, Weight, standard_size
from leaflets.model.layout import PLAIN
from leaflets.model.need import Need


def test_nothing_asked_for_means_each_kind_on_a4_at_its_standard_size() -> None:
    assert plan_editions(Wish()) == (
        Edition(Kind.PATIENT, Layout.A4, 14),
        Edition(Kind.CLINICIAN, Layout.A4, 10),
        Edition(Kind.CITATIONS, Layout.A4, 11),
    )


def test_an_audience_asks_for_citation_sheets_each_in_its_own_standard_size() -> None:
    sheet = Edition(Kind.CITATIONS, Layout.A4, 11)
    for_patients = Edition(Kind.CITATIONS, Layout.A4, 14, is_for_patients=True)
    assert plan_editions(Wish(audiences=("clinician", "patient"))) == (sheet, for_patients)
    assert for_patients.kind_name == "citations-patient"
    with_leaflet = plan_editions(Wish(kinds=(Kind.PATIENT, Kind.CITATIONS), audiences=("patient",)))
    assert with_leaflet == (Edition(Kind.PATIENT, Layout.A4, 14), for_patients)
    assert plan_editions(Wish(), for_patients) == (for_patients,)


def test_an_audience_of_anything_but_the_citation_sheet_is_refused() -> None:
    with pytest.raises(UsageError, match="--audience is for the citation sheet"):
        plan_editions(Wish(kinds=(Kind.PATIENT,), audiences=("patient",)))
    with pytest.raises(UsageError, match="--audience is for the citation sheet"):
        Edition(Kind.CLINICIAN, is_for_patients=True)


def test_letter_has_its_own_standard_for_clinicians() -> None:
    (edition,) = plan_editions(Wish(kinds=(Kind.CLINICIAN,), layouts=(Layout.LETTER,)))
    assert edition.size == 9.75


def test_all_is_every_kind_paper_and_size_with_the_standard_sizes() -> None:
    editions = plan_editions(Wish(is_all=True))
    for kind in Kind:
        for layout in (Layout.A4, Layout.LETTER):
            sizes = [each.size for each in editions if (each.kind, each.layout) == (kind, layout)]
            assert sizes == sorted({*SIZES, standard_size(kind, layout)})
        on_a5 = {each.size for each in editions if (each.kind, each.layout) == (kind, Layout.A5)}
        assert on_a5 == {12, 14, 16, 18, standard_size(kind, Layout.A5)}
    assert {each.palette for each in editions} == {Palette.WHITE}


def test_all_is_narrowed_by_what_else_is_asked_for() -> None:
    wish = Wish(kinds=(Kind.PATIENT,), layouts=(Layout.A5,), palettes=(Palette.NIGHT,), is_all=True)
    assert [each.size for each in plan_editions(wish)] == [12, 14, 16, 18]
    assert {each.palette for each in plan_editions(wish)} == {Palette.NIGHT}


def test_a5_from_20_points_is_refused_with_the_paper_to_take_even_among_others() -> None:
    wish = Wish(layouts=(Layout.A4, Layout.A5), sizes=(14, 20))
    with pytest.raises(UsageError, match=r"A5 at 20 points.*--layout a4"):
        plan_editions(wish)


@pytest.mark.parametrize("size", [9.99, 40.01, 0, -14, float("nan"), float("inf")])
def test_a_size_outside_the_limits_is_refused(size: float) -> None:
    with pytest.raises(UsageError, match="not between 10 and 40"):
        plan_editions(Wish(sizes=(size,)))


def test_a_finished_pdf_fills_in_what_was_not_asked_for() -> None:
    origin = Edition(Kind.CITATIONS, Layout.LETTER, 18, Palette.CREAM)
    assert plan_editions(Wish(), origin) == (origin,)
    assert plan_editions(Wish(sizes=(28,)), origin) == (Edition(Kind.CITATIONS, Layout.LETTER, 28, Palette.CREAM),)
    assert plan_editions(Wish(kinds=(Kind.PATIENT,)), origin) == (
        Edition(Kind.PATIENT, Layout.LETTER, 14, Palette.CREAM),
    )


def test_a_standard_size_becomes_the_standard_of_the_new_paper() -> None:
    origin = Edition(Kind.CLINICIAN, Layout.LETTER, 9.75)
    assert plan_editions(Wish(layouts=(Layout.A4,)), origin)[0].size == 10


@given(
    kinds=st.lists(st.sampled_from(list(Kind)), max_size=4),
    layouts=st.lists(st.sampled_from([Layout.A4, Layout.LETTER]), max_size=4),
    sizes=st.lists(st.sampled_from(SIZES), max_size=4),
    palettes=st.lists(st.sampled_from(list(Palette)), max_size=4),
)
def test_each_combination_comes_once_in_the_order_asked_for(
    kinds: list[Kind], layouts: list[Layout], sizes: list[float], palettes: list[Palette]
) -> None:
    editions = plan_editions(Wish(tuple(kinds), tuple(layouts), tuple(sizes), tuple(palettes)))
    assert len(editions) == len(set(editions))
    distinct = [len(set(asked)) or default for asked, default in ((kinds, 3), (layouts, 1), (sizes, 1))]
    assert len(editions) == distinct[0] * distinct[1] * distinct[2] * (len(set(palettes)) or 1)
    if kinds:
        assert list(dict.fromkeys(each.kind for each in editions)) == list(dict.fromkeys(kinds))


def test_a_need_says_size_palette_weight_and_spacing_at_once() -> None:
    needs = (Need(20, Weight.BOLD), Need(28, spacing=Spacing.WIDE, palette=Palette.CREAM))
    editions = plan_editions(Wish(kinds=(Kind.PATIENT,), needs=needs))
    assert editions == (
        Edition(Kind.PATIENT, size=20, weight=Weight.BOLD),
        Edition(Kind.PATIENT, size=28, palette=Palette.CREAM, spacing=Spacing.WIDE),
    )


def test_weight_and_spacing_multiply_and_a_finished_pdf_keeps_its_own() -> None:
    wish = Wish(kinds=(Kind.PATIENT,), sizes=(18,), weights=tuple(Weight), spacings=tuple(Spacing))
    assert len(set(plan_editions(wish))) == 4
    given = Edition(Kind.PATIENT, size=18, weight=Weight.BOLD, spacing=Spacing.WIDE)
    assert plan_editions(Wish(), given) == (given,)
    assert plan_editions(Wish(weights=(Weight.REGULAR,)), given)[0].weight is Weight.REGULAR


def test_a_layout_asked_for_has_the_kinds_that_make_sense_on_it() -> None:
    def pairs(wish: Wish, given: Edition | None = None) -> list[tuple[str, str, float]]:
        return [(each.kind, each.layout, each.size) for each in plan_editions(wish, given)]

    assert pairs(Wish(layouts=(Layout.TRIFOLD_A4,))) == [("patient", "trifold-a4", 12)]
    assert pairs(Wish(layouts=(Layout.BOOKLET_A5,))) == [("patient", "booklet-a5", 14), ("citations", "booklet-a5", 11)]
    assert pairs(Wish(layouts=(Layout.CARD_A6, Layout.POSTER_A3))) == [
        ("card", "card-a6", 12),
        ("poster", "poster-a3", 28),
    ]
    assert pairs(Wish(kinds=(Extract.CARD,))) == [("card", "card-a6", 12)]
    assert ("card", "card-a6", 12) in pairs(Wish(kinds=(*Kind, Extract.CARD)))
    card = Edition(Extract.CARD, Layout.CARD_A6, 12)
    assert pairs(Wish(), card) == [("card", "card-a6", 12)]
    assert pairs(Wish(kinds=(Kind.PATIENT,), sizes=(28,)), card) == [("patient", "a4", 28)]


def test_all_makes_loose_pages_and_a_fold_by_name() -> None:
    assert {each.layout for each in plan_editions(Wish(is_all=True))} == {*PLAIN}
    folded = plan_editions(Wish(is_all=True, layouts=(Layout.TRIFOLD_A4,)))
    assert [each.size for each in folded] == [12, 14]


@pytest.mark.parametrize("kind", [Kind.CLINICIAN, Kind.CITATIONS, Extract.CARD])
def test_a_kind_that_was_asked_for_is_refused_where_it_makes_no_sense(kind: Kind | Extract) -> None:
    with pytest.raises(UsageError, match="take --layout"):
        plan_editions(Wish(kinds=(kind,), layouts=(Layout.TRIFOLD_A4,)))


def test_all_leaves_out_sizes_that_are_too_bulky_for_a_paper_and_a_size_by_name_is_refused() -> None:
    wish = Wish(
        kinds=(Kind.PATIENT,), layouts=(Layout.A5,), is_all=True, weights=tuple(Weight), spacings=tuple(Spacing)
    )
    sizes = {(edition.weight, edition.spacing): edition.size for edition in plan_editions(wish)}
    assert sizes[Weight.REGULAR, Spacing.STANDARD] == 18 and sizes[Weight.BOLD, Spacing.WIDE] == 16
    with pytest.raises(UsageError, match="A5 at 18 points: bold or wide"):
        plan_editions(replace(wish, sizes=(18.0,)))
