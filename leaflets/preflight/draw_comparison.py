"""Measured and allowed side by side, drawn: letters in both sizes, lines in both distances, else two bars."""

from __future__ import annotations

from reportlab.lib.colors import HexColor, black

from leaflets.facts.facts import POINTS_PER_MM
from leaflets.preflight.proof_fonts import BOLD, REGULAR
from leaflets.preflight.rule import Finding
from leaflets.preflight.sketch import Sketch
from leaflets.preflight.word_measure import word_limit, word_value

WIDTH = 164.0
_COLUMN = 80.0
_LABEL = 8.5
_LABELS_HEIGHT = 22.0
_TALLEST = 60.0
_X_HEIGHT = 0.496
"""Height of "x" ÷ size in the font of the sheet (OS/2 table of Atkinson Hyperlegible)."""
_SHOWN_SIZE = 9.0
"""Points in which lines are drawn whose size the finding does not tell."""
_ALLOWED = HexColor("#d9d9d9")


def draw_comparison(finding: Finding) -> Sketch | None:
    """A drawing :data:`WIDTH` wide, left what is and right what should be; None where there is nothing to compare.

    Sizes of letters and distances in millimetres are drawn as large as they are printed, unless they are too tall.
    """
    if not 0 < finding.limit < 1e6 or not 0 <= finding.sample.value < 1e6:
        return None
    if finding.unit == "pt":
        return _draw_letters(finding, 1.0)
    if finding.rule == "x-height":
        return _draw_letters(finding, POINTS_PER_MM / _X_HEIGHT)
    if finding.rule in ("leading", "heading-leading"):
        return _draw_lines(finding, _SHOWN_SIZE)
    if finding.rule == "line-space":
        return _draw_lines(finding, POINTS_PER_MM)
    return _draw_bars(finding)


def _draw_letters(finding: Finding, points: float) -> Sketch:
    """Letters on one baseline, with a line at the height of the allowed "x"."""
    sizes = [finding.sample.value * points, finding.limit * points]
    shrunk = min(1.0, _TALLEST / max(sizes))
    sizes = [size * shrunk for size in sizes]
    sketch = Sketch(WIDTH, _LABELS_HEIGHT + max(sizes))
    base = _LABELS_HEIGHT + max(sizes) * 0.25
    for column, size in enumerate(sizes):
        sketch.add_words(column * _COLUMN, base, "xabg", REGULAR, size)
    for height in (base, base + sizes[1] * _X_HEIGHT):
        sketch.add_line((0, height), (WIDTH, height), 0.3)
    return _add_labels(sketch, finding)


def _draw_lines(finding: Finding, points: float) -> Sketch:
    """Two lines of text in each distance, from a common upper baseline."""
    distances = [finding.sample.value * points, finding.limit * points]
    shrunk = min(1.0, _TALLEST / max(distances))
    size = _SHOWN_SIZE * shrunk
    base = _LABELS_HEIGHT + max(distances) * shrunk + 0.3 * size
    sketch = Sketch(WIDTH, base + 0.8 * size)
    for column, distance in enumerate(distances):
        left, lower = column * _COLUMN, base - distance * shrunk
        for height in (base, lower):
            sketch.add_words(left, height, "Eight hogs", REGULAR, size)
            sketch.add_line((left, height), (left + _COLUMN - 10, height), 0.4)
        _add_arrow(sketch, left + _COLUMN - 14, base, lower)
    return _add_labels(sketch, finding)


def _draw_bars(finding: Finding) -> Sketch:
    """Two bars from one edge, one above the other, each with its value."""
    values = (finding.sample.value, finding.limit)
    sketch = Sketch(WIDTH, 44)
    for row, (value, label) in enumerate(zip(values, _word_labels(finding), strict=True)):
        bottom = 24 - row * 22
        long = max((WIDTH - 2) * value / max(values), 0.8)
        sketch.add_box((0, bottom), (long, 7), black if row == 0 else _ALLOWED, black)
        sketch.add_words(0, bottom + 10, label, BOLD if row == 0 else REGULAR, _LABEL)
    return sketch


def _add_labels(sketch: Sketch, finding: Finding) -> Sketch:
    for column, label in enumerate(_word_labels(finding)):
        sketch.add_words(column * _COLUMN, 6, label, BOLD if column == 0 else REGULAR, _LABEL)
    return sketch


def _word_labels(finding: Finding) -> tuple[str, str]:
    measured = word_value(finding.sample.value, finding.unit, finding.limit)
    return f"is {measured}", word_limit(finding.limit, finding.bound, finding.unit)


def _add_arrow(sketch: Sketch, x: float, top: float, bottom: float) -> None:
    sketch.add_line((x, top), (x, bottom), 0.6)
    if top - bottom > 6:
        for end, turn in ((top, -2.5), (bottom, 2.5)):
            sketch.add_line((x, end), (x - 2, end + turn), 0.6)
            sketch.add_line((x, end), (x + 2, end + turn), 0.6)
