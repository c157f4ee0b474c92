"""How wide and how tall a text will be, before it is set: good enough to choose a layout, never to place anything."""

from __future__ import annotations

from functools import cache
from math import ceil

# Advance widths of Atkinson Hyperlegible 1.006 Regular, em, rounded up to the next 0.05 (read from the font file).
_WIDTHS = (
    (0.25, "',.:;`jl|·\u2060\u200b"),
    (0.35, '!"()[]fit{} I\u00a0-–‘’“”'),
    (0.45, "/1\\_rsvxyz*"),
    (0.55, "<>EFLT^abdeghnopu~?Jck723"),
    (0.65, "#0ACDKw$+45689=BPRSVXYZq"),
    (0.75, "&GHNUOQ"),
    (0.85, "WMm@"),
    (0.95, "%—…"),
)
_OTHER = 0.65
_BOLD = 1.09  # Bold runs this much wider than Regular over English text (measured: 0.48 em to 0.44 em a letter).
_FILL = 0.92  # How full a line gets on average when words are never split.


@cache
def _widths_by_letter() -> dict[str, float]:
    return {letter: width for width, letters in _WIDTHS for letter in letters}


def estimate_width(text: str, *, is_bold: bool = False) -> float:
    """The width of a text on one line, in em; rather too wide than too narrow."""
    widths = _widths_by_letter()
    return sum(widths.get(letter, _OTHER) for letter in text) * (_BOLD if is_bold else 1)


def estimate_lines(text: str, measure: float, *, is_bold: bool = False) -> int:
    """How many lines a text takes in a column of ``measure`` em; 0 for no text."""
    return ceil(estimate_width(text, is_bold=is_bold) / (measure * _FILL))


def widest_word(text: str, *, is_bold: bool = False) -> float:
    """The width of the longest word of a text, in em; no-break spaces join words."""
    return max((estimate_width(word, is_bold=is_bold) for word in text.split(" ")), default=0.0)
