"""Print sheets as PDF/X-4, and a source whose fonts are embedded."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from io import BytesIO

import pikepdf
from weasyprint import HTML

from leaflets.folding.plan import Wanted
from leaflets.folding.scheme import Scheme
from leaflets.imposition.impose_file import SheetRequest, impose_file
from leaflets.press.inks import FourInks
from leaflets.press.turn_file import turn_file
from leaflets.press.write_x4 import write_x4

CREATED = "D:20260102030405Z"


@cache
def make_source() -> bytes:
    """Four pages of A5 with coloured and half transparent words."""
    style = "@page{size:148mm 210mm} section{break-before:page} h1{color:#00485a} p{opacity:.8}"
    page = "<section><h1>Words</h1><p>More</p></section>"
    html = f"<html lang=en><title>T</title><style>{style}</style><body>{page * 4}</body></html>"
    content: bytes = HTML(string=html).write_pdf()
    return content


def make_sheets_x4() -> bytes:
    """The booklet of it for a press."""
    sheets = impose_file(make_source(), "a.pdf", SheetRequest(Wanted(Scheme.BOOKLET), has_bars=True))
    return write_x4(turn_file(sheets.content, FourInks()), CREATED)


def spoil(change: Callable[[pikepdf.Pdf], None], **saving: object) -> bytes:
    """The same after something was done to it."""
    target = BytesIO()
    with pikepdf.open(BytesIO(make_sheets_x4())) as pdf:
        change(pdf)
        pdf.save(target, **saving)  # type: ignore[arg-type]
    return target.getvalue()
