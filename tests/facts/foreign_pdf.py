"""PDFs made by other programs than ours, in the same font."""

from __future__ import annotations

import io
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from leaflets.engine.load_engine import load_engine

FONT = Path(str(files("fontpkg_atkinson_hyperlegible"))) / "files" / "AtkinsonHyperlegible-Regular.ttf"


def set_with_reportlab(sizes: Sequence[float]) -> bytes:
    """A page with one line for each size."""
    pdfmetrics.registerFont(TTFont("Atkinson", str(FONT)))
    out = io.BytesIO()
    page = canvas.Canvas(out, pagesize=(400, 600))
    for place, size in enumerate(sizes):
        page.setFont("Atkinson", size)
        page.drawString(40, 500 - 60 * place, f"Fox x at {size}")
    page.save()
    return out.getvalue()


def set_with_weasyprint(sizes: Sequence[float]) -> bytes:
    """A page with one line for each size."""
    lines = "".join(f'<p style="font-size:{size}pt">Fox x at {size}</p>' for size in sizes)
    return render_html(lines)


def render_html(body: str, style: str = "") -> bytes:
    """HTML as WeasyPrint sets it, in Atkinson Hyperlegible, on a page of 400 by 600 points.

    With no font of the machine: one of them may have a sign that a test takes for one that no font has.
    """
    sheet = f"""@page {{ size: 400pt 600pt; margin: 40pt }}
        @font-face {{ font-family: A; src: url("{FONT.as_uri()}") }}
        body {{ font-family: A; margin: 0; font-size: 12pt }} {style}"""
    found = load_engine().HTML(string=f"<html lang=en><title>T</title><style>{sheet}</style><body>{body}").write_pdf()
    assert isinstance(found, bytes)
    return found
