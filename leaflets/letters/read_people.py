"""A list of people → what each one's letter says; a row that is not clear is stopped, and the others go on."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from leaflets.errors import ContentError
from leaflets.letters.clean_cell import RefusedText, clean_cell
from leaflets.letters.person import PeopleList, Person, StoppedRow
from leaflets.letters.read_need import UnclearNeed, read_need
from leaflets.letters.read_table import Table, read_table
from leaflets.letters.read_value import UnreadableValue, write_value
from leaflets.model.letter import PRINTED_TYPES, Column, Letter

MAX_COPIES = 50
_MOST_KNOWN = 5_000
"""Cells of one list that are not cleaned again when they come again: towns, clinics, print needs, copies."""


class _Stopped(Exception):
    """Why a row is stopped."""


def read_people(content: bytes, name: str, letter: Letter, encoding: str | None = None) -> PeopleList:
    """The people in the bytes of a table of text, in its order.

    Args:
        content: the whole file.
        name: its name for messages.
        letter: says what the columns mean.
        encoding: of the file, or None to find it out.

    Raises:
        ContentError: the table as a whole cannot be read, or holds nobody.
    """
    wanted = list(dict.fromkeys(header for column in letter.columns.values() for header in column.header))
    table = read_table(content, name, wanted, encoding)
    if not table.rows:
        raise ContentError(f"{name}: there is nobody in this list; below the first row each person has a row")
    reader = _RowReader(letter, table)
    people: list[Person] = []
    stopped: list[StoppedRow] = []
    for record, (line, cells) in enumerate(table.rows, start=1):
        try:
            people.append(reader.read(record, line, cells))
        except _Stopped as reason:
            stopped.append(StoppedRow(record, line, str(reason)))
    return PeopleList(tuple(people), tuple(stopped), table.encoding, table.separator, reader.neutralised)


@dataclass(slots=True)
class _Place:
    """Where a column stands in the rows."""

    name: str
    column: Column
    cells: tuple[int, ...]


class _RowReader:
    """Reads row after row and counts those from which something was taken."""

    def __init__(self, letter: Letter, table: Table) -> None:
        self._letter = letter
        self._headers = table.headers
        self.neutralised = 0
        places = [
            _Place(name, column, tuple(table.headers.index(header) for header in column.header))
            for name, column in letter.columns.items()
        ]
        self._printed = [place for place in places if place.column.type in PRINTED_TYPES]
        self._single = {place.column.type: place for place in places if place.column.type not in PRINTED_TYPES}
        self._cells = [
            (place.column.type == "address", number)
            for place in (*self._printed, *self._single.values())
            for number in place.cells
        ]
        self._known: dict[tuple[bool, str], tuple[str, bool]] = {}
        self._sizes: dict[str, float] = {}

    def read(self, record: int, line: int, cells: tuple[str, ...]) -> Person:
        if len(cells) > len(self._headers) and any(cell.strip() for cell in cells[len(self._headers) :]):
            raise _Stopped(
                f"the row has {len(cells)} cells and the first row {len(self._headers)}; "
                "a text with a separator in it needs quotation marks around it"
            )
        cells += ("",) * (len(self._headers) - len(cells))
        cleaned, is_changed = self._clean(cells)
        language = self._read_language(cleaned)
        person = Person(
            record=record,
            line=line,
            language=language,
            size=self._read_size(cleaned),
            copies=self._read_copies(cleaned),
            address=self._read_address(cleaned),
            texts={place.name: self._write(place, cleaned, language) for place in self._printed},
        )
        self.neutralised += is_changed
        return person

    def _clean(self, cells: tuple[str, ...]) -> tuple[dict[int, str], bool]:
        """The cells of the columns that count, and whether anything but blanks was taken out of them."""
        cleaned: dict[int, str] = {}
        is_changed = False
        for is_address, number in self._cells:
            key = is_address, cells[number]
            known = self._known.get(key)
            if known is None:
                known = self._clean_cell(number, *key)
                if len(self._known) < _MOST_KNOWN:
                    self._known[key] = known
            cleaned[number] = known[0]
            is_changed = is_changed or known[1]
        return cleaned, is_changed

    def _clean_cell(self, number: int, is_address: bool, cell: str) -> tuple[str, bool]:
        """A cell, cleaned, and whether anything but blanks was taken out of it."""
        try:
            text = clean_cell(cell, is_address=is_address)
        except RefusedText as reason:
            raise _Stopped(f"the column '{self._headers[number]}' {reason}") from None
        return text, text != cell and _count_letters(text) != _count_letters(cell)

    def _take(self, place: _Place, cells: dict[int, str]) -> str:
        """The cell of a column, or what the letter file says an empty one means."""
        cell = cells[place.cells[0]] or place.column.when_empty or ""
        if not cell and not place.column.optional and place.column.type != "print-need":
            raise _Stopped(f"the column '{place.column.header[0]}' is empty")
        return cell

    def _write(self, place: _Place, cells: dict[int, str], language: str) -> str:
        cell = self._take(place, cells)
        try:
            return write_value(cell, place.column, language) if cell else ""
        except UnreadableValue as reason:
            raise _Stopped(f"the column '{place.column.header[0]}' {reason}") from None

    def _read_language(self, cells: dict[int, str]) -> str:
        """The key of the letter for the language of a person: the tag itself, else another one of the language."""
        known = list(self._letter.letters)
        place = self._single.get("language")
        wish = self._take(place, cells) if place else ""
        if not wish:
            return known[0]
        for key in known:
            if key.casefold() == wish.casefold():
                return key
        for key in known:
            if key.split("-")[0].casefold() == wish.split("-")[0].casefold():
                return key
        raise _Stopped(f"there is no letter in the language asked for, only in {', '.join(known)}")

    def _read_size(self, cells: dict[int, str]) -> float:
        need = self._take(self._single["print-need"], cells)
        if need not in self._sizes:
            try:
                self._sizes[need] = read_need(need)
            except UnclearNeed as reason:
                raise _Stopped(str(reason)) from None
        return self._sizes[need]

    def _read_copies(self, cells: dict[int, str]) -> int:
        place = self._single.get("copies")
        wish = self._take(place, cells) if place else "1"
        count = int(wish) if wish.isascii() and wish.isdigit() and len(wish) < 4 else 0
        if wish and not 1 <= count <= MAX_COPIES:
            raise _Stopped(f"the number of copies is not between 1 and {MAX_COPIES}")
        return count or 1

    def _read_address(self, cells: dict[int, str]) -> tuple[str, ...]:
        place = self._single["address"]
        lines = tuple(line for number in place.cells for line in cells[number].split("\n") if line)
        if not cells[place.cells[0]]:
            raise _Stopped(f"the column '{place.column.header[0]}' is empty")
        if len(place.cells) + cells[place.cells[0]].count("\n") > 1 and len(lines) < 2:
            raise _Stopped("the address has one line only")
        return lines


def _count_letters(text: str) -> int:
    """Characters but for blanks, composed as in a cleaned cell."""
    return len("".join((text if text.isascii() else unicodedata.normalize("NFC", text)).split()))
