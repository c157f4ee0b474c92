"""The characters of a page by text object: its words, and which of its characters have no Unicode value."""

from __future__ import annotations

from dataclasses import dataclass, field

from leaflets.facts import pdfium_calls as ask

NO_CHARACTER = "\ufffd"
"""Stands in the words for each character that the file gives no Unicode value."""
_LINE_END_HYPHENS = "\x02\ufffe"
_LAST_LETTER = "~"
_FIRST_ASCII, _LAST_ASCII = 32, ord(_LAST_LETTER)
_IGNORED = "\r\n"


@dataclass(slots=True)
class Characters:
    """What one text object says.

    Attributes:
        first, last: places of its first and last character with a value in PDFium's list; -1 when there is none.
        letters: its characters in reading order; a space that PDFium saw as a gap counts, a line break does not.
        places: of each letter in PDFium's list; -1 for such a gap.
        unknown: how many have no Unicode value, and none can be guessed: NO_CHARACTER stands for them.
        guessed: how many have none and are given as the letter with the number of their code.
    """

    first: int = -1
    last: int = -1
    letters: list[str] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    unknown: int = 0
    guessed: int = 0

    @property
    def words(self) -> str:
        """The letters as one text."""
        return "".join(self.letters)


def read_characters(text_page: int) -> dict[int, Characters]:
    """What each text object says, by its handle.

    PDFium leaves out text that is painted a second time in the same place (a shadow, a heavier look): such an object
    has no entry. A hyphen that PDFium marks as the end of a line is given as "-", as it is painted. Whether a letter
    has a Unicode value is asked for the first one of each object, all beyond ASCII and all that follow an unknown one:
    a font that lacks such values lacks them for all its letters, and asking is slow.
    """
    found: dict[int, Characters] = {}
    current, handle, gap = Characters(), 0, False
    owner_of, value_of = ask.get_text_object, ask.get_unicode  # asked thousands of times a page
    for place in range(ask.count_characters(text_page)):
        owner, value = owner_of(text_page, place), value_of(text_page, place)
        letter = chr(value) if _FIRST_ASCII <= value <= _LAST_ASCII else _as_letter(value)
        if not owner or letter in _IGNORED:
            gap = gap or letter == " "
            continue
        if owner != handle:
            handle, current, gap = owner, found.setdefault(owner, Characters()), False
        elif gap:
            current.letters.append(" ")
            current.places.append(-1)
            gap = False
        if current.first < 0 or letter > _LAST_LETTER or letter == "\0" or current.unknown or current.guessed:
            letter = _examine(current, letter, bool(ask.has_unicode_error(text_page, place)))
        if current.first < 0:
            current.first = place
        current.last = place
        current.letters.append(letter)
        current.places.append(place)
    return found


def _examine(entry: Characters, letter: str, is_unknown: bool) -> str:
    """A letter that may have no Unicode value, as it is to be given; counted when it has none."""
    if is_unknown and letter.isprintable():
        entry.guessed += 1
    elif is_unknown or letter == "\0":
        entry.unknown += 1
        return NO_CHARACTER
    return letter


def _as_letter(value: int) -> str:
    """A code point as text; half a surrogate pair or a number too high has no value."""
    if value > 0x10FFFF or 0xD800 <= value <= 0xDFFF:
        return "\0"
    letter = chr(value)
    return "-" if letter in _LINE_END_HYPHENS else letter
