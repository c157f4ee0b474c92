"""The calibration sheet: a person prints it, and reads with a ruler what her printer does to a page.

The sheet lies on its side, as most print sheets do: a shift of the second side belongs to one direction of the paper.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from leaflets.folding.papers import PAPERS
from leaflets.imposition.correction import RULER
from leaflets.imposition.impose_file import CREATOR
from leaflets.imposition.lettering import BOLD, REGULAR, load_fonts
from leaflets.imposition.source import MM

STEPS = (
    "Print the sheet on both sides. In the print window choose: landscape, flip on the short edge, size 100 % or "
    "'actual size'.",
    "Ruler: measure the level ruler on the front from 0 to 150. Write its length as ruler_mm.",
    "Edge: at each of the four edges find the smallest number that has its line. Write the largest of the four as "
    "edge_mm.",
    "Push a pin through the middle of the cross on the front. Turn the sheet over and hold it so that its arrow points "
    "up. Where the hole is, read the level scale as back_right_mm and the upright scale as back_up_mm.",
    "Lay the sheet with the front up and turn it over like the page of a book. Does the arrow on the back point up? "
    "Write flip: short. Does it point down? Write flip: long.",
    "Write these lines below 'printer:' in clinic.yaml; 'leaflets impose' then corrects for them. Print this sheet "
    "again when the printer is repaired or changed.",
)
"""What the person does, in order."""
_FIRST_BELOW = 5
"""The step that begins below the cross in the middle."""
_WORDS, _SMALL = 12.0, 9.0
_DEEPEST = 15
_REACH = 10
_STEP = 5.0


def draw_calibration(paper: str) -> bytes:
    """A PDF of two pages, front and back of one sheet on its side; the same bytes each time.

    Args:
        paper: "a4" or "letter".

    Raises:
        MissingDependency: a font package is not installed.
    """
    load_fonts()
    height, width = PAPERS[paper]
    target = BytesIO()
    canvas = Canvas(target, pagesize=(width * MM, height * MM), invariant=1, initialFontName=REGULAR)
    canvas.setTitle("Calibration sheet")
    canvas.setCreator(CREATOR)
    canvas.setViewerPreference("PrintScaling", "None")
    canvas.setViewerPreference("Duplex", "DuplexFlipShortEdge")
    _draw_front(canvas, width, height)
    canvas.showPage()
    _draw_back(canvas, width, height)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def _draw_front(canvas: Any, width: float, height: float) -> None:
    _begin(canvas)
    _write_title(canvas, width, height, "Calibration sheet, front")
    top = height - 34.0
    for number, step in enumerate(STEPS, 1):
        if number == _FIRST_BELOW:
            top = height / 2 - 12
        _letter(canvas, BOLD, _WORDS)
        canvas.drawString(32, top - 4, f"{number}.")
        top = _write(canvas, step, 39, top, width - 39 - 62) - 1.5
    _draw_arrow(canvas, width - 48, height - 62)
    _draw_cross(canvas, width / 2, height / 2)
    _letter(canvas, REGULAR, _WORDS)
    canvas.drawString(width / 2 + 10, height / 2 - 1.5, "Pin here")
    _draw_ruler(canvas, 60, 32, is_level=True)
    _draw_ruler(canvas, width - 32, 30, is_level=False)
    _draw_edges(canvas, width, height)


def _draw_back(canvas: Any, width: float, height: float) -> None:
    _begin(canvas)
    _write_title(canvas, width, height, "Calibration sheet, back")
    _draw_arrow(canvas, width / 2, height - 72)
    _write(canvas, "Hold the sheet so that this arrow points up.", width / 2 + 12, height - 54, 70)
    # In the middle of the paper: there it is found whichever way the sheet was turned.
    x, y = width / 2, height / 2
    _draw_scale(canvas, x, y)
    _write(
        canvas,
        "Level scale: back_right_mm. Each line is one millimetre; read where the pin came through.",
        32,
        y + 8,
        80,
    )
    _write(canvas, "Upright scale: back_up_mm. Write a minus sign where the scale shows one.", x + 25, y + 8, 90)


def _begin(canvas: Any) -> None:
    canvas.scale(MM, MM)
    canvas.setLineWidth(0.2)


def _letter(canvas: Any, font: str, size: float) -> None:
    canvas.setFont(font, size / MM)


def _write_title(canvas: Any, width: float, height: float, text: str) -> None:
    _letter(canvas, BOLD, 18)
    canvas.drawString(32, height - 28, text)


def _write(canvas: Any, text: str, left: float, top: float, width: float) -> float:
    _letter(canvas, REGULAR, _WORDS)
    for line in simpleSplit(text, REGULAR, _WORDS, width * MM):
        canvas.drawString(left, top - 4, line)
        top -= _WORDS * 1.35 / MM
    return top


def _draw_ruler(canvas: Any, left: float, bottom: float, *, is_level: bool) -> None:
    """150 mm with a line for each millimetre and a number for each centimetre."""
    canvas.saveState()
    canvas.translate(left, bottom)
    if not is_level:
        canvas.rotate(90)
    _letter(canvas, REGULAR, _SMALL)
    canvas.line(0, 0, RULER, 0)
    for mark in range(int(RULER) + 1):
        canvas.line(mark, 0, mark, 5 if mark % 10 == 0 else 3.5 if mark % 5 == 0 else 2)
        if mark % 10 == 0:
            canvas.drawCentredString(mark, 6, str(mark))
    canvas.restoreState()


def _draw_cross(canvas: Any, x: float, y: float) -> None:
    canvas.circle(x, y, 3)
    canvas.line(x - 8, y, x + 8, y)
    canvas.line(x, y - 8, x, y + 8)


def _draw_scale(canvas: Any, x: float, y: float) -> None:
    """Two scales through the place of the pin.

    Left of the middle counts as plus: a hole there says that the print came out too far to the right. So does below.
    """
    _letter(canvas, REGULAR, _SMALL)
    canvas.line(x - _REACH, y, x + _REACH, y)
    canvas.line(x, y - _REACH, x, y + _REACH)
    for mark in range(-_REACH, _REACH + 1):
        size = 2.0 if mark % 5 == 0 else 1.0
        canvas.line(x - mark, y - size, x - mark, y + size)
        canvas.line(x - size, y - mark, x + size, y - mark)
    for mark in (-_REACH, _REACH):
        canvas.drawCentredString(x - mark * 1.4, y - 1, f"{mark:+d}")
        canvas.drawCentredString(x, y - mark * 1.3 - 1, f"{mark:+d}")


def _draw_arrow(canvas: Any, x: float, y: float) -> None:
    canvas.setLineWidth(1.2)
    canvas.line(x, y, x, y + 26)
    canvas.line(x - 6, y + 18, x, y + 26)
    canvas.line(x + 6, y + 18, x, y + 26)
    canvas.setLineWidth(0.2)


def _draw_edges(canvas: Any, width: float, height: float) -> None:
    """On each edge a stair of short lines, each as far from the edge as its number says, mm."""
    _letter(canvas, REGULAR, _SMALL)
    middle = (height - _STEP * _DEEPEST) / 2, (width - _STEP * _DEEPEST) / 2
    for deep in range(_DEEPEST + 1):
        y, x = middle[0] + _STEP * deep, middle[1] + _STEP * deep
        canvas.line(deep, y, deep, y + 4)
        canvas.drawString(deep + 1, y + 1, str(deep))
        canvas.line(width - deep, y, width - deep, y + 4)
        canvas.drawRightString(width - deep - 1, y + 1, str(deep))
        canvas.line(x, deep, x + 4, deep)
        canvas.drawString(x + 1, deep + 1, str(deep))
        canvas.line(x, height - deep, x + 4, height - deep)
        canvas.drawString(x + 1, height - deep - 3, str(deep))
