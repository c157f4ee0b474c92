"""Breaks a text into the lines of a slot, by the true widths of its glyphs."""

from __future__ import annotations

from collections.abc import Mapping

from leaflets.stamping.template import Slot

_SLACK = 0.5
"""CSS pixels kept free at the end of a line: the engine rounds the place of each glyph, we do not."""

Glyphs = Mapping[str, tuple[bytes, int]]


def set_lines(texts: tuple[str, ...], slot: Slot, glyphs: Glyphs) -> tuple[bytes, ...] | None:
    """The glyphs of each line as hexadecimal digits, one text below the other, broken at spaces where too long.

    None when a character has no glyph, a word is wider than the slot, or there are more lines than fit. A line that
    goes on in the next one ends with its space, so that the words stay apart for a screen reader.
    """
    most = (slot.width - _SLACK) / slot.size * 1000
    lines: list[bytes] = []
    try:
        for text in texts:
            lines += _break_text(text, most, glyphs)
    except (KeyError, _TooWide):
        return None
    return tuple(lines) if len(lines) <= slot.most_lines else None


class _TooWide(Exception):
    """A word is longer than a line."""


def _break_text(text: str, most: float, glyphs: Glyphs) -> list[bytes]:
    space, space_width = glyphs[" "]
    whole = [glyphs[character] for character in text]
    if sum(width for _, width in whole) <= most:
        return [b"".join([glyph for glyph, _ in whole])]
    lines: list[bytes] = []
    line = b""
    used = 0
    for word in text.split(" "):
        drawn = [glyphs[character] for character in word]
        width = sum(width for _, width in drawn)
        if width > most:
            raise _TooWide
        if line and used + space_width + width > most:
            lines.append(line + space)
            line, used = b"", 0
        if line:
            line, used = line + space, used + space_width
        line, used = line + b"".join([glyph for glyph, _ in drawn]), used + width
    return [*lines, line]
