"""Column widths of a full table that make it short: a summary must fit on one page."""

from __future__ import annotations

from functools import partial
from math import ceil

from leaflets.document.blocks import Table
from leaflets.html.estimate_text import estimate_width, widest_word
from leaflets.html.set_runs import read_text

_STEP = 2  # percent that one try moves from a column to another
_MOST_STEPS = 40
_GAP = 1.0  # em between two columns
_FILL = 0.92  # how full a line gets on average
_BOXES = 3.4  # em that three evidence boxes take

_Sizes = list[list[tuple[float, float]]]


def balance_columns(table: Table, line: float, most: float) -> tuple[int, ...]:
    """Widths in percent, near those the table asks for, at which it takes the fewest lines and splits no word.

    Args:
        table: its ``widths`` are where the search starts.
        line: width of the table, em.
        most: the longest line of text allowed, em.
    """
    sizes = _measure_cells(table)
    best = list(table.widths)
    count = partial(_count_cost, sizes, line=line, most=most)
    cost = count(best)
    for _ in range(_MOST_STEPS):
        tries = [moved for moved in _move_step(best) if count(moved) < cost]
        if not tries:
            break
        best = min(tries, key=lambda widths: (count(widths), widths))
        cost = count(best)
    return tuple(best)


def _measure_cells(table: Table) -> _Sizes:
    """Width of the whole text and of its longest word, em, for each cell of each row, the head first."""
    sizes = [[(estimate_width(name, is_bold=True), widest_word(name, is_bold=True)) for name in table.columns]]
    marked = table.mark_column % len(table.columns) if table.marks else -1
    for row in table.rows:
        texts = [read_text(cell) for cell in row]
        extra = [_BOXES if place == marked else 0.0 for place in range(len(row))]
        sizes.append(
            [
                (estimate_width(text, is_bold=place == 0) + extra[place], widest_word(text, is_bold=place == 0))
                for place, text in enumerate(texts)
            ]
        )
    return sizes


def _move_step(widths: list[int]) -> list[list[int]]:
    """All widths one or two steps away: from each column to each other."""
    moved = []
    for giver in range(len(widths)):
        for taker in range(len(widths)):
            for step in (_STEP, 2 * _STEP, 4 * _STEP):
                if giver != taker and widths[giver] > step + _STEP:
                    changed = list(widths)
                    changed[giver] -= step
                    changed[taker] += step
                    moved.append(changed)
    return moved


def _count_cost(sizes: _Sizes, widths: list[int], *, line: float, most: float) -> float:
    """Lines of all rows; much more for a word that does not fit its column, and more for a line that is too long."""
    rooms = [width / 100 * line - _GAP for width in widths]
    cost = 0.0
    for row in sizes:
        pairs = list(zip(row, rooms, strict=True))
        cost += max(ceil(text / (max(room, 1.0) * _FILL)) for (text, _), room in pairs)
        cost += sum(100.0 * (word - room) for (_, word), room in pairs if word > room)
        open_rooms = [*rooms[:-1], rooms[-1] + _GAP]  # no gap stands behind the last column
        lengths = [min(text, room) for (text, _), room in zip(row, open_rooms, strict=True)]
        cost += sum(10.0 * (room - most) for room, length in zip(open_rooms, lengths, strict=True) if length > most)
    return cost
