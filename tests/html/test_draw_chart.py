"""The chart as a picture: letters in the size of the text, marks that never touch, the ink of the palette."""

from __future__ import annotations

import base64
import re
from itertools import combinations

import pytest

from leaflets.document.chart import Chart, ChartRow
from leaflets.html.draw_chart import draw_chart
from leaflets.html.set_page import set_page
from leaflets.model.edition import Edition, Kind, Layout, Palette

CHART = Chart(
    "By year",
    (ChartRow("Review & more", (2001, 2010, 2010, 2011)), ChartRow("Randomised trial", (2024,))),
    "Chart: …",
)


def draw(size: float, palette: Palette = Palette.WHITE, layout: Layout = Layout.A4, chart: Chart = CHART) -> str:
    address = draw_chart(chart, set_page(Edition(Kind.CITATIONS, layout, size)), palette)
    kind, _, content = address.partition(",")
    assert kind == "data:image/svg+xml;base64"
    return base64.b64decode(content).decode()


def rectangles(svg: str) -> list[tuple[float, float, float, float]]:
    found = re.findall(r'<rect [^>]*?(?:x|width)="[^>]*>', svg)[1:]
    boxes = []
    for text in found:
        values = {name: float(value) for name, value in re.findall(r'\b(x|y|width|height)="([\d.-]+)"', text)}
        boxes.append((values["x"], values["y"], values["x"] + values["width"], values["y"] + values["height"]))
    return boxes


@pytest.mark.parametrize(("size", "layout"), [(11, Layout.A4), (28, Layout.LETTER), (18, Layout.A5)])
def test_letters_have_the_size_of_the_text_and_one_mark_stands_for_each_source(size: float, layout: Layout) -> None:
    svg = draw(size, layout=layout)
    assert {float(found) for found in re.findall(r"font-size: ([\d.]+)px", svg)} == {size}
    assert re.findall(r">([^<>\n]+)</text>", svg) == ["Review &amp; more", "Randomised trial", "2001", "2024"]
    assert len(rectangles(svg)) == 5


@pytest.mark.parametrize("size", [11, 28])
def test_no_two_marks_touch_and_none_leaves_the_picture(size: float) -> None:
    crowded = Chart("", (ChartRow("Cohort study", (1980, *range(1999, 2025), 2024, 2024)),), "")
    svg = draw(size, chart=crowded)
    width, height = (float(value) for value in re.findall(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg)[0])
    boxes = rectangles(svg)
    assert len(boxes) == 29
    assert all(box[0] >= -0.01 and box[2] <= width + 0.01 and box[1] >= 0 and box[3] <= height for box in boxes)
    for one, other in combinations(boxes, 2):
        assert one[2] < other[0] or other[2] < one[0] or one[3] < other[1] or other[3] < one[1]


def test_ink_is_white_by_night_and_one_year_alone_is_named_once() -> None:
    assert "rgb(100%,100%,100%)" in draw(18, Palette.NIGHT) and "rgb(100%" not in draw(18)
    svg = draw(14, chart=Chart("", (ChartRow("Review", (2020, 2020)),), ""))
    assert svg.count(">2020<") == 1
