"""Pages are stored once, stand where the plan says, and are cut where the next one begins."""

from __future__ import annotations

import pytest

from leaflets.folding.lay_sheets import lay_sheets
from leaflets.folding.plan import Cell, Rectangle, Side, Wanted
from leaflets.folding.scheme import Scheme
from leaflets.imposition.correction import Correction
from leaflets.imposition.place_pages import PagePlacer, find_clip, place_page
from leaflets.imposition.source import SourcePage, open_source
from tests.imposition.made import A5, MM, make_pdf


def apply(matrix: tuple[float, ...], x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return round(a * x + c * y + e, 4), round(b * x + d * y + f, 4)


@pytest.mark.parametrize(("rotation", "corner"), [(0, (20, 30)), (90, (320, 30)), (180, (320, 530)), (270, (20, 530))])
def test_the_lower_left_corner_as_seen_comes_to_that_of_the_cell(rotation: int, corner: tuple[float, float]) -> None:
    size = (300 / MM, 500 / MM)
    shown = size if rotation % 180 == 0 else size[::-1]
    page = SourcePage(*shown, (20, 30, 320, 530), 0, rotation, 1.0)
    cell = Cell(0, Rectangle(50, 60, 50 + shown[0], 60 + shown[1]))
    # The corner of the stored page that is lower left once it was turned clockwise.
    lower_left = {0: (20, 30), 90: (320, 30), 180: (320, 530), 270: (20, 530)}[rotation]
    assert lower_left == corner
    assert apply(place_page(page, cell), *corner) == pytest.approx((50 * MM, 60 * MM), abs=0.001)


def test_an_upside_down_cell_has_the_upper_right_corner_lower_left() -> None:
    page = SourcePage(100, 200, (0, 0, 100 * MM, 200 * MM), 0, 0, 1.0)
    cell = Cell(0, Rectangle(10, 20, 110, 220), shift=1.0, is_turned=True)
    assert apply(place_page(page, cell), 100 * MM, 200 * MM) == pytest.approx((11 * MM, 20 * MM), abs=0.001)


def test_pages_in_a_bleed_are_cut_at_the_fold_and_run_over_the_trim() -> None:
    plan = lay_sheets([A5] * 4, Wanted(Scheme.BOOKLET, bleed=3, margin=14))
    side = plan.sheets[0].front
    left, right = (find_clip(cell, side, 3) for cell in side.cells)
    assert left.right == right.left == plan.paper[0] / 2
    assert (left.left, right.right) == (plan.trim.left - 3, plan.trim.right + 3)
    assert (left.bottom, left.top) == (plan.trim.bottom - 3, plan.trim.top + 3)


def test_cards_share_the_white_between_them() -> None:
    cells = (Cell(0, Rectangle(0, 0, 50, 50)), Cell(1, Rectangle(54, 0, 104, 50)), Cell(2, Rectangle(0, 60, 50, 110)))
    clip = find_clip(cells[0], Side(cells, ()), 3)
    assert (clip.left, clip.bottom, clip.right, clip.top) == (-3, -3, 52, 53)


def test_a_page_that_is_drawn_often_is_stored_once() -> None:
    source = open_source(make_pdf([(105.0, 148.0)] * 2), "a.pdf")
    plan = lay_sheets([(105.0, 148.0)] * 2, Wanted(Scheme.CARDS, copies=40))
    placer = PagePlacer(source, plan, Correction())
    for sheet in plan.sheets:
        placer.add_side(sheet.front, is_back=False)
        placer.add_side(sheet.back, is_back=True)
    forms = {form.objgen for page in placer.out.pages for form in page.obj.Resources.XObject.values()}
    assert (len(placer.out.pages), len(forms)) == (20, 2)


def test_boxes_tell_the_trim_and_the_bleed() -> None:
    source = open_source(make_pdf([A5] * 4, bleed=3), "a.pdf")
    plan = lay_sheets([A5] * 4, Wanted(Scheme.BOOKLET, bleed=3, margin=14))
    placer = PagePlacer(source, plan, Correction())
    page = placer.add_side(plan.sheets[0].front, is_back=False)
    trim = [float(value) / MM for value in page.obj.TrimBox]
    bleed = [float(value) / MM for value in page.obj.BleedBox]
    assert trim == pytest.approx([14, 14, 310, 224], abs=0.01)
    assert bleed == pytest.approx([11, 11, 313, 227], abs=0.01)
