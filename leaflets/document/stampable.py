"""The characters that can be stamped: those of the main typeface that stand alone, one glyph each."""

from __future__ import annotations

# ASCII, Latin-1, Latin Extended-A, Romanian ș and ț: of each the letters that Atkinson Hyperlegible has.
# What it lacks (ŵ, ŷ, İ, ō …) is drawn with another typeface, so that letter is laid out for the person.
_MISSING = "ĈĉĔĕĜĝĤĥĨĩĬĭİĲĳĴĵĸĹĺĿŀŉŊŋŌōŎŏŖŗŜŝŦŧŨũŬŭŴŵŶŷſ"
_RANGES = ((0x21, 0x7E), (0xA1, 0xAC), (0xAE, 0x17F), (0x218, 0x21B))
_SIGNS = "–—‘’“”…€•"

STAMPABLE = (
    "".join(chr(code) for first, last in _RANGES for code in range(first, last + 1) if chr(code) not in _MISSING)
    + _SIGNS
)
"""All of them but the space."""

CARRIER = f"x\u00a0x {STAMPABLE}"
"""The text whose glyphs a template takes: the space stands between others, where it is drawn."""
