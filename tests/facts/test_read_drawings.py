from __future__ import annotations

import pytest

from leaflets.facts.measure_file import measure_file
from tests.facts.foreign_pdf import render_html
from tests.facts.written_pdf import fill, measure_page, say

WORDS = say("underlined", 50, 300, 14)  # 64 points wide


@pytest.mark.parametrize(
    ("rule", "is_underlined"),
    [
        ((50, 297.5, 64, 0.7), True),
        ((50, 298, 60, 1.5), True),
        ((50, 290, 64, 0.7), False),  # a border below a cell
        ((20, 297.5, 300, 0.7), False),  # a rule across the page
        ((50, 297.5, 25, 0.7), False),  # below a part of the words only
        ((50, 304, 64, 0.7), False),  # struck through
        ((50, 295, 64, 4), False),  # a bar
    ],
)
def test_a_thin_rule_just_below_the_words_underlines_them(rule: tuple[float, ...], is_underlined: bool) -> None:
    page = measure_page(WORDS + fill("0 0 0", *rule))
    assert page.runs[0].is_underlined is is_underlined
    assert len(page.drawings) == 1


def test_a_stroked_line_underlines_too() -> None:
    page = measure_page(WORDS + "0.5 w 50 298 m 114 298 l S")
    assert page.runs[0].is_underlined


def test_links_of_weasyprint_are_underlined_and_table_borders_are_not() -> None:
    body = "<p>Plain <a href='https://example.org'>a link</a> here</p><table><tr><td>In a cell</table>"
    style = "a { text-decoration: underline } td { border-bottom: 1pt solid; padding: 0 0 4pt }"
    page = measure_file(render_html(body, style), "x.pdf").pages[0]
    assert {run.words.strip(): run.is_underlined for run in page.runs} == {
        "Plain": False,
        "a link": True,
        "here": False,
        "In a cell": False,
    }


def test_drawings_are_boxes_of_what_leaves_paint() -> None:
    content = fill("1 0 0", 20, 30, 100, 50) + "10 10 200 200 re W n 10 10 50 50 re n q /GS5 gs 0 0 9 9 re f Q"
    boxes = measure_page(content).drawings
    assert len(boxes) == 2
    red = boxes[0]
    assert (red.left, red.top, red.right, red.bottom) == pytest.approx((20, 520, 120, 570))
