"""When to get help, from a page: sentences and entries by urgency, as plainly as the page says it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from leaflets.content.escape_markup import escape_markup
from leaflets.importing.page_blocks import Block
from leaflets.importing.page_fields import Built
from leaflets.importing.page_sentences import split_sentences

_EMERGENCY = re.compile(
    r"\b(?:call|dial|phone|ring)\b[^.;]{0,40}\b(?:911|999|112|000|ambulance|emergency)\b"
    r"|\bemergency (?:room|department|services?|number|care|medical|help)\b|\bmedical emergency\b|\bA&E\b",
    re.IGNORECASE,
)
_LONGEST_ACTION = 500


def build_help(blocks: Sequence[Block]) -> Built:
    """Two levels: ``emergency`` for what names an emergency service, ``soon`` for everything else.

    A sentence that ends in a colon before a list is the action of its level, if it is the first thing there, and the
    entries are its items; every other sentence is an item.
    """
    levels: dict[str, dict[str, Any]] = {"emergency": {}, "soon": {}}
    lead = ""
    for index, block in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if block.is_list:
            for piece in block.pieces:
                level = levels[lead or _find_level(piece.text)]
                level.setdefault("items", []).append(escape_markup(piece.text))
            lead = ""
            continue
        sentences = split_sentences(block.text)
        leads_list = following is not None and following.is_list and block.text.endswith(":")
        lead = _find_level(sentences[-1]) if leads_list else ""
        for number, sentence in enumerate(sentences, 1):
            level = levels[_find_level(sentence)]
            if lead and number == len(sentences) and not level and len(sentence) <= _LONGEST_ACTION:
                level["action"] = sentence
            else:
                level.setdefault("items", []).append(escape_markup(sentence))
    value = {name: _shorten(level) for name, level in levels.items() if level}
    return (value or None), []


def _shorten(level: dict[str, Any]) -> Any:
    """The bare items of a level without an action."""
    return level if "action" in level else level["items"]


def _find_level(text: str) -> str:
    return "emergency" if _EMERGENCY.search(text) else "soon"
