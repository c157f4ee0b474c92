"""The calibration sheet: its rulers are true, its cross and scales meet, and it says what to do."""

from __future__ import annotations

import pytest

from leaflets.facts.facts import POINTS_PER_MM, Page
from leaflets.facts.measure_file import measure_file
from leaflets.imposition.draw_calibration import STEPS, draw_calibration


def measure(paper: str = "a4") -> tuple[Page, ...]:
    return measure_file(draw_calibration(paper), "c.pdf").pages


@pytest.mark.parametrize(("paper", "size"), [("a4", (297, 210)), ("letter", (279.4, 215.9))])
def test_it_is_one_sheet_on_its_side(paper: str, size: tuple[float, float]) -> None:
    pages = measure(paper)
    assert [(page.width / POINTS_PER_MM, page.height / POINTS_PER_MM) for page in pages] == [
        pytest.approx(size, abs=0.01)
    ] * 2


def test_both_rulers_are_150_mm_long() -> None:
    sizes = [(box.width / POINTS_PER_MM, box.height / POINTS_PER_MM) for box in measure()[0].drawings]
    assert any(abs(width - 150) < 0.5 and height < 1 for width, height in sizes)
    assert any(abs(height - 150) < 0.5 and width < 1 for width, height in sizes)


def test_the_edge_scale_has_a_line_at_every_millimetre_of_every_edge() -> None:
    page = measure()[0]
    lines = [(box.left + box.right, box.top + box.bottom, box.width, box.height) for box in page.drawings]
    short = [[value / POINTS_PER_MM for value in line] for line in lines]
    upright = {round(x / 2) for x, _, width, height in short if width < 0.5 and 3.8 < height < 4.6}
    level = {round(y / 2) for _, y, width, height in short if height < 0.5 and 3.8 < width < 4.6}
    assert upright >= {*range(1, 16), *(297 - n for n in range(1, 16))}
    assert level >= {*range(1, 16), *(210 - n for n in range(1, 16))}


def test_cross_and_scale_have_their_middle_in_the_middle_of_the_paper() -> None:
    for page, reach in zip(measure(), (16, 20), strict=True):
        middles = [
            ((box.left + box.right) / 2 / POINTS_PER_MM, (box.top + box.bottom) / 2 / POINTS_PER_MM)
            for box in page.drawings
            if abs(box.width / POINTS_PER_MM - reach) < 0.5
        ]
        assert any(middle == pytest.approx((148.5, 105), abs=0.1) for middle in middles)


def test_every_step_is_on_the_sheet() -> None:
    words = " ".join(" ".join(run.words.split()) for run in measure()[0].runs)
    assert all(step in words for step in STEPS)
    for number in ("ruler_mm", "edge_mm", "back_right_mm", "back_up_mm", "flip:"):
        assert number in words


def test_the_same_sheet_has_the_same_bytes() -> None:
    assert draw_calibration("a4") == draw_calibration("a4")
