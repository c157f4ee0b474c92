"""Symptoms of a page: groups of entries, each with the sentence before it and the note after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from leaflets.content.escape_markup import escape_markup
from leaflets.importing.page_blocks import Block
from leaflets.importing.page_fields import Built, shorten, state, state_items

_LONGEST_TITLE = 80


def build_symptoms(blocks: Sequence[Block]) -> Built:
    """One group for each list, and for each title with what stands below it.

    The paragraph before a list is the group's name when it is short and no sentence, its introduction when it ends in
    a colon; any other paragraph is a note of the group before it, or stands before all groups. A numbered list is
    kept whole as a text, for entries have no numbers.
    """
    builder = _Builder()
    for index, block in enumerate(blocks):
        builder.read(block, _is_plain_list(blocks[index + 1]) if index + 1 < len(blocks) else False)
    return builder.finish(), []


def _is_plain_list(block: Block) -> bool:
    return block.is_list and not block.is_numbered


class _Builder:
    """The groups so far, and what waits for its list."""

    def __init__(self) -> None:
        self.before: list[str] = []
        self.groups: list[dict[str, Any]] = []
        self.waiting: dict[str, Any] = {}
        self.is_titled = False

    def read(self, block: Block, is_before_list: bool) -> None:
        """Take one block in."""
        if block.is_title:
            self._close()
            self.waiting, self.is_titled = {"name": block.text}, True
        elif _is_plain_list(block):
            self.groups.append({**self.waiting, "items": state_items(block)})
            self.waiting, self.is_titled = {}, False
        elif self.is_titled:
            self.waiting.setdefault("introduction", []).append(state(block))
        elif is_before_list and not block.is_list and _is_title(block.text):
            self.waiting = {"name": block.text}
        elif is_before_list and (block.text.endswith(":") or not self.groups):
            self.waiting = {"introduction": [state(block)]}
        elif self.groups:
            self.groups[-1].setdefault("note", []).append(state(block))
        else:
            self.before.append(state(block))

    def _close(self) -> None:
        """A title without a list is a group all the same; one with nothing below it is a text in bold."""
        if set(self.waiting) == {"name"}:
            self.waiting = {"introduction": [f"### {escape_markup(self.waiting['name'])}"]}
        if self.waiting:
            self.groups.append(self.waiting)
        self.waiting, self.is_titled = {}, False

    def finish(self) -> dict[str, Any] | None:
        """The value of the field."""
        self._close()
        for group in self.groups:
            for name in {"introduction", "note"} & group.keys():
                group[name] = shorten(group[name])
        value = ({"introduction": shorten(self.before)} if self.before else {}) | (
            {"groups": self.groups} if self.groups else {}
        )
        return value or None


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and text[-1] not in ".!?:;,"
