"""Tables as rows of cells, for full tables and for those whose cells stand below each other in large print."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.document.blocks import Run, Runs, Table
from leaflets.html.balance_columns import balance_columns
from leaflets.html.estimate_text import estimate_lines, widest_word
from leaflets.html.set_page import PageSetup
from leaflets.html.set_runs import read_text

_LEAST_COLUMN = 10.0  # em: about 21 characters, the least that reads well
_LEAST_BRIEF_COLUMN = 8.0  # em, for cells of a few words
_BRIEF = 2  # lines
_GAP = 1.0  # em between two cells
_REPEAT = 0.5  # share of a page
_TALL = 0.25  # share of a page


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell: its runs, how many columns it spans, its scope ("" for data), and its filled evidence boxes."""

    runs: Runs
    span: int = 1
    scope: str = ""
    width: int | None = None
    mark: int | None = None


CellRows = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class TableSetup:
    """A table for its template.

    Attributes:
        layout: its CSS class: full, halves or stacked.
        head: rows of cells.
        bodies: each some rows of cells that belong together.
        is_head_repeated: whether each page begins with the head again. WeasyPrint 70 leaves a head out altogether
            when it does not fit on a page together with the first row.
        tall: for each row of each body whether it may cross pages, because keeping it whole would leave a large gap.
    """

    layout: str
    head: CellRows
    bodies: tuple[CellRows, ...]
    is_head_repeated: bool
    tall: tuple[tuple[bool, ...], ...]


def stack_table(table: Table, page: PageSetup) -> TableSetup:
    """The table as it is set on this page: full, or each row as a group of lines in two columns, or in one.

    Words and their order are the same in all three. In a group the first cell is its heading and spans the line; the
    others follow, two to a line where half a line holds their longest word, else one. Such a table is no wider than
    running text.
    """
    setup = _lay_out(table, page, _choose_layout(table, page))
    if setup.layout == "halves" and any(any(rows) for rows in setup.tall):
        # Two cells side by side that cross a page would be read in another order than they stand.
        return _lay_out(table, page, "stacked")
    return setup


def _lay_out(table: Table, page: PageSetup, layout: str) -> TableSetup:
    widths = balance_columns(table, page.line, page.most) if layout == "full" else (None,) * len(table.columns)
    head_cells = tuple(
        Cell((Run(text),), scope="col", width=width) for text, width in zip(table.columns, widths, strict=True)
    )
    rows = tuple(_make_cells(table, number, layout) for number in range(len(table.rows)))
    head: CellRows = (head_cells,)
    bodies: tuple[CellRows, ...] = (rows,)
    if layout != "full":
        head, bodies = _stack_cells(head_cells, layout), tuple(_stack_cells(row, layout) for row in rows)
    width = page.line if layout == "full" else page.measure
    lines = [[_count_lines(row, width) for row in body] for body in bodies]
    # The head and the tallest row leave half a page free, so that a repeated head costs little.
    tallest = max(sum(rows) if len(bodies) > 1 else max(rows) for rows in lines if rows)
    is_repeated = sum(_count_lines(row, width) for row in head) + tallest <= _REPEAT * page.rows
    tall = tuple(tuple(count > _TALL * page.rows for count in rows) for rows in lines)
    return TableSetup(layout, head, bodies, is_repeated, tall)


def _count_lines(row: tuple[Cell, ...], width: float) -> int:
    """About how many lines a row takes in a table of ``width`` em."""
    return max(estimate_lines(read_text(cell.runs), _room(cell, row, width)) for cell in row)


def _room(cell: Cell, row: tuple[Cell, ...], width: float) -> float:
    """About the width of a cell, em: its share of the table, or an equal one."""
    share = cell.width / 100 if cell.width else 1 / len(row)
    return max(share * width - _GAP, 1.0)


def _choose_layout(table: Table, page: PageSetup) -> str:
    if page.is_pair:
        return "full"
    half = (page.measure - _GAP) / 2
    cells = [read_text(cell) for row in table.rows for cell in row[1:]]
    longest = max(
        *(widest_word(name, is_bold=True) for name in table.columns), *(widest_word(text) for text in cells), 0.0
    )
    is_brief = all(estimate_lines(text, half) <= _BRIEF for text in cells)
    least = _LEAST_BRIEF_COLUMN if is_brief else _LEAST_COLUMN
    return "halves" if len(table.columns) > 2 and half >= max(least, longest) else "stacked"


def _make_cells(table: Table, number: int, layout: str) -> tuple[Cell, ...]:
    mark = table.marks[number] if table.marks else None
    column = table.mark_column % len(table.columns)
    return tuple(
        Cell(
            runs,
            scope="" if place else ("row" if layout == "full" else "rowgroup"),
            mark=mark if place == column else None,
        )
        for place, runs in enumerate(table.rows[number])
    )


def _stack_cells(cells: tuple[Cell, ...], layout: str) -> CellRows:
    first, rest = cells[0], cells[1:]
    if layout == "stacked":
        return tuple((cell,) for cell in cells)
    lines = [rest[start : start + 2] for start in range(0, len(rest), 2)]
    return ((_widen(first),), *((_widen(line[0]),) if len(line) == 1 else line for line in lines))


def _widen(cell: Cell) -> Cell:
    return Cell(cell.runs, span=2, scope=cell.scope, mark=cell.mark)
