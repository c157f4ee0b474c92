"""How heavy a font is: from its name first, then from the font itself, because PDFium's own answer cannot be trusted.

PDFium derives a weight from the stem width of the descriptor: 400 for every font of WeasyPrint, 764 for a regular one
of Chromium. The style words in font names are those of the OpenType specification's usWeightClass.
"""

from __future__ import annotations

import re

REGULAR = 400
BOLD = 700
_FORCE_BOLD = 1 << 18  # font descriptor flag 19, PDF 32000-1 table 123
_WEIGHTS = {
    "hairline": 100,
    "thin": 100,
    "light": 300,
    "medium": 500,
    "demi": 600,
    "bold": BOLD,
    "black": 900,
    "heavy": 900,
}
_MODIFIED = {
    ("extra", "light"): 200,
    ("ultra", "light"): 200,
    ("semi", "light"): 350,
    ("demi", "light"): 350,
    ("semi", "bold"): 600,
    ("demi", "bold"): 600,
    ("extra", "bold"): 800,
    ("ultra", "bold"): 800,
}
_WORD = re.compile(r"(Extra|Ultra|Semi|Demi)?[-_ ]?(Hairline|Thin|Light|Medium|Demi|[Bb]old|Black|Heavy)(?![a-z])")
_COMPUTER_MODERN = re.compile(r"^(CM|EC|SF)(SS)?(BX|DC)")


def read_weight(name: str, flags: int, weight_class: int | None) -> int:
    """The weight of a font, 100 to 900: 400 is regular, 700 bold.

    Args:
        name: without the subset prefix; its last style word counts ("Lexend-SemiBold", "Arial,Bold").
        flags: of the font descriptor; "force bold" counts when the name says nothing.
        weight_class: usWeightClass of the embedded font; None when there is none.
    """
    found = list(_WORD.finditer(name))
    if found:
        modifier, word = (part.lower() if part else "" for part in found[-1].groups())
        return _MODIFIED.get((modifier, word), _WEIGHTS[word])
    if flags & _FORCE_BOLD or _COMPUTER_MODERN.match(name):
        return BOLD
    if weight_class is not None and 1 <= weight_class <= 1000:
        return min(900, max(100, weight_class))
    return REGULAR
