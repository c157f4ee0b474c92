"""The letters of proof sheets: two families from their packages, embedded, and the one that has each letter."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from leaflets.folders import find_font, report_missing_font
from leaflets.preflight.clean_text import clean_text

REGULAR, BOLD = "Proof", "Proof-Bold"
_SPARE = "Proof-Spare"
_NO_LETTER = "□"
# What is drawn by which file: the second package has the letters and signs that the first lacks.
_FILES = {
    REGULAR: ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Regular.ttf"),
    BOLD: ("fontpkg_atkinson_hyperlegible", "AtkinsonHyperlegible-Bold.ttf"),
    _SPARE: ("fontpkg_inter", "Inter[opsz,wght].ttf"),
}


@cache
def load_fonts() -> None:
    """Makes the fonts known to ReportLab, once a process.

    Raises:
        MissingDependency: a font package is not installed, or has not got the file.
    """
    for name, (package, file) in _FILES.items():
        try:
            pdfmetrics.registerFont(TTFont(name, str(find_font(package, file))))
        except TTFError:
            raise report_missing_font(package, file) from None
    for is_bold in (0, 1):
        for is_italic in (0, 1):
            addMapping(REGULAR, is_bold, is_italic, BOLD if is_bold else REGULAR)
            addMapping(_SPARE, is_bold, is_italic, _SPARE)


def mark_up(text: str) -> str:
    """A plain text as ReportLab's paragraphs want it: escaped, with the second font where the first has no letter.

    A letter that neither has becomes a box: the words are there to find a place, and the page's picture shows them.
    """
    parts = []
    for is_spare, letters in groupby(_replace_unknown(clean_text(text)), key=_needs_spare):
        part = escape("".join(letters))
        parts.append(f'<font name="{_SPARE}">{part}</font>' if is_spare else part)
    return "".join(parts)


def find_letters(font: str) -> frozenset[int]:
    """The code points that a registered font can draw."""
    load_fonts()
    return _list_letters(font)


@cache
def _list_letters(font: str) -> frozenset[int]:
    return frozenset(pdfmetrics.getFont(font).face.charToGlyph)


def _needs_spare(letter: str) -> bool:
    return ord(letter) not in find_letters(REGULAR)


def _replace_unknown(text: str) -> str:
    known = find_letters(REGULAR) | find_letters(_SPARE)
    return "".join(letter if ord(letter) in known else _NO_LETTER for letter in text)
