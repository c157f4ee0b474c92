"""Layouts: papers, folds, and the sizes that each is refused in, with the reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.errors import UsageError
from leaflets.model.edition import Edition, Kind, Palette, Spacing, Weight
from leaflets.model.layout import (
    FOLDINGS,
    LIMITS,
    PANELS,
    PAPERS,
    PLAIN,
    TEXT_WIDTHS,
    Layout,
    count_characters,
    explain_limit,
    find_folding,
)


def test_every_layout_has_a_paper_and_a_folding() -> None:
    assert set(PAPERS) == set(Layout) == {*PLAIN, *FOLDINGS}
    assert set(LIMITS) == set(TEXT_WIDTHS)


@pytest.mark.parametrize("layout", FOLDINGS)
def test_the_pages_of_one_side_fill_the_sheet(layout: Layout) -> None:
    folding, (width, height) = FOLDINGS[layout], PAPERS[layout]
    across = folding.per_sheet // 2
    widths = folding.widths or (width,) * folding.per_sheet
    for side in (widths[1 : 1 + across], (*widths[1 + across :], widths[0])):
        assert 0 <= folding.sheet[0] - sum(side[:across]) <= 1.01  # two A5 pages are 1 mm narrower than A4
    assert folding.sheet[1] == pytest.approx(height)


@pytest.mark.parametrize("layout", [Layout.TRIFOLD_A4, Layout.TRIFOLD_LETTER])
def test_the_two_sides_of_the_panel_that_folds_in_are_the_narrow_ones(layout: Layout) -> None:
    widths = FOLDINGS[layout].widths
    assert [number for number, width in enumerate(widths, 1) if width < max(widths)] == [4, 5]
    inside, outside = widths[1:4], (widths[4], widths[5], widths[0])
    assert inside == outside[::-1]


@given(st.sampled_from(sorted(LIMITS)), st.floats(10, 40))
def test_a_size_is_refused_from_its_limit_on_with_the_characters_of_a_line(layout: Layout, size: float) -> None:
    reason = explain_limit(layout, size)
    assert bool(reason) == (size >= LIMITS[layout])
    if reason:
        assert f"about {count_characters(layout, size)} characters" in reason
        assert "take --layout" in reason or "--kind patient --layout" in reason


def test_bold_or_wide_type_counts_by_its_room_on_small_pages() -> None:
    """Found at 17 points, bold and wide, and at 19 points, bold: the help box left page 1."""
    assert explain_limit(Layout.A5, 17, 19.2) == "" == explain_limit(Layout.A4, 17, 30)
    assert explain_limit(Layout.A5, 19.9, 19.9) == "" == explain_limit(Layout.BOOKLET_LETTER, 18.5, 18.5)
    assert "as much room as 19.8 points" in explain_limit(Layout.A5, 19, 19.84)
    assert "as much room as 18.8 points" in explain_limit(Layout.BOOKLET_LETTER, 18, 18.79)
    assert "take --layout letter (or a4), or a size below 18.6" in explain_limit(Layout.BOOKLET_LETTER, 19, 19)
    assert "A5 at 17 points: bold or wide, it takes as much room as 20.1 points" in explain_limit(Layout.A5, 17, 20.1)
    with pytest.raises(UsageError, match="take --layout letter"):
        Edition(Kind.PATIENT, Layout.BOOKLET_LETTER, 17, weight=Weight.BOLD, spacing=Spacing.WIDE)


@pytest.mark.parametrize(("bulk", "is_white", "is_refused"), [
    (15.9, True, False), (16.1, True, True), (15.0, False, False), (15.1, False, True), (0.0, False, False),
])  # fmt: skip
def test_bold_and_wide_type_and_coloured_paper_count_on_panels(bulk: float, is_white: bool, is_refused: bool) -> None:
    """Found in random editions: the help box did not fit the first panel."""
    reason = explain_limit(Layout.TRIFOLD_A4, 14, bulk, is_white=is_white)
    assert bool(reason) is is_refused
    assert ("coloured paper" in reason) is (is_refused and not is_white)
    assert not is_refused or f"as {bulk:.1f} points, and the help box would leave page 1; take --layout a4" in reason


def test_a_coloured_panel_may_be_too_small_for_regular_type() -> None:
    with pytest.raises(UsageError, match="coloured paper, whose margins are wider: the help box would leave page 1;"):
        Edition(Kind.PATIENT, Layout.TRIFOLD_LETTER, 15.5, Palette.CREAM)
    assert Edition(Kind.PATIENT, Layout.TRIFOLD_LETTER, 15, Palette.CREAM).size == 15


def test_a_panel_holds_the_characters_that_were_counted() -> None:
    assert 38 <= count_characters(Layout.TRIFOLD_A4, 12) <= 48
    assert count_characters(Layout.TRIFOLD_A4, 18) == 28


def test_a_poster_is_read_from_two_metres_or_not_made() -> None:
    assert "two metres" in explain_limit(Layout.POSTER_A3, 27.9)
    assert explain_limit(Layout.POSTER_A3, 28) == "" == explain_limit(Layout.A4, 40)


def test_loose_pages_are_printed_on_both_sides_of_their_paper() -> None:
    assert find_folding(Layout.A4).sheet == PAPERS[Layout.A4] and find_folding(Layout.A4).pages == 0
    assert all(find_folding(layout).pages == 6 for layout in PANELS)
