"""Symptoms of a page: groups of entries, each with the sentence before it and the note after it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from leaflets.importing.page_blocks import Block
from leaflets.importing.page_fields import Built, shorten, state, state_items

_LONGEST_TITLE = 80


def build_symptoms(blocks: Sequence[Block]) -> Built:
    """One group for each list.

    The paragraph before a list is the group's name when it is short and no sentence, its introduction when it ends in
    a colon; any other paragraph is a note of the group before it, or stands before all groups.
    """
    before: list[str] = []
    groups: list[dict[str, Any]] = []
    waiting: dict[str, Any] = {}
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if block.is_list:
            groups.append({**waiting, "items": state_items(block)})
            waiting = {}
        elif following and following.is_list and _is_title(block.text):
            waiting = {"name": block.text}
        elif following and following.is_list and (block.text.endswith(":") or not groups):
            waiting = {"introduction": state(block)}
        elif groups:
            groups[-1].setdefault("note", []).append(state(block))
        else:
            before.append(state(block))
    for group in groups:
        if "note" in group:
            group["note"] = shorten(group["note"])
    value = ({"introduction": shorten(before)} if before else {}) | ({"groups": groups} if groups else {})
    return (value or None), []


def _is_title(text: str) -> bool:
    return len(text) <= _LONGEST_TITLE and text[-1] not in ".!?:;,"
