"""The chart of sources by year as a picture address: ReportLab draws it, letters in the size of the text."""

from __future__ import annotations

import base64
from collections.abc import Iterator, Sequence
from math import ceil, floor

from leaflets.document.chart import Chart
from leaflets.html.estimate_text import estimate_width
from leaflets.html.set_page import PageSetup
from leaflets.model.edition import Palette

_FAMILY = "Atkinson Hyperlegible"
_LABEL_LINE, _AXIS_LINE = 1.5, 1.5  # em: a line with a label, the line with the years; as lines of text, over 1.4
_MARK = 0.3  # em: half the width of a mark
_LANE = 0.8  # em between two marks above each other
_ROW_END = 0.35  # em below a row
_WIDEST = 40.0  # em: marks far apart are hard to hold against each other
_GAP = 1.0  # em between the labels and the marks where they stand side by side
_MOST_LABELS = 0.45  # of the width, for labels beside the marks


def draw_chart(chart: Chart, page: PageSetup, palette: Palette) -> str:
    """A data: address with an SVG of the chart, in points, as wide as the line of the page or as 40 em.

    One row for each kind of source: its label, beside the marks where there is room and above them elsewhere, and one
    square for each source at its year. Squares that would touch stand above each other. Below, the first and the last
    year. Ink is that of the palette; there is no colour that means anything.
    """
    from reportlab.graphics import renderSVG
    from reportlab.graphics.shapes import Drawing

    plan = _Plan(chart, page)
    ink = "#FFFFFF" if palette is Palette.NIGHT else "#000000"
    drawing = Drawing(round(plan.width * page.size), ceil(plan.height * page.size))
    for shape in _list_shapes(chart, plan, page.size, ink):
        drawing.add(shape)
    svg = renderSVG.drawToString(drawing).replace("Helvetica", f"'{_FAMILY}'")
    svg = svg.replace(f'width="{drawing.width:g}" height="{drawing.height:g}"', "", 1)
    return "data:image/svg+xml;base64," + base64.b64encode(svg.encode()).decode("ascii")


class _Plan:
    """Where things stand, em from the lower left corner.

    Attributes:
        width, height: of the whole picture.
        start: left end of the axis.
        lanes: for each row the height of each of its marks above the row, in lanes.
        rows: the height of each row's line above the lower edge.
        is_beside: whether labels stand beside the marks.
    """

    def __init__(self, chart: Chart, page: PageSetup) -> None:
        # ReportLab writes the size of a picture in whole points: never so wide that it would be made smaller.
        self.width = floor(min(page.line, _WIDEST) * page.size) / page.size
        labels = max(estimate_width(row.label) for row in chart.rows) + _GAP
        self.is_beside = page.is_pair and labels <= _MOST_LABELS * self.width
        self.start = labels if self.is_beside else 0.0
        self.ends = chart.ends
        self.lanes = [self._stack(row.years) for row in chart.rows]
        extra = 0.0 if self.is_beside else _LABEL_LINE
        heights = [max(_LABEL_LINE, (1 + max(lanes)) * _LANE + _ROW_END) + extra for lanes in self.lanes]
        self.height = sum(heights) + _AXIS_LINE
        self.rows = [self.height - sum(heights[: place + 1]) + _ROW_END for place in range(len(heights))]
        self.tops = [self.height - sum(heights[:place]) for place in range(len(heights))]

    def place(self, year: int) -> float:
        """The middle of a mark of that year."""
        first, last = self.ends
        room = self.width - self.start - 2 * _MARK
        return self.start + _MARK + (room * (year - first) / (last - first) if last > first else room / 2)

    def _stack(self, years: Sequence[int]) -> list[int]:
        """For each mark the lowest lane in which it touches no other."""
        ends: list[float] = []
        lanes = []
        for year in years:
            left = self.place(year) - _MARK
            lane = next((lane for lane, end in enumerate(ends) if left >= end), len(ends))
            ends[lane : lane + 1] = [left + 2 * _MARK + 0.12]
            lanes.append(lane)
        return lanes


def _list_shapes(chart: Chart, plan: _Plan, size: float, ink: str) -> Iterator[object]:
    from reportlab.graphics.shapes import Line, Rect, String
    from reportlab.lib.colors import HexColor

    paint = HexColor(ink)
    line = 0.02 * size + 0.5
    for row, lanes, below, top in zip(chart.rows, plan.lanes, plan.rows, plan.tops, strict=True):
        letters = below + 0.05 if plan.is_beside else top - 0.95
        yield String(0, letters * size, row.label, fontName="Helvetica", fontSize=size, fillColor=paint)
        yield Line(plan.start * size, (below - 0.1) * size, plan.width * size, (below - 0.1) * size,
                   strokeColor=paint, strokeWidth=line)  # fmt: skip
        for year, lane in zip(row.years, lanes, strict=True):
            left, bottom = plan.place(year) - _MARK, below + lane * _LANE
            yield Rect(left * size, bottom * size, 2 * _MARK * size, 2 * _MARK * size, fillColor=paint,
                       strokeColor=None)  # fmt: skip
    for year in dict.fromkeys(plan.ends):
        width = estimate_width(str(year))
        left = min(max(plan.place(year) - width / 2, plan.start), plan.width - width)
        yield String(left * size, 0.4 * size, str(year), fontName="Helvetica", fontSize=size, fillColor=paint)
