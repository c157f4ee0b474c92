"""The letter in front of a leaflet: what it says to one person, in reading order, or with places for anybody."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.model.edition import Edition
from leaflets.model.envelope import AddressWindow

ADDRESS = "address"
"""The slot of the address."""


@dataclass(frozen=True, slots=True)
class LetterLine:
    """One paragraph of a letter.

    Attributes:
        text: what it says; in a letter with places only a sample of the usual length.
        slot: name of its place when it differs from person to person, else "".
        is_strong: whether it stands out.
    """

    text: str
    slot: str = ""
    is_strong: bool = False


@dataclass(frozen=True, slots=True)
class LetterPage:
    """A letter: sender, address in the window, date, paragraphs.

    Attributes:
        language: the same as that of the leaflet behind it.
        edition: paper and type size.
        title: of the whole file.
        window: of the envelope.
        sender: name first.
        page_line: of letters with more than one page, with ``{page}`` and ``{pages}``; "" when it has one.
        carrier: all characters that can be stamped; "" for a letter to one person.
    """

    language: str
    edition: Edition
    title: str
    window: AddressWindow
    sender: tuple[str, ...]
    address: tuple[str, ...]
    date: str
    lines: tuple[LetterLine, ...]
    page_line: str = ""
    carrier: str = ""
