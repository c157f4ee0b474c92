"""Sheets hold what fits on them, and what does not is told in one clear message."""

from __future__ import annotations

import pytest

from leaflets.errors import RenderError, UsageError
from leaflets.folding.lay_sheets import lay_sheets
from leaflets.folding.plan import Plan, Wanted
from leaflets.folding.scheme import Binding, Flip, Scheme
from tests.folding.folded import make_pages

A5 = (148.0, 210.0)


def list_sides(plan: Plan) -> list[list[int | None]]:
    """The page numbers from 1 of each side, from the left and the top."""
    return [
        [None if cell.page is None else cell.page + 1 for cell in side.cells]
        for sheet in plan.sheets
        for side in (sheet.front, sheet.back)
    ]


def test_a_booklet_of_eight_pages_is_the_one_of_every_text_book() -> None:
    plan = lay_sheets([A5] * 8, Wanted(Scheme.BOOKLET))
    assert list_sides(plan) == [[8, 1], [2, 7], [6, 3], [4, 5]]
    assert (plan.paper, plan.flip, plan.turned) == ((297.0, 210.0), Flip.SHORT, False)


def test_blanks_stand_at_the_end_or_before_the_back() -> None:
    assert list_sides(lay_sheets([A5] * 6, Wanted(Scheme.BOOKLET)))[:2] == [[None, 1], [2, None]]
    kept = lay_sheets([A5] * 6, Wanted(Scheme.BOOKLET, is_back_kept=True))
    assert list_sides(kept) == [[6, 1], [2, None], [None, 3], [4, 5]]
    assert kept.blanks == 2


def test_sections_are_small_booklets_one_after_another() -> None:
    plan = lay_sheets([A5] * 16, Wanted(Scheme.BOOKLET, section=2))
    assert list_sides(plan)[::2] == [[8, 1], [6, 3], [16, 9], [14, 11]]
    assert [sheet.section for sheet in plan.sheets] == [1, 1, 2, 2]


def test_inner_sheets_move_to_the_spine_by_the_thickness_of_the_paper() -> None:
    plan = lay_sheets([A5] * 12, Wanted(Scheme.BOOKLET, thickness=0.25))
    shifts = [[cell.shift for cell in sheet.front.cells] for sheet in plan.sheets]
    assert shifts == [[0, 0], [0.25, -0.25], [0.5, -0.5]]


def test_each_section_begins_without_creep() -> None:
    plan = lay_sheets([A5] * 16, Wanted(Scheme.BOOKLET, section=2))
    assert [sheet.front.cells[0].shift for sheet in plan.sheets] == [0, 0.1, 0, 0.1]


def test_a_tri_fold_has_its_narrow_panels_back_to_back() -> None:
    plan = lay_sheets(make_pages(Scheme.TRIFOLD, 6), Wanted(Scheme.TRIFOLD))
    assert list_sides(plan) == [[5, 6, 1], [2, 3, 4]]
    assert plan.sheets[0].front.folds == pytest.approx((97, 197))
    assert plan.sheets[0].back.folds == pytest.approx((100, 200))
    mirrored = lay_sheets(make_pages(Scheme.TRIFOLD, 6), Wanted(Scheme.TRIFOLD, binding=Binding.RIGHT))
    assert list_sides(mirrored) == [[1, 6, 5], [4, 3, 2]]


def test_a_flip_round_the_other_edge_turns_the_backs() -> None:
    plan = lay_sheets([A5] * 4, Wanted(Scheme.BOOKLET, flip=Flip.LONG))
    assert all(cell.is_turned for cell in plan.sheets[0].back.cells)
    assert not any(cell.is_turned for cell in plan.sheets[0].front.cells)
    upright = lay_sheets([(105.0, 148.0)] * 8, Wanted(Scheme.FOUR_UP))
    assert (upright.flip, upright.turned) == (Flip.LONG, False)


def test_cards_are_cut_and_stacked() -> None:
    plan = lay_sheets([(105.0, 148.0)] * 16, Wanted(Scheme.CARDS))
    assert plan.paper == (210.0, 297.0)
    assert list_sides(plan) == [[1, 5, 9, 13], [6, 2, 14, 10], [3, 7, 11, 15], [8, 4, 16, 12]]


