"""The lines of a page, each with its number, its indent and the bullet or number it begins with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from leaflets.content.read_source import split_lines

UNSEEN = dict.fromkeys(map(ord, "\u200b\u2060\u00ad"))
"""Characters of no width that only tell a browser where to break: they are no part of the words."""
BULLETS = "•◦▪▫‣·●○■□∙⁃➢➤✓✔\uf0b7"
SIGNS = f"{BULLETS}-–—*+_=~#"
"""Characters that are bullets, dashes or ruled lines: a text of nothing else has no word."""
_BULLET = re.compile(r"(?:[•◦▪▫‣·●○■□∙⁃➢➤✓✔\uf0b7]|[-*–+](?=\s|$))\s*")
_NUMBER = re.compile(r"(?:\(?\d{1,2}[.)]|\[\d{1,3}\])(?=\s|$)\s*")
_RULE = re.compile(r"[-=_*~#\s]{3,}")


@dataclass(frozen=True, slots=True)
class PageLine:
    """One line of a page.

    Attributes:
        number: 1 for the first.
        text: its words with single spaces between them, without the marker.
        indent: columns before the first character.
        marker: the bullet or number it begins with, such as • or 2. (else "").
        part: which part of its line it is, 0 for the first, where a reader has parted one line into several.
        marked: the text in markup, where it has a link; "" when it has none.
    """

    number: int
    text: str
    indent: int = 0
    marker: str = ""
    part: int = 0
    marked: str = ""

    @property
    def place(self) -> tuple[int, int]:
        """Its number and part: no two lines of a page have the same."""
        return self.number, self.part

    @property
    def is_blank(self) -> bool:
        """Whether it holds nothing, or only a ruled line."""
        return not self.text and not self.marker

    @property
    def is_numbered(self) -> bool:
        """Whether its marker is a number."""
        return any(letter.isdigit() for letter in self.marker)

    @property
    def whole(self) -> str:
        """Marker and text."""
        return f"{self.marker} {self.text}".strip()


def split_page(text: str) -> list[PageLine]:
    """Every line of a page, blank ones included."""
    return [_read_line(number, line) for number, line in enumerate(split_lines(text), 1)]


def _read_line(number: int, line: str) -> PageLine:
    line = line.translate(UNSEEN).expandtabs(4).rstrip()
    bare = line.lstrip()
    if _RULE.fullmatch(line) and not any(letter.isalnum() for letter in line):
        return PageLine(number, "")
    marker, text = part_marker(bare)
    return PageLine(number, " ".join(text.split()), len(line) - len(bare), marker)


def part_marker(text: str) -> tuple[str, str]:
    """The bullet or number that a text begins with ("" for none), and the rest of the text."""
    found = _BULLET.match(text) or _NUMBER.match(text)
    return (found[0].strip(), text[found.end() :]) if found else ("", text)
