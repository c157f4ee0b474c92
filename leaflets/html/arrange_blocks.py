"""Which blocks stand together: groups side by side, and things short enough to be kept whole."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from leaflets.document.blocks import (
    Block,
    Columns,
    Contact,
    Entry,
    Group,
    Item,
    LabelledText,
    List,
    Paragraph,
    Record,
    Section,
    Source,
)
from leaflets.document.document import Document
from leaflets.html.estimate_text import estimate_lines, estimate_width, widest_word
from leaflets.html.set_page import PageSetup
from leaflets.html.set_runs import read_text
from leaflets.model.edition import Extract, Kind, Sheet

_TITLE_RATIO = 0.45  # of the type size, and points added to it: as --h1 in the style sheets
_TITLE_EXTRA = dict.fromkeys((Kind.PATIENT, Sheet.SIZES, *Extract), 19.5) | {
    Kind.CLINICIAN: 14.0,
    Kind.CITATIONS: 17.5,
    Sheet.EVIDENCE: 14.0,
}
_NOTICE_FRAME = 2.0  # em
_COLUMN_GAP = 22.7  # points: the 8 mm of --gap
_INDENT = 1.4  # em of a list
_SIDE_BY_SIDE = 0.55  # share of a page a group may fill beside another
_NAME_COLUMN = 0.26  # share of the line: 29 % in blocks.css, less the gap
_WHOLE = 0.4  # share of a page that a block may fill and still never be split


@dataclass(frozen=True, slots=True)
class Part:
    """Blocks in a row; ``is_side_by_side`` for two groups in one line."""

    blocks: tuple[Block, ...]
    is_side_by_side: bool = False


def arrange_blocks(blocks: tuple[Block, ...], page: PageSetup) -> tuple[Part, ...]:
    """The same blocks in the same order, with neighbouring short groups taken two by two where there is room."""
    parts: list[Part] = []
    for block in blocks:
        if not (isinstance(block, Group) and _fits_half(block, page)):
            parts.append(Part((block,)))
        elif parts and parts[-1].is_side_by_side and len(parts[-1].blocks) == 1:
            parts[-1] = Part((*parts[-1].blocks, block), is_side_by_side=True)
        else:
            parts.append(Part((block,), is_side_by_side=True))
    return tuple(Part(part.blocks, part.is_side_by_side and len(part.blocks) > 1) for part in parts)


def is_short(block: Block, page: PageSetup, share: float = _WHOLE) -> bool:
    """Whether a block is kept whole: it fills at most this share of a page, so the gap it can leave is small."""
    return count_lines(block, page.measure) <= share * page.rows


def is_end_short(blocks: tuple[Block, ...], page: PageSetup) -> bool:
    """Whether contact and record at the end of a document fill little more than half a page, and so stay together."""
    end = [block for block in blocks[-2:] if isinstance(block, Contact | Record)]
    return sum(_count_end(block) for block in end) <= 0.55 * page.rows


def _count_end(block: Contact | Record) -> float:
    """About how many lines contact or record takes; the strip of a record has an introduction and a frame."""
    if isinstance(block, Contact):
        return 2.5 + 1.1 * len(block.lines)
    return 2.5 + 1.1 * len(block.rows) + (2.5 + len(block.strip.rows) if block.strip else 0)


def is_wide(name: str, page: PageSetup) -> bool:
    """Whether a word of an entry's name is too wide for the column that names have beside their texts."""
    return widest_word(name, is_bold=True) > _NAME_COLUMN * page.line


def is_beside_notice(document: Document, page: PageSetup) -> bool:
    """Whether the notice stands beside the title: where both fit on one line."""
    if not (page.is_pair and document.notices):
        return False
    extra = _TITLE_EXTRA[document.edition.kind]
    title = estimate_width(document.title, is_bold=True) * (_TITLE_RATIO + extra / page.size)
    notice = max(estimate_width(block.text) for block in document.notices)
    return title + notice + _NOTICE_FRAME + _COLUMN_GAP / page.size <= page.line


def _fits_half(group: Group, page: PageSetup) -> bool:
    """Whether a group may stand beside another; the groups of a text are read one after the other."""
    return group.name != "text" and page.is_pair and count_lines(group, page.line / 2 - 1) <= _SIDE_BY_SIDE * page.rows


def count_lines(block: Block | LabelledText, measure: float) -> float:
    """About how many lines of text a block takes in a column of ``measure`` em; 0 for what is never asked for."""
    match block:
        case Paragraph(runs=runs):
            return estimate_lines(read_text(runs), measure) + 0.4
        case List(items=items):
            return sum(_count_item(item, measure - _INDENT) for item in items) + 0.4
        case LabelledText(label=label, blocks=inner):
            return 0.5 * bool(label) + _count_all(inner, measure)
        case Columns(columns=columns):
            return max(_count_all(column, measure / len(columns)) for column in columns)
        case Source():
            return _count_source(block, 0.7 * measure)
    return _count_headed(block, measure)


def _count_headed(block: Block | LabelledText, measure: float) -> float:
    """Lines of a block that has a heading, with the space around the heading."""
    match block:
        case Group(heading=heading, blocks=inner) | Section(heading=heading, blocks=inner):
            return 2 * estimate_lines(heading, measure) + _count_all(inner, measure)
        case Entry(heading=heading, texts=texts):
            return 1.5 * estimate_lines(heading, measure) + _count_all(texts, measure - 1)
    return 0


def _count_all(blocks: Iterable[Block | LabelledText], measure: float) -> float:
    return sum(count_lines(block, measure) for block in blocks)


def _count_item(item: Item, measure: float) -> float:
    inner = count_lines(item.sublist, measure) if item.sublist else 0
    return estimate_lines(read_text(item.runs), measure) + 0.25 + inner


def _count_source(source: Source, measure: float) -> float:
    facts = (read_text(row.value) for row in source.rows)
    return sum(estimate_lines(line, measure) for line in (source.title, read_text(source.text), *facts)) + 1
