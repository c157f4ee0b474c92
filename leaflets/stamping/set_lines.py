"""Breaks a text into the lines of a slot, by the true widths of its glyphs."""

from __future__ import annotations

from leaflets.stamping.template import Glyphs, Slot

_SLACK = 0.5
"""CSS pixels kept free at the end of a line: the engine rounds the place of each glyph, we do not."""


def set_lines(texts: tuple[str, ...], slot: Slot, glyphs: Glyphs) -> tuple[bytes, ...] | None:
    """The glyphs of each line as hexadecimal digits, one text below the other, broken at spaces where too long.

    None when a character has no glyph, a word is wider than the slot, or there are more lines than fit. A line that
    goes on in the next one ends with its space, so that the words stay apart for a screen reader.
    """
    most = (slot.width - _SLACK) / slot.size * 1000
    width_of, codes = glyphs.widths.__getitem__, glyphs.codes
    lines: list[bytes] = []
    try:
        for text in texts:
            if sum(map(width_of, text)) <= most:  # nearly every text; done here, for each of ten thousand people
                lines.append(text.translate(codes).encode())
            else:
                lines += _break_text(text, most, glyphs)
    except (KeyError, _TooWide):
        return None
    return tuple(lines) if len(lines) <= slot.most_lines else None


class _TooWide(Exception):
    """A word is longer than a line."""


def _break_text(text: str, most: float, glyphs: Glyphs) -> list[bytes]:
    """The lines of a text that is too long for one."""
    widths = glyphs.widths
    lines: list[str] = []
    line: list[str] = []
    used = 0
    for word in text.split(" "):
        width = sum(map(widths.__getitem__, word))
        if width > most:
            raise _TooWide
        if line and used + widths[" "] + width > most:
            lines.append(" ".join(line) + " ")
            line, used = [], 0
        used += width + (widths[" "] if line else 0)
        line.append(word)
    return [each.translate(glyphs.codes).encode() for each in (*lines, " ".join(line))]
