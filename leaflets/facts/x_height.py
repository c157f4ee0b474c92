"""The height of "x" in an embedded font, measured on the outline itself."""

from __future__ import annotations

from leaflets.facts.font_program import FontProgram
from leaflets.facts.pdfium_calls import ObjectReader

FLAT_LETTERS = "xzvwu"
"""Letters whose top is flat at the x-height, best first; a subset without any of them tells nothing by outline."""
_PRECISION = 0.004  # PDFium gives outlines in steps of 1/1024 of the font size


def measure_x_height(font: int, program: FontProgram, reader: ObjectReader) -> float | None:
    """The height of "x" in units of the font size, None when the font does not tell.

    The outline of "x" counts first, because it is what is printed; then OS/2.sxHeight of the font; then the outline
    of another letter that is as high as "x". A letter that is not in the subset is never measured.
    """
    found = _measure_letter(font, FLAT_LETTERS[0], program, reader) or program.x_height
    if found is not None:
        return found
    heights = (_measure_letter(font, letter, program, reader) for letter in FLAT_LETTERS[1:])
    return next((height for height in heights if height), None)


def is_missing_sign(font: int, letter: str, program: FontProgram, reader: ObjectReader) -> bool:
    """Whether PDFium draws a letter with glyph 0, the font's sign for "there is no such glyph"."""
    sign = program.missing_sign
    points = reader.read_glyph_points(font, letter) if sign else ()
    if not points or sign is None:
        return False
    across, up = zip(*points, strict=True)
    outline = (min(across), min(up), max(across), max(up))
    return all(abs(ours - theirs) <= _PRECISION for ours, theirs in zip(outline, sign, strict=True))


def _measure_letter(font: int, letter: str, program: FontProgram, reader: ObjectReader) -> float | None:
    points = reader.read_glyph_points(font, letter)
    if not points or is_missing_sign(font, letter, program, reader):
        return None
    height = max(up for _, up in points)
    return height if 0.1 < height < 1.2 else None
