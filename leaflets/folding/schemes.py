"""Which layouts are printed on sheets, and by which scheme.

A layout's reading PDF has its panels as pages in reading order; ``--sheets`` imposes it by the scheme named here.
"""

from __future__ import annotations

from leaflets.folding.scheme import Scheme

SHEETS_ENDING = "-sheets.pdf"
"""How the names of print sheets end, beside the file that is read."""
_PDF = ".pdf"
SCHEMES: dict[str, Scheme] = {
    "trifold-a4": Scheme.TRIFOLD,
    "trifold-letter": Scheme.TRIFOLD,
    "zfold-a4": Scheme.ZFOLD,
    "bifold-a5": Scheme.ONEFOLD,
    "booklet-a5": Scheme.BOOKLET,
    "booklet-letter": Scheme.BOOKLET,
    "card-a6": Scheme.CARDS,
    "a5": Scheme.BOOKLET,
}
"""By the name of the layout. Others are printed as they are: a poster, or one sheet on both sides."""


def find_scheme(layout: str) -> Scheme | None:
    """The scheme of a layout by its name; None when its pages are the sheets."""
    return SCHEMES.get(layout)


def name_sheets(file: str) -> str:
    """The name of the print sheets of a PDF, beside it: ``a.pdf`` has ``a-sheets.pdf``."""
    return f"{file[: -len(_PDF)] if file.lower().endswith(_PDF) else file}{SHEETS_ENDING}"
