"""A page that shows how the sheets are printed and folded: the steps in words, the first sheet, the fold from above."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from leaflets.folding.papers import PAPERS
from leaflets.folding.plan import Cell, Plan, Side
from leaflets.folding.scheme import Binding, Scheme
from leaflets.imposition.lettering import BOLD, REGULAR, choose_font, load_fonts
from leaflets.imposition.source import MM

_TEXT, _HEADING, _CAPTION = 13.0, 20.0, 12.0
_LEADING = 1.4
_MARGIN = 20.0
_PICTURE = 62.0
"""Height of a drawing at most, mm."""
_FRAME = 0.8
Point = tuple[float, float]

_PROFILES: dict[Scheme, tuple[tuple[Point, ...], ...]] = {
    Scheme.ONEFOLD: (((1, 0.32), (0, 0.16), (1, 0)),),
    Scheme.BOOKLET: (
        ((1, 0.4), (0, 0.2), (1, 0)),
        ((1, 0.32), (0.16, 0.2), (1, 0.08)),
        ((1, 0.24), (0.32, 0.2), (1, 0.16)),
    ),
    Scheme.TRIFOLD: (((1, 0.38), (0, 0.24), (0, 0), (1, 0), (1, 0.08), (0.1, 0.14)),),
    Scheme.ZFOLD: (((1, 0.4), (0, 0.25), (1, 0.15), (0, 0)),),
    Scheme.GATE: (((0.49, 0.24), (0, 0), (1, 0), (0.51, 0.24)),),
}
"""The folded paper seen from its upper edge, for a left binding; page 1 is the first line's beginning."""


def draw_instructions(plan: Plan, steps: tuple[str, ...], title: str) -> bytes:
    """A PDF of one page, A4 or Letter as the sheets are, with the steps and the drawings.

    Args:
        plan: the sheets.
        steps: as :func:`leaflets.folding.tell_steps.tell_steps` gives them.
        title: of the document.
    """
    load_fonts()
    is_american = any(abs(side - inches * 25.4) < 1 for side in plan.trim_size for inches in (5.5, 8.5, 11, 17))
    width, height = PAPERS["letter" if is_american else "a4"]
    target = BytesIO()
    canvas = Canvas(target, pagesize=(width * MM, height * MM), invariant=1, initialFontName=REGULAR)
    y = _write(canvas, title, (_MARGIN, height - _MARGIN, width - 2 * _MARGIN), BOLD, _HEADING)
    y = _write(canvas, "How to print and finish this", (_MARGIN, y - 1, width - 2 * _MARGIN), REGULAR, _TEXT) - 3
    for number, step in enumerate(steps, 1):
        canvas.setFont(BOLD, _TEXT)
        canvas.drawString(_MARGIN * MM, y * MM - _TEXT, f"{number}.")
        y = _write(canvas, step, (_MARGIN + 9, y, width - 2 * _MARGIN - 9), REGULAR, _TEXT) - 2
    y = _draw_sheet(canvas, plan, y - 6, width - 2 * _MARGIN)
    if plan.scheme in _PROFILES:
        _draw_profile(canvas, plan, y - 12)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _write(canvas: Any, text: str, area: tuple[float, float, float], font: str, size: float) -> float:
    """Sets a paragraph below a height, mm from the left, from the bottom and wide; gives the height where it ends."""
    left, top, width = area
    font, text = choose_font(text, font)
    canvas.setFont(font, size)
    y = top * MM
    for line in simpleSplit(text, font, size, width * MM):
        canvas.drawString(left * MM, y - size, line)
        y -= size * _LEADING
    return y / MM


def _draw_sheet(canvas: Any, plan: Plan, top: float, room: float) -> float:
    """Both sides of the first sheet, side by side; gives the height below them."""
    gap = 12.0
    scale = min((room - gap) / 2 / plan.paper[0], _PICTURE / plan.paper[1])
    sheet = plan.sheets[0]
    for number, (side, words) in enumerate(((sheet.front, "Sheet 1, front"), (sheet.back, "Sheet 1, back"))):
        left = _MARGIN + number * (plan.paper[0] * scale + gap)
        bottom = top - 8 - plan.paper[1] * scale
        _write(canvas, words, (left, top, room), BOLD, _CAPTION)
        canvas.saveState()
        canvas.translate(left * MM, bottom * MM)
        for cell in side.cells:
            _draw_cell(canvas, cell, scale * MM)
        canvas.setLineWidth(1)
        canvas.setStrokeGray(0)
        canvas.rect(0, 0, plan.paper[0] * scale * MM, plan.paper[1] * scale * MM)
        _draw_lines(canvas, plan, side, scale * MM)
        canvas.restoreState()
    words = "Numbers are pages. Dashed: fold." if sheet.front.folds else "Numbers are pages."
    return _write(canvas, words, (_MARGIN, top - 10 - plan.paper[1] * scale, room), REGULAR, _CAPTION)


def _draw_cell(canvas: Any, cell: Cell, scale: float) -> None:
    """A frame with the page's number, upside down where the page is."""
    place = cell.place
    canvas.setLineWidth(0.5)
    canvas.setStrokeGray(_FRAME)
    canvas.rect(place.left * scale, place.bottom * scale, place.width * scale, place.height * scale)
    canvas.saveState()
    canvas.translate((place.left + place.right) / 2 * scale, (place.bottom + place.top) / 2 * scale)
    if cell.is_turned:
        canvas.rotate(180)
    size = 20 if cell.page is not None else 12
    canvas.setFont(BOLD if cell.page is not None else REGULAR, size)
    canvas.drawCentredString(0, -size / 3, "blank" if cell.page is None else str(cell.page + 1))
    canvas.restoreState()


def _draw_lines(canvas: Any, plan: Plan, side: Side, scale: float) -> None:
    canvas.setLineWidth(1.5)
    canvas.setStrokeGray(0)
    canvas.setDash([4, 3])
    for x in side.folds:
        canvas.line(x * scale, 0, x * scale, plan.paper[1] * scale)
    canvas.setDash([])


def _draw_profile(canvas: Any, plan: Plan, top: float) -> None:
    """The folded paper from above."""
    size = 70.0
    is_right = plan.binding is Binding.RIGHT
    left = _MARGIN + (50.0 if is_right and plan.scheme is not Scheme.GATE else 0.0)
    _write(canvas, "Folded, seen from the upper edge", (_MARGIN, top + 8, 200), BOLD, _CAPTION)
    bottom = top - 0.4 * size - 2

    def place(point: Point) -> Point:
        x = 1 - point[0] if is_right else point[0]
        return (left + x * size) * MM, (bottom + point[1] * size) * MM

    canvas.setLineWidth(2)
    canvas.setLineJoin(1)
    for points in _PROFILES[plan.scheme]:
        path = canvas.beginPath()
        path.moveTo(*place(points[0]))
        for point in points[1:]:
            path.lineTo(*place(point))
        canvas.drawPath(path)
    x, y = place(_PROFILES[plan.scheme][0][0])
    canvas.setFont(BOLD, _TEXT)
    words = "pages 1 and 2" if plan.scheme is Scheme.GATE else "page 1, the cover"
    draw = canvas.drawRightString if is_right and plan.scheme is not Scheme.GATE else canvas.drawString
    draw(x + (-6 if is_right else 6), y + 2, words)
