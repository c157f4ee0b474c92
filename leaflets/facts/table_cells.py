"""Which marked content stands in which cell of a tagged table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count

from leaflets.facts.facts import Piece, Run, Tag

Cells = Mapping[tuple[int, int], int]
"""A number for each cell, by page and mark of the content in it."""
_CELLS = ("TD", "TH")


def number_cells(tags: Sequence[Tag]) -> dict[tuple[int, int], int]:
    """The cells of all tables in a tag tree; a cell in a table inside a cell counts as its own."""
    found: dict[tuple[int, int], int] = {}
    numbers = count(1)
    waiting: list[tuple[Tag | Piece, int | None]] = [(tag, None) for tag in tags]
    while waiting:
        item, cell = waiting.pop()
        if isinstance(item, Piece):
            if cell is not None:
                found[item.page, item.mark] = cell
            continue
        inner = next(numbers) if item.standard_role in _CELLS else cell
        waiting.extend((child, inner) for child in item.children)
    return found


def find_cell(run: Run, cells: Cells) -> int | None:
    """The cell that a run stands in; None outside every tagged table."""
    return None if run.mark is None else cells.get((run.page, run.mark))
