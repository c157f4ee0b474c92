"""A small drawing that flows with the text of a proof sheet: lines, boxes and words.

ReportLab's own drawings name Helvetica without embedding it, whatever font they use; these do not.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportlab.lib.colors import Color, black
from reportlab.platypus import Flowable


class Sketch(Flowable):  # type: ignore[misc]  # ReportLab is not typed
    """A drawing of a given size; y runs upwards from its lower left corner."""

    def __init__(self, width: float, height: float) -> None:
        super().__init__()
        self.width, self.height = width, height
        self._steps: list[Callable[[Any], None]] = []

    def add_words(self, left: float, baseline: float, words: str, font: str, size: float, fill: Color = black) -> None:
        """Words from a place to the right."""

        def draw(canvas: Any) -> None:
            canvas.setFillColor(fill)
            canvas.setFont(font, size)
            canvas.drawString(left, baseline, words)

        self._steps.append(draw)

    def add_line(self, start: tuple[float, float], end: tuple[float, float], width: float) -> None:
        """A black line between two points."""

        def draw(canvas: Any) -> None:
            canvas.setStrokeColor(black)
            canvas.setLineWidth(width)
            canvas.line(*start, *end)

        self._steps.append(draw)

    def add_box(
        self, corner: tuple[float, float], size: tuple[float, float], fill: Color, stroke: Color, radius: float = 0
    ) -> None:
        """A filled box with an outline, from its lower left corner."""

        def draw(canvas: Any) -> None:
            canvas.setFillColor(fill)
            canvas.setStrokeColor(stroke)
            canvas.setLineWidth(0.8)
            canvas.roundRect(*corner, *size, radius, stroke=1, fill=1)

        self._steps.append(draw)

    def draw(self) -> None:
        """Called by ReportLab when the place on the page is known."""
        for step in self._steps:
            step(self.canv)
