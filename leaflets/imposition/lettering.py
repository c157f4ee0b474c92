"""The letters of marks, instructions and calibration sheets: two families from their packages, embedded."""

from __future__ import annotations

from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from leaflets.folders import find_font, report_missing_font

REGULAR, BOLD = "Sheet", "Sheet-Bold"
_SPARE = "Sheet-Spare"
_NO_LETTER = "□"
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


def choose_font(text: str, font: str = REGULAR) -> tuple[str, str]:
    """The font that draws a text, and the text with a box for each letter that no font has."""
    load_fonts()
    text = "".join(letter for letter in text if letter.isprintable())
    for name in (font, _SPARE):
        known = pdfmetrics.getFont(name).face.charToGlyph
        if all(ord(letter) in known for letter in text):
            return name, text
    return _SPARE, "".join(letter if ord(letter) in known else _NO_LETTER for letter in text)


def measure_text(text: str, font: str, size: float) -> float:
    """The width of a text, points."""
    load_fonts()
    return float(pdfmetrics.stringWidth(text, font, size))
