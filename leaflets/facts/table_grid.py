"""Where the cells of a tagged table stand, and which headers speak for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from leaflets.facts.facts import Piece, Tag
from leaflets.frozen_value import frozen_value

#: Columns of a table that are counted, and the longest span that is believed; more is a fault or an attack.
MOST_COLUMNS = 500
#: Headers that are named for one cell.
MOST_HEADERS = 8
_GROUPS = ("THead", "TBody", "TFoot")


@frozen_value
class Cell:
    """A cell of a table: row and column from 1, how many of each it covers, its TH or TD, the headers that hold."""

    tag: Tag
    row: int
    column: int
    row_span: int
    column_span: int
    headers: tuple[Tag, ...]

    @property
    def is_header(self) -> bool:
        """A TH."""
        return self.tag.standard_role == "TH"


@frozen_value
class Grid:
    """The cells of a table by row, in reading order.

    Attributes:
        columns: of the widest row, spans counted.
        widths: of each row: columns that its own cells and those reaching down into it cover.
    """

    rows: tuple[tuple[Cell, ...], ...]
    columns: int
    widths: tuple[int, ...]


def read_grid(table: Tag) -> Grid:
    """The grid of a Table tag: its rows, directly in it or in THead, TBody and TFoot; whatever else is left out.

    Headers are those that the cell names (Headers, by ID); else, by Scope, the TH above and to the left, where a TH
    without Scope holds for its column in a row of headers alone and for its row otherwise (ISO 32000-1, 14.8.5.7).
    Row headers come first. Header cells have none.
    """
    rows = [list(_list_cells(row)) for row in list_rows(table)]
    by_identity = {dict(tag.attributes).get("ID", ""): tag for row in rows for tag in row}
    finder = _HeaderFinder(by_identity)
    busy: list[int] = []  # by column: the first row, from 0, that is free again
    placed, widths = [], []
    for number, tags in enumerate(rows):
        finder.start_row(number, all(tag.standard_role == "TH" for tag in tags))
        cells, column = [], 0
        for tag in tags:
            while column < len(busy) and busy[column] > number:
                column += 1
            if column >= MOST_COLUMNS:
                break
            down = min(_read_span(tag, "RowSpan"), len(rows) - number)
            across = min(_read_span(tag, "ColSpan"), MOST_COLUMNS - column)
            busy += [0] * (column + across - len(busy))
            busy[column : column + across] = [number + down] * across
            cells.append(Cell(tag, number + 1, column + 1, down, across, finder.find(tag, column, across, down)))
            column += across
        placed.append(tuple(cells))
        widths.append(sum(free > number for free in busy))
    return Grid(tuple(placed), max(widths, default=0), tuple(widths))


def list_rows(table: Tag) -> Iterator[Tag]:
    """The TR tags of a table, in order; not those of tables inside its cells."""
    for child in _tags(table.children):
        if child.standard_role == "TR":
            yield child
        elif child.standard_role in _GROUPS:
            yield from (row for row in _tags(child.children) if row.standard_role == "TR")


def _list_cells(row: Tag) -> Iterator[Tag]:
    return (cell for cell in _tags(row.children) if cell.standard_role in ("TH", "TD"))


def _tags(children: Iterable[Tag | Piece]) -> Iterator[Tag]:
    return (child for child in children if isinstance(child, Tag))


def _read_span(tag: Tag, name: str) -> int:
    text = dict(tag.attributes).get(name, "1")
    return max(1, int(text)) if text.isdecimal() and len(text) < 10 else 1


class _HeaderFinder:
    """Collects the headers of a table row by row."""

    def __init__(self, by_identity: dict[str, Tag]) -> None:
        self._by_identity = by_identity
        self._row = 0
        self._is_header_row = False
        self._columns: dict[int, list[Tag]] = {}
        self._last_row: dict[int, int] = {}
        self._rows: dict[int, list[Tag]] = {}

    def start_row(self, row: int, is_header_row: bool) -> None:
        self._row, self._is_header_row = row, is_header_row

    def find(self, tag: Tag, column: int, across: int, down: int) -> tuple[Tag, ...]:
        """The headers of a cell; a TH is kept for the cells to come, and has none itself."""
        attributes = dict(tag.attributes)
        if tag.standard_role == "TH":
            scope = attributes.get("Scope") or ("Column" if self._is_header_row else "Row")
            if scope in ("Column", "Both"):
                self._keep_for_columns(tag, column, across, down)
            if scope in ("Row", "Both"):
                for row in range(self._row, self._row + down):
                    self._rows.setdefault(row, []).append(tag)
            return ()
        if named := attributes.get("Headers", "").split():
            found = [self._by_identity[name] for name in named[:MOST_HEADERS] if name in self._by_identity]
        else:
            found = self._rows.get(self._row, [])[:MOST_HEADERS]
            found = found + [header for place in range(column, column + across) for header in self._above(place)]
        return tuple({id(header): header for header in found}.values())[:MOST_HEADERS]

    def _keep_for_columns(self, tag: Tag, column: int, across: int, down: int) -> None:
        """Headers right below one another add up; one further down begins a new part of the table."""
        for place in range(column, column + across):
            is_next = self._last_row.get(place, -2) == self._row - 1
            self._columns[place] = [*self._above(place), tag][-MOST_HEADERS:] if is_next else [tag]
            self._last_row[place] = self._row + down - 1

    def _above(self, column: int) -> list[Tag]:
        return self._columns.get(column, [])
