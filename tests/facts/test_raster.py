from __future__ import annotations

import pytest

from leaflets.facts.facts import InkMargins
from tests.facts.written_pdf import fill, measure_page, say

MM = 72 / 25.4


def margins(ink: InkMargins | None) -> tuple[float, float, float, float]:
    assert ink is not None
    return ink.left_mm, ink.top_mm, ink.right_mm, ink.bottom_mm


def test_ink_margins_are_those_of_what_is_drawn() -> None:
    content = fill("0.9 0.9 1", 10 * MM, 20 * MM, 400 - 25 * MM, 600 - 50 * MM)
    assert margins(measure_page(content).ink) == pytest.approx((10, 30, 15, 20), abs=0.25)


def test_text_counts_exactly_and_white_text_does_not() -> None:
    content = say("H", 100, 400, 20) + say("H", 300, 100, 20) + "1 1 1 rg " + say("H", 2, 2, 20)
    left, top, right, bottom = (value * MM for value in margins(measure_page(content).ink))
    assert (left, bottom) == pytest.approx((101.6, 100), abs=0.3)  # the stem of Helvetica's H stands 0.077 em in
    assert (top, right) == pytest.approx((600 - 400 - 14.4, 400 - 300 - 12.9), abs=0.3)


def test_an_underline_is_ink_and_an_empty_page_has_none() -> None:
    page = measure_page(say("word", 100, 300) + fill("0 0 0", 100, 297.5, 26, 0.6))
    assert page.ink is not None
    assert page.runs[0].is_underlined
    assert page.ink.bottom_mm * MM == pytest.approx(297.5, abs=0.01)
    assert measure_page("").ink is None


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_margins_are_those_of_the_page_as_shown(rotation: int) -> None:
    content = fill("0 0 0", 50, 100, 200, 300)  # left 50, below 100, right 150, above 200
    shown = {0: (50, 200, 150, 100), 90: (100, 50, 200, 150), 180: (150, 100, 50, 200), 270: (200, 150, 100, 50)}
    found = margins(measure_page(content, page=f"/Rotate {rotation} /UserUnit 2").ink)
    assert [value * MM for value in found] == pytest.approx([2 * value for value in shown[rotation]], abs=0.7)


def test_a_crop_box_cuts_margins() -> None:
    ink = measure_page(fill("0 0 0", 50, 100, 200, 300), page="/CropBox [40 90 300 500]").ink
    assert [value * MM for value in margins(ink)] == pytest.approx([10, 100, 50, 10], abs=0.7)


def test_a_poster_is_drawn_smaller_and_measured_all_the_same() -> None:
    page = measure_page(fill("0 0 0", 1000, 1000, 10_000, 10_000), media=(0, 0, 14_400, 14_400))
    assert [value * MM for value in margins(page.ink)] == pytest.approx([1000, 3400, 3400, 1000], abs=5)
