"""The characters of a page by text object: its words, and which of its characters have no Unicode value."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import repeat

from leaflets.facts import pdfium_calls as ask

NO_CHARACTER = "\ufffd"
"""Stands in the words for each character that the file gives no Unicode value."""
_LINE_END_HYPHENS = "\x02\ufffe"
_PLAIN = re.compile(r"[ -~]+")
_ODD = re.compile(r"[^ -~]")
_IGNORED = "\r\n"
_NO_LETTERS = "\r\n\0"
RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
"""A letter of a script that runs from right to left."""


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
    letters: str = ""
    places: list[int] | range = range(0)
    unknown: int = 0
    guessed: int = 0

    def list_places(self) -> list[int]:
        """Its places, to be added to; as long as they follow each other a range stands for them."""
        if isinstance(self.places, range):
            self.places = list(self.places)
        return self.places


def read_characters(text_page: int) -> dict[int, Characters]:
    """What each text object says, by its handle.

    PDFium leaves out text that is painted a second time in the same place (a shadow, a heavier look): such an object
    has no entry. A hyphen that PDFium marks as the end of a line is given as "-", as it is painted. Whether a letter
    has a Unicode value is asked for the first one of each object, all beyond ASCII and all that follow an unknown one:
    a font that lacks such values lacks them for all its letters, and asking is slow.
    """
    found: dict[int, Characters] = {}
    current, handle, gap = Characters(), 0, False
    count = max(0, ask.count_characters(text_page))
    whole = _read_letters(text_page, count)
    for owner, place, end in _list_stretches(text_page, whole):
        letters = whole[place:end]
        if not owner or not letters.strip(_IGNORED):
            gap = gap or (not owner and " " in letters)
            continue
        if owner not in found and _are_known(letters, place, text_page):  # nearly every object, and all of it
            handle, current = owner, Characters(place, end - 1, letters, range(place, end))
            found[owner], gap = current, False
            continue
        if owner != handle:
            handle, current = owner, found.setdefault(owner, Characters())
        elif gap:
            current.letters += " "
            current.list_places().append(-1)
        gap = False
        _add_letters(current, letters, place, text_page)
    return found


def _are_known(letters: str, start: int, text_page: int) -> bool:
    """Whether letters hold no line break, and the first one and all beyond ASCII have a Unicode value."""
    if ask.has_unicode_error(text_page, start):
        return False
    for odd in _ODD.finditer(letters):
        if odd[0] in _NO_LETTERS or ask.has_unicode_error(text_page, start + odd.start()):
            return False
    return True


def _read_letters(text_page: int, count: int) -> str:
    """All characters of a page, one letter each; at one go where PDFium can, which leaves out those without a value."""
    letters = ask.read_page_text(text_page, count)
    if len(letters) == count:
        return letters.replace("\x02", "-").replace("\ufffe", "-")
    return "".join(map(_as_letter, map(ask.get_unicode, repeat(text_page, count), range(count))))


def _list_stretches(text_page: int, whole: str) -> Iterator[tuple[int, int, int]]:
    """The text objects of a page's characters (0 for a gap): object, first character, one past the last.

    The characters of an object stand side by side in PDFium's list unless text that runs from right to left is put in
    its order. So most ends are found by asking about the last character before the next line break, and the others by
    halving what lies between: asking about each character takes four times as long. A gap between letters of one
    object may be given with them: it is a space in both cases.
    """
    owner_of = ask.get_text_object
    is_in_order = RIGHT_TO_LEFT.search(whole) is None
    place = 0
    while place < len(whole):
        if whole[place] in _IGNORED:
            place += 1
            continue
        owner, end = owner_of(text_page, place), place + 1
        if owner and is_in_order:
            beyond = whole.find("\r", end)
            beyond = len(whole) if beyond < 0 else beyond
            if owner_of(text_page, beyond - 1) == owner:
                end = beyond
            while beyond - end > 1:
                middle = (end + beyond) // 2
                if owner_of(text_page, middle - 1) == owner:
                    end = middle
                else:
                    beyond = middle
        yield owner, place, end
        place = end


def _add_letters(entry: Characters, letters: str, start: int, text_page: int) -> None:
    """Add letters of one object that stand side by side in PDFium's list."""
    inside, found, places = 0, [], entry.list_places()
    while inside < len(letters):
        is_sure = entry.first >= 0 and not entry.unknown and not entry.guessed
        plain = _PLAIN.match(letters, inside) if is_sure else None
        place = start + inside
        if plain:
            found.append(plain[0])
        elif letters[inside] not in _IGNORED:
            found.append(_examine(entry, letters[inside], bool(ask.has_unicode_error(text_page, place))))
            entry.first = place if entry.first < 0 else entry.first
        else:
            inside += 1
            continue
        inside += len(found[-1])
        places += range(place, start + inside)
        entry.last = start + inside - 1
    entry.letters += "".join(found)


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
