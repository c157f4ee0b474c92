"""Sets a table to the width there is: whole, else without columns that never change, else line by line."""

from __future__ import annotations

import os
import shutil
import sys
import unicodedata
from collections.abc import Sequence

_GAP = "  "


def fit_table(headings: Sequence[str], rows: Sequence[Sequence[str]], width: int | None) -> str:
    """The rows as text; no cell is ever cut, so that every name can be copied.

    Args:
        headings: one for each column.
        rows: as many cells in each as there are headings.
        width: columns of the terminal; None for no limit.
    """
    cells = [[_make_printable(cell) for cell in row] for row in rows]
    whole = _set_columns(headings, cells)
    if width is None or _measure(whole) <= width:
        return whole
    changing = [column for column in range(len(headings)) if len({row[column] for row in cells}) > 1]
    narrow = _set_columns([headings[i] for i in changing], [[row[i] for i in changing] for row in cells])
    if changing and _measure(narrow) <= width:
        same = [i for i in range(len(headings)) if i not in changing]
        return "\n".join([*(f"{headings[i]}: {cells[0][i]}" for i in same), "", narrow])
    blocks = ["\n".join(f"{heading}: {cell}" for heading, cell in zip(headings, row, strict=True)) for row in cells]
    return "\n\n".join(blocks)


def find_width() -> int | None:
    """The columns of the terminal, or of COLUMNS; None when the output goes elsewhere."""
    if os.environ.get("COLUMNS", "").isdigit() or (sys.stdout and sys.stdout.isatty()):
        return shutil.get_terminal_size().columns
    return None


def _set_columns(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [list(headings), *rows]
    widths = [max(_count_columns(line[i]) for line in lines) for i in range(len(headings))]
    return "\n".join(
        _GAP.join(cell + " " * (widths[i] - _count_columns(cell)) for i, cell in enumerate(line)).rstrip()
        for line in lines
    )


def _measure(text: str) -> int:
    return max(_count_columns(line) for line in text.splitlines())


def _count_columns(text: str) -> int:
    """How many columns a terminal gives a text: none to a combining mark, two to a wide letter."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def _make_printable(text: str) -> str:
    """The text on one line; a file name may hold a line break or an escape sequence."""
    return "".join(letter if letter.isprintable() or "\udc80" <= letter <= "\udcff" else "?" for letter in text)
