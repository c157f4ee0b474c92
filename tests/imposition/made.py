"""PDFs made for tests: pages of any size, each with its number and a few words of its own."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

import pikepdf
from pikepdf import Array
from reportlab.pdfgen.canvas import Canvas

MM = 72 / 25.4
A5 = (148.0, 210.0)


def make_pdf(sizes: Sequence[tuple[float, float]], bleed: float = 0.0) -> bytes:
    """A page for each size, mm, trimmed; with a bleed the pages are larger and have boxes."""
    target = BytesIO()
    canvas = Canvas(target, invariant=1)
    canvas.setTitle("A made leaflet")
    for number, (width, height) in enumerate(sizes, 1):
        full = ((width + 2 * bleed) * MM, (height + 2 * bleed) * MM)
        canvas.setPageSize(full)
        if bleed:
            canvas.setFillColorRGB(0.6, 0.8, 1)
            canvas.rect(0, 0, *full, stroke=0, fill=1)
            canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Helvetica", 12)
        for line in range(5):
            words = f"Page{number} line{line} of the words"
            canvas.drawString((bleed + 8) * MM, full[1] - (bleed + 10 + 7 * line) * MM, words)
        canvas.drawString((bleed + 8) * MM, (bleed + 6) * MM, f"Foot{number}")
        canvas.showPage()
    canvas.save()
    return set_boxes(target.getvalue(), bleed) if bleed else target.getvalue()


def set_boxes(content: bytes, bleed: float) -> bytes:
    """The file with trim and bleed boxes inside its media boxes."""

    def change(pdf: pikepdf.Pdf) -> None:
        for page in pdf.pages:
            left, bottom, right, top = (float(value) for value in page.mediabox)
            page.obj.BleedBox = Array([left, bottom, right, top])
            less = bleed * MM
            page.obj.TrimBox = Array([left + less, bottom + less, right - less, top - less])

    return change_pdf(content, change)


def change_pdf(content: bytes, change: object, **saving: object) -> bytes:
    """The file after something was done to it."""
    target = BytesIO()
    with pikepdf.open(BytesIO(content)) as pdf:
        change(pdf)  # type: ignore[operator]
        pdf.save(target, **saving)  # type: ignore[arg-type]
    return target.getvalue()
