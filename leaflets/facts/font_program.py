"""What an embedded font program tells of itself, read with fontTools: heights, weight, the sign for a missing glyph."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Any

from leaflets.frozen_value import frozen_value

_SFNT = (b"\x00\x01\x00\x00", b"OTTO", b"true", b"ttcf")
Outline = tuple[float, float, float, float]


@frozen_value
class FontProgram:
    """Facts of a font program; None where it does not tell.

    Attributes:
        x_height: OS/2.sxHeight in units of the font size.
        weight_class: OS/2.usWeightClass.
        missing_sign: left, bottom, right, top of glyph 0, in units of the font size; None when it is empty.
    """

    x_height: float | None = None
    weight_class: int | None = None
    missing_sign: Outline | None = None


@lru_cache(maxsize=32)  # the sizes of one edition carry the same letters, so their fonts are the same bytes
def read_font_program(data: bytes) -> FontProgram:
    """The facts of a TrueType, OpenType or bare CFF program; an empty answer for anything else or a broken one."""
    try:
        if data[:4] in _SFNT:
            return _read_sfnt(data)
        if data[:1] == b"\x01":
            return _read_cff(data)
    except Exception:  # a damaged font may fail anywhere inside fontTools; the page can still be measured
        return FontProgram()
    return FontProgram()


def _read_sfnt(data: bytes) -> FontProgram:
    from fontTools.ttLib import TTFont

    with TTFont(io.BytesIO(data), lazy=True, fontNumber=0) as font:
        unit = float(font["head"].unitsPerEm) or 1000.0
        system = font.get("OS/2")
        height = getattr(system, "sxHeight", 0) or 0
        weight = getattr(system, "usWeightClass", None)
        glyphs = font.getGlyphSet()
        sign = _measure_glyph(glyphs, font.getGlyphOrder()[0], unit)
        return FontProgram(height / unit if height > 0 else None, weight, sign)


def _read_cff(data: bytes) -> FontProgram:
    from fontTools.cffLib import CFFFontSet

    fonts = CFFFontSet()
    fonts.decompile(io.BytesIO(data), None)
    first = fonts[0]
    matrix = getattr(first, "FontMatrix", None) or [0.001]
    return FontProgram(None, None, _measure_glyph(first.CharStrings, ".notdef", 1 / (matrix[0] or 0.001)))


def _measure_glyph(glyphs: Any, name: str, unit: float) -> Outline | None:
    from fontTools.pens.boundsPen import ControlBoundsPen

    pen = ControlBoundsPen(None)
    glyphs[name].draw(pen)
    if pen.bounds is None:
        return None
    left, bottom, right, top = (value / unit for value in pen.bounds)
    return left, bottom, right, top
