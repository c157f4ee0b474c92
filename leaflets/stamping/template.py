"""A compiled PDF: everything that is the same for all people, and the places where their texts go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Action(StrEnum):
    """What stands between two constant pieces of a page."""

    FILL = "fill"
    """The lines of a slot."""
    SHIFT = "shift"
    """From here on, what follows a slot moves by the lines that it has more or fewer than when it was compiled."""
    RESET = "reset"
    """From here on, everything stands where it stood when it was compiled."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the content of a page where something happens for a slot ("" for a reset)."""

    action: Action
    slot: str = ""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The glyphs of a font that stand for one character each.

    Attributes:
        codes: code point → glyph number as 4 hexadecimal digits, as ``str.translate`` takes it.
        widths: character → width, 1/1000 em.
    """

    codes: Mapping[int, str]
    widths: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Slot:
    """One personal place: a block of lines, left-aligned, in one font and size.

    Lengths are CSS pixels (1/96 inch) from the upper left corner of the page, y downwards.

    Attributes:
        name: which text goes here.
        font: name of the font in the page's resources.
        size: type size.
        x: left edge.
        y: baseline of the first line when it was compiled.
        width: the longest line.
        pitch: from baseline to baseline.
        lines: how many it had when it was compiled.
        most_lines: how many fit.
        is_rising: its last line stays and lines are added above; else its first line stays and what follows moves.
    """

    name: str
    font: str
    size: float
    x: float
    y: float
    width: float
    pitch: float
    lines: int
    most_lines: int
    is_rising: bool


@dataclass(frozen=True, slots=True)
class StampPage:
    """The content stream of one page that holds slots.

    Attributes:
        index: of the page in the file, from 0.
        number: of the object in the file.
        pieces: constant bytes and marks, in order.
        room: how far the text below the slots may move down before it leaves the page, CSS pixels.
    """

    index: int
    number: int
    pieces: tuple[bytes | Mark, ...]
    room: float


ROW_BYTES = 7
"""Of a row of the cross-reference stream: 1 for the type, 4 for the offset, 2 for the rest (/W [1 4 2])."""
IDENTIFIER_BYTES = 32
"""Hexadecimal digits of each of the two identifiers of a file."""


@dataclass(frozen=True, slots=True)
class StampTemplate:
    """A PDF without its personal streams.

    The file is ``before + identifier + between + identifier + after``, then the streams of the pages, then ``tail``.
    Every offset in it is constant, since all that varies in length comes last: of several pages with slots all but the
    last are filled up to ``lengths`` with spaces.

    Attributes:
        glyphs: of each font, by its name.
        rows_at: where in ``after`` the rows of the cross-reference stream begin, of ROW_BYTES each.
        lengths: bytes of the streams of all pages but the last.
        letter_pages: how many pages come before those of the leaflet.
        page_count: of the whole file.
    """

    before: bytes
    between: bytes
    after: bytes
    tail: bytes
    rows_at: int
    pages: tuple[StampPage, ...]
    lengths: tuple[int, ...]
    slots: Mapping[str, Slot]
    glyphs: Mapping[str, Glyphs]
    letter_pages: int
    page_count: int
