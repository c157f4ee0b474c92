"""Marks stand outside the trim and the bleed, at every line that is cut or folded."""

from __future__ import annotations

import pytest

from leaflets.facts.facts import POINTS_PER_MM
from leaflets.facts.measure_file import measure_file
from leaflets.folding.lay_sheets import lay_sheets
from leaflets.folding.plan import Plan, Wanted
from leaflets.folding.scheme import Scheme
from leaflets.imposition.draw_marks import MarkSet, draw_marks, find_margin
from tests.folding.folded import make_pages


def plan_for(scheme: Scheme, bleed: float = 0.0) -> Plan:
    return lay_sheets(make_pages(scheme, 6), Wanted(scheme, bleed=bleed, margin=find_margin(bleed)))


@pytest.mark.parametrize("scheme", list(Scheme))
@pytest.mark.parametrize("bleed", [0.0, 3.0, 5.0])
def test_no_mark_stands_within_the_trim_or_its_bleed(scheme: Scheme, bleed: float) -> None:
    plan = plan_for(scheme, bleed)
    pages = measure_file(draw_marks(plan, MarkSet("Words", has_bars=True)), "m.pdf").pages
    assert len(pages) == 2 * len(plan.sheets)
    for number, page in enumerate(pages):
        left = plan.trim.left if number % 2 == 0 else plan.paper[0] - plan.trim.right
        low, high = plan.paper[1] - plan.trim.top, plan.paper[1] - plan.trim.bottom
        boxes = [*page.drawings, *(run.box for run in page.runs)]
        assert boxes
        for box in boxes:
            edges = [value / POINTS_PER_MM for value in (box.left, box.top, box.right, box.bottom)]
            inside = (
                edges[2] > left - bleed + 0.1
                and edges[0] < left + plan.trim.width + bleed - 0.1
                and edges[3] > low - bleed + 0.1
                and edges[1] < high + bleed - 0.1
            )
            assert not inside, f"a mark at {edges}"
            assert min(edges) > -0.1 and edges[2] < plan.paper[0] + 0.1 and edges[3] < plan.paper[1] + 0.1


def upright_lines(plan: Plan, page: int) -> set[float]:
    """x of the upright marks, mm."""
    drawings = measure_file(draw_marks(plan, MarkSet("Words")), "m.pdf").pages[page].drawings
    tall = [box for box in drawings if box.height > 14 and box.width < 1]
    return {round((box.left + box.right) / 2 / POINTS_PER_MM, 1) for box in tall}


def test_every_fold_and_corner_has_its_marks_on_both_sides() -> None:
    plan = plan_for(Scheme.TRIFOLD)
    assert upright_lines(plan, 0) == {14.0, 111.0, 211.0, 311.0}
    assert upright_lines(plan, 1) == {14.0, 114.0, 214.0, 311.0}


def test_the_slug_line_tells_title_sheet_and_side_and_keeps_the_end() -> None:
    plan = plan_for(Scheme.BOOKLET)
    pages = measure_file(draw_marks(plan, MarkSet("A title " * 60)), "m.pdf").pages
    texts = ["".join(run.words for run in page.runs) for page in pages]
    assert texts[0].startswith("A title A title")
    assert [text.partition("… · ")[2] for text in texts] == [
        "sheet 1 of 2, front",
        "sheet 1 of 2, back",
        "sheet 2 of 2, front",
        "sheet 2 of 2, back",
    ]
    assert all(run.box.right / POINTS_PER_MM < plan.trim.right for page in pages for run in page.runs)


def test_the_same_plan_gives_the_same_bytes() -> None:
    plan = plan_for(Scheme.CARDS)
    assert draw_marks(plan, MarkSet("Words")) == draw_marks(plan, MarkSet("Words"))
