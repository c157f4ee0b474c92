"""Tables of a page: as tables of the condition where they fit its form, else row by row as a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, get_args

from leaflets.importing.page_blocks import Block, Piece
from leaflets.importing.page_headings import Heading
from leaflets.importing.page_lines import PageLine
from leaflets.importing.page_sections import Section
from leaflets.model.sections import SectionName

_SECTIONS = frozenset(get_args(SectionName))
_LONGEST_CELL = 500


def make_table_block(rows: Sequence[Sequence[PageLine]], caption: PageLine | None, *, has_head: bool) -> list[Block]:
    """The blocks of a table: one with its cells when it is regular and names its columns, else a list of its rows."""
    title = [Block((Piece((caption,)),), is_title=True)] if caption else []
    if not rows:
        return title
    width = len(rows[0])
    is_regular = has_head and 2 <= width <= 4 and len(rows) > 1 and all(len(row) == width for row in rows)
    if is_regular and all(len(cell.whole) <= _LONGEST_CELL for row in rows for cell in row):
        return [
            Block(tuple(Piece((cell,)) for row in rows for cell in row), is_list=True, columns=width, caption=caption)
        ]
    return [*title, Block(tuple(Piece(tuple(row)) for row in rows), is_list=True)]


def is_table(block: Block) -> bool:
    """Whether a block is a table with its columns."""
    return block.columns > 0


def take_tables(sections: Sequence[Section]) -> tuple[list[dict[str, Any]], list[Piece], list[Heading]]:
    """The tables of sections that can have one, as a condition file holds them, their cells, and their captions.

    They are taken out of the sections; a table elsewhere stays where it is, as a list of its cells.
    """
    tables: list[dict[str, Any]] = []
    pieces: list[Piece] = []
    captions: list[Heading] = []
    for section in sections:
        title = section.heading.text.rstrip("?: ") if section.heading else ""
        for block in [block for block in section.blocks if block.columns and section.field in _SECTIONS and title]:
            if block.caption:
                captions.append(Heading(block.caption.number, block.caption.text, "tables", part=block.caption.part))
            own = block.caption.text if block.caption else title
            cells = [piece.whole for piece in block.pieces]
            rows = [cells[start : start + block.columns] for start in range(0, len(cells), block.columns)]
            tables.append({"title": own[:500], "section": section.field, "columns": rows[0], "rows": rows[1:]})
            pieces += block.pieces
            section.blocks.remove(block)
    return tables, pieces, captions