def test_copies_fill_the_sheet() -> None:
    plan = lay_sheets([(105.0, 148.0)] * 2, Wanted(Scheme.CARDS, copies=4))
    assert list_sides(plan) == [[1, 1, 1, 1], [2, 2, 2, 2]]


def test_a_gutter_holds_two_bleeds_unless_it_is_given() -> None:
    plan = lay_sheets([(90.0, 55.0)] * 2, Wanted(Scheme.CARDS, bleed=3.0))
    first, second = plan.sheets[0].front.cells[:2]
    assert second.place.left - first.place.right == pytest.approx(6)
    with pytest.raises(UsageError, match=r"--gutter 4 mm holds no two bleeds of 3 mm; take 6 mm or more"):
        lay_sheets([(90.0, 55.0)] * 2, Wanted(Scheme.CARDS, bleed=3.0, gutter=4.0))


def test_no_pages_are_refused() -> None:
    with pytest.raises(RenderError, match="no pages; there is nothing to put on sheets"):
        lay_sheets([], Wanted(Scheme.BOOKLET))


@pytest.mark.parametrize("scheme", [Scheme.BOOKLET, Scheme.TWO_UP, Scheme.FOUR_UP, Scheme.ONEFOLD, Scheme.CARDS])
def test_mixed_sizes_are_refused_with_the_page_and_both_sizes(scheme: Scheme) -> None:
    with pytest.raises(RenderError, match=r"page 2 is 105 × 148 mm and page 1 is 148 × 210 mm; .*one size"):
        lay_sheets([A5, (105.0, 148.0)], Wanted(scheme))


def test_pages_of_nearly_one_size_are_one_size() -> None:
    assert lay_sheets([A5, (148.4, 209.6)], Wanted(Scheme.BOOKLET)).paper == (297.0, 210.0)


@pytest.mark.parametrize("scheme", list(Scheme))
def test_a_paper_that_is_too_small_is_refused_with_both_sizes(scheme: Scheme) -> None:
    with pytest.raises(UsageError, match=r"needs .* mm and the paper has 100 × 100 mm; pages are never made smaller"):
        lay_sheets(make_pages(scheme, 6), Wanted(scheme, paper=(100.0, 100.0)))


def test_a_larger_paper_has_the_sheet_in_its_middle() -> None:
    plan = lay_sheets([A5] * 4, Wanted(Scheme.BOOKLET, paper=(297.0, 420.0)))
    assert plan.paper == (420.0, 297.0)
    assert (plan.trim.left, plan.trim.bottom) == (62.0, 43.5)


def test_creep_larger_than_the_gutter_is_refused_with_the_way_out() -> None:
    assert lay_sheets([A5] * 124, Wanted(Scheme.BOOKLET)).sheets[-1].front.cells[0].shift == pytest.approx(3)
    with pytest.raises(UsageError, match=r"creep is larger than the gutter: with 32 sheets of 0.1 mm.*--section 31"):
        lay_sheets([A5] * 125, Wanted(Scheme.BOOKLET))
    assert lay_sheets([A5] * 125, Wanted(Scheme.BOOKLET, section=31)).sheets
    assert lay_sheets([A5] * 125, Wanted(Scheme.BOOKLET, gutter=4.0)).sheets


@pytest.mark.parametrize(
    ("wanted", "words"),
    [
        (Wanted(Scheme.TWO_UP, section=2), "--section is for booklets, and this scheme is 2up"),
        (Wanted(Scheme.CARDS, is_back_kept=True), "--keep-back is for booklets, and this scheme is cards"),
        (Wanted(Scheme.BOOKLET, copies=2), "--copies is for cards, and this scheme is booklet"),
        (Wanted(Scheme.ZFOLD, gutter=2.0), "--gutter: the panels of a zfold touch"),
    ],
)
def test_options_that_contradict_the_scheme_are_refused(wanted: Wanted, words: str) -> None:
    with pytest.raises(UsageError, match=words):
        lay_sheets(make_pages(wanted.scheme, 6), wanted)
