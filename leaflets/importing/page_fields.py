"""Blocks of a page → values of the fields that are text, lists of text, or names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from leaflets.importing.page_blocks import Block

Built = tuple[Any, list[Block]]
"""The value of a field as it is written in YAML (None for nothing), and the blocks that found no place in it."""
_LONGEST_LINE = 500


def state(block: Block) -> str:
    """A block as one statement: a paragraph, a title as heading, or a list in markup."""
    texts = [piece.marked for piece in block.pieces]
    if block.is_title:
        return f"### {texts[0]}"
    if not block.is_list:
        return texts[0]
    first = re.sub(r"\D", "", block.pieces[0].lines[0].marker)
    if first:
        return "\n".join(_mark_entry(f"{number}. ", text) for number, text in enumerate(texts, int(first)))
    return "\n".join(_mark_entry("- ", text) for text in texts)


def _mark_entry(mark: str, text: str) -> str:
    """An entry with its mark; a list inside it stands below its text."""
    own, *inner = text.split("\n")
    return "\n".join([mark + own, *(" " * len(mark) + line if line else "" for line in inner)])


def state_items(block: Block) -> list[str]:
    """The entries of a list as one statement each."""
    return [piece.marked for piece in block.pieces]


def shorten(statements: list[str]) -> str | list[str]:
    """One statement alone, or the list of them, as an author writes it."""
    return statements[0] if len(statements) == 1 else statements


def build_statements(blocks: Sequence[Block]) -> Built:
    """One statement for each paragraph or list."""
    statements = [state(block) for block in blocks]
    return (shorten(statements) if statements else None), []


def build_introduction(blocks: Sequence[Block]) -> Built:
    """Tests or treatments: everything in the introduction, in order, because a page's prose names no single one."""
    value, _ = build_statements(blocks)
    return ({"introduction": value} if value else None), []


def build_listing(blocks: Sequence[Block]) -> Built:
    """A listing: what stands before the first list without numbers, its entries, and what stands after it.

    With titles among the blocks everything stays in one text, so that each title keeps what stands below it.
    """
    if any(block.is_title for block in blocks):
        return build_introduction(blocks)
    first = next((index for index, block in enumerate(blocks) if block.is_list and not block.is_numbered), len(blocks))
    parts = {
        "introduction": [state(block) for block in blocks[:first]],
        "items": [item for block in blocks[first : first + 1] for item in state_items(block)],
        "note": [state(block) for block in blocks[first + 1 :]],
    }
    value = {name: part if name == "items" else shorten(part) for name, part in parts.items() if part}
    return (value or None), []


def build_questions(blocks: Sequence[Block]) -> Built:
    """Questions to ask: one statement for each paragraph or entry of a list."""
    questions = [question for block in blocks for question in state_items(block)]
    return (questions or None), []


def build_names(blocks: Sequence[Block]) -> Built:
    """Other names, parted at semicolons; a paragraph or entry that is too long for a name finds no place."""
    names: list[str] = []
    left: list[Block] = []
    for block in blocks:
        for piece in block.pieces:
            found = [name.strip() for name in piece.text.split(";") if name.strip()]
            if found and max(map(len, found)) <= _LONGEST_LINE and not re.search(r"[.!?]\s", piece.text):
                names += found
            else:
                left.append(Block((piece,), block.is_list))
    return (names or None), left


def build_organisations(blocks: Sequence[Block]) -> Built:
    """Support organisations: one for each short line or entry; sentences find no place, for they are no name."""
    organisations: list[dict[str, str]] = []
    left: list[Block] = []
    for block in blocks:
        for piece in block.pieces:
            name, _, address = piece.text.rpartition(" ")
            is_name = len(piece.text) <= 200 and not re.search(r"[.!?:](?:\s|$)", piece.text)
            if re.fullmatch(r"https?://\S+", address) and name.strip(" :–—-") and len(name) <= 200:
                organisations.append({"name": name.strip(" :–—-"), "url": address})
            elif is_name:
                organisations.append({"name": piece.text})
            else:
                left.append(Block((piece,), block.is_list))
    return (organisations or None), left
