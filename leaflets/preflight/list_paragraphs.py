"""The paragraphs and headings of a file: blocks as geometry found them, parted where the tags know better."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby
from statistics import median

from leaflets.facts.facts import Block, Box, FileFacts, Line
from leaflets.frozen_value import frozen_value
from leaflets.preflight.remember_last import remember_last
from leaflets.preflight.running_text import find_body_size, split_pages
from leaflets.preflight.text_parts import count_letters, is_readable, is_text, list_block_runs
from leaflets.preflight.walk_tags import Owners, find_owners, list_owned, read_level

# In a file without heading tags a heading is what looks like one: larger than the body by this much, and short.
_LARGER, _MOST_LINES, _MOST_CHARACTERS = 1.08, 3, 120


@frozen_value
class Heading:
    """A heading: the standard role of its tag, "" in a file that tags none; its text, in more blocks if apart."""

    role: str
    blocks: tuple[Block, ...]

    @property
    def words(self) -> str:
        """Its text."""
        return " ".join(block.words for block in self.blocks)

    @property
    def size(self) -> float:
        """The size in points of its largest part."""
        return max(block.size for block in self.blocks)

    @property
    def weight(self) -> int:
        """The weight of its heaviest letters: a bold beginning makes a heading stand out."""
        return max(
            (run.weight for block in self.blocks for run in list_block_runs(block) if is_readable(run)), default=400
        )


@frozen_value
class Paragraph:
    """A block of the body whose lines all belong to one tag, and that tag's number; None for no tag."""

    block: Block
    owner: int | None


@remember_last
def list_paragraphs(facts: FileFacts) -> tuple[Paragraph, ...]:
    """Every block of the body, page by page; one whose lines belong to several tags is parted between them.

    To the eye a clinic's name and the kind of leaflet below it may be one block; two tags say that they are not.
    """
    owners = find_owners(facts)
    blocks = [block for text in split_pages(facts) for block in text.body if is_text(block)]
    if not owners.by_mark:
        return tuple(Paragraph(block, None) for block in blocks)
    found = []
    for block in blocks:
        if len(block.lines) == 1:  # most of a dense page: cells, labels, entries of lists
            found.append(Paragraph(block, _find_owner(block.lines[0], owners)))
            continue
        numbers = [_find_owner(line, owners) for line in block.lines]
        if numbers.count(numbers[0]) == len(numbers):
            found.append(Paragraph(block, numbers[0]))
        else:
            groups = groupby(zip(numbers, block.lines, strict=True), lambda pair: pair[0])
            found += [Paragraph(_take_lines(block, tuple(line for _, line in pairs)), owner) for owner, pairs in groups]
    return tuple(found)


@remember_last
def list_headings(facts: FileFacts) -> tuple[Heading, ...]:
    """Every heading in page order.

    A file that tags no heading is judged by looks: a block of up to three lines, larger than the body.
    """
    roles = _list_heading_roles(facts)
    if not roles:
        body = find_body_size(split_pages(facts)) or 0.0
        blocks = [found.block for found in list_paragraphs(facts)]
        return tuple(Heading("", (block,)) for block in blocks if _looks_like_heading(block, body))
    parts: dict[int, list[Block]] = {}
    for found in list_paragraphs(facts):
        if found.owner is not None and found.owner in roles:
            parts.setdefault(found.owner, []).append(found.block)
    return tuple(Heading(roles[owner], tuple(blocks)) for owner, blocks in parts.items())


@remember_last
def list_running_text(facts: FileFacts) -> tuple[Block, ...]:
    """The blocks that are read line by line: no headings, page numbers and running heads, nothing hidden or slanted."""
    level = [found for found in list_paragraphs(facts) if not _is_slanted(found.block)]
    roles = _list_heading_roles(facts)
    if roles:
        return tuple(found.block for found in level if found.owner not in roles)
    headings = {id(block) for heading in list_headings(facts) for block in heading.blocks}
    return tuple(found.block for found in level if id(found.block) not in headings)


def _is_slanted(block: Block) -> bool:
    """Whether text neither lies level nor stands upright, as that of a stamp or watermark: its letters are no lines."""
    angle = block.lines[0].runs[0].angle
    return angle != 0 and 1 < angle % 90 < 89


@remember_last
def weigh_letters(facts: FileFacts) -> Mapping[int, int]:
    """How many letters and digits of the visible running text each weight has; weights without any are left out."""
    texts: dict[int, list[str]] = {}
    for block in list_running_text(facts):
        for run in list_block_runs(block):
            if run.is_visible:
                texts.setdefault(run.weight, []).append(run.words)
    letters = ((weight, count_letters("".join(words))) for weight, words in texts.items())
    return {weight: count for weight, count in letters if count}


@remember_last
def _list_heading_roles(facts: FileFacts) -> Mapping[int, str]:
    roles = ((number, owned.tag.standard_role) for number, owned in enumerate(list_owned(facts.tags)))
    return {number: role for number, role in roles if role == "Title" or read_level(role) is not None}


def _find_owner(line: Line, owners: Owners) -> int | None:
    """The tag with most of a line's letters: a bullet has a tag of its own."""
    if len(line.runs) == 1:  # most lines
        return owners.find_run(line.runs[0])
    numbers = [owners.find_run(run) for run in line.runs]
    if len(set(numbers)) == 1:  # most others
        return numbers[0]
    letters: Counter[int | None] = Counter()
    for number, run in zip(numbers, line.runs, strict=True):
        letters[number] += 1 + 9 * count_letters(run.words)
    return max(letters, key=lambda owner: letters[owner], default=None)


def _take_lines(block: Block, lines: tuple[Line, ...]) -> Block:
    """A block of some of the lines of another."""
    if lines[0].distance is not None:
        lines = (replace(lines[0], distance=None), *lines[1:])
    lefts = [line.box.left for line in lines]
    boxes = [line.box for line in lines]
    return Block(
        lines=lines,
        page=block.page,
        box=Box(min(lefts), boxes[0].top, max(box.right for box in boxes), max(box.bottom for box in boxes)),
        size=max(lines, key=lambda line: line.characters).size,
        alignment=block.alignment if len(lines) > 1 else "unknown",
        first_line_indent=lefts[0] - median(lefts[1:]) if len(lines) > 1 else 0.0,
        leading=min((line.distance / line.size for line in lines if line.distance is not None), default=None),
        column=block.column,
    )


def _looks_like_heading(block: Block, body: float) -> bool:
    is_short = len(block.lines) <= _MOST_LINES and len(block.words) <= _MOST_CHARACTERS
    return is_short and block.size > _LARGER * body
