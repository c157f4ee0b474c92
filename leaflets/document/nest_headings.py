"""Headings inside a text, and what stands below each: from a row of blocks to groups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from leaflets.document.blocks import Group, List, Paragraph, Run, Runs

TEXT_GROUP = "text"
"""The name of a group that a heading inside a text makes."""
Prose = Paragraph | List | Group
"""What a text is made of; a group holds more of the same."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside a text: as many number signs as it has, and its words."""

    depth: int
    runs: Runs


def nest_headings(blocks: Sequence[Paragraph | List | Heading]) -> tuple[Prose, ...]:
    """The same words in the same order, each heading with the blocks up to the next one as its group.

    A heading with more number signs than the one before stands inside that one's group, one level deeper however many
    signs it skips, so that no level of a document is skipped. A heading with nothing below it is a paragraph in bold: a
    heading must lead to something.
    """
    found: list[Prose] = []
    place = 0
    while place < len(blocks):
        block = blocks[place]
        place += 1
        if not isinstance(block, Heading):
            found.append(block)
            continue
        below: list[Paragraph | List | Heading] = []
        while place < len(blocks) and not _ends(blocks[place], block):
            below.append(blocks[place])
            place += 1
        if below:
            found.append(Group("".join(run.text for run in block.runs), nest_headings(below), TEXT_GROUP))
        elif block.runs:
            found.append(Paragraph(tuple(_make_bold(run) for run in block.runs)))
    return tuple(found)


def list_prose(group: Group) -> tuple[Prose, ...]:
    """The blocks of a group that a heading inside a text made."""
    return tuple(block for block in group.blocks if isinstance(block, Paragraph | List | Group))


def _ends(block: Paragraph | List | Heading, heading: Heading) -> bool:
    """Whether a block is a heading that ends the group of another."""
    return isinstance(block, Heading) and block.depth <= heading.depth


def _make_bold(run: Run) -> Run:
    return run if run.is_citation else replace(run, strong=True)
