"""A tree of plain values → YAML that people like to edit: keys in their order, long text folded at 100 columns."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from typing import Any

SCHEMA_COMMENT = "# yaml-language-server: $schema=../schema/condition.schema.json"
"""The first line of a condition file: by it editors complete and check."""
WIDTH = 100
_NARROWEST = 40
# A text that begins with a letter can only be mistaken for one of these words (YAML 1.1, as PyYAML reads it).
_PLAIN = re.compile(r"[^\W\d_](?:[^:#]|:(?! |$)|(?<! )#)*")
_WORDS_OF_YAML = frozenset({"y", "yes", "n", "no", "on", "off", "true", "false", "null"})


def write_yaml(tree: Mapping[str, Any], comment: str = SCHEMA_COMMENT) -> str:
    """The YAML text of a tree, with a comment as its first line.

    Args:
        tree: mappings with plain keys, lists, texts, whole numbers, truth values and days. A text of one line has
            single spaces between its words; a text of several lines begins no line with a space.
        comment: one line that begins with #; "" for none.
    """
    lines = [comment] if comment else []
    lines += _write_mapping(tree, 0)
    return "\n".join(lines) + "\n"


def _write_mapping(mapping: Mapping[str, Any], indent: int) -> Iterator[str]:
    for key, value in mapping.items():
        yield from _write_value(f"{' ' * indent}{key}:", value, indent + 2)


def _write_value(lead: str, value: Any, indent: int) -> Iterator[str]:
    """The lines of a value after its lead (a key or a dash)."""
    if isinstance(value, Mapping):
        lines = list(_write_mapping(value, indent))
        yield from _join_dash(lead, lines, indent) if lead.endswith("-") else [lead, *lines]
    elif isinstance(value, list):
        yield lead
        for entry in value:
            yield from _write_value(f"{' ' * indent}-", entry, indent + 2)
    else:
        first, *following = _write_text(value, WIDTH - len(lead) - 1, indent)
        yield f"{lead} {first}"
        yield from following


def _join_dash(lead: str, lines: list[str], indent: int) -> list[str]:
    """A mapping in a list: its first line stands behind the dash."""
    return [f"{lead} {lines[0][indent:]}", *lines[1:]]


def _write_text(value: Any, room: int, indent: int) -> list[str]:
    """A scalar: plain or quoted where it fits in the line, else folded; text of several lines is literal."""
    if isinstance(value, datetime.date):
        return [value.isoformat()]
    if not isinstance(value, str):
        return [str(value).lower()]  # a number, or true
    margin = " " * indent
    if "\n" in value:
        return ["|-", *(f"{margin}{line}" if line else "" for line in value.split("\n"))]
    quoted = value if _is_plain(value) else "'" + value.replace("'", "''") + "'"
    if len(quoted) <= room or " " not in value:
        return [quoted]
    return [">-", *(margin + line for line in _wrap(value, max(WIDTH - indent, _NARROWEST)))]


def _is_plain(text: str) -> bool:
    return bool(_PLAIN.fullmatch(text)) and text.lower() not in _WORDS_OF_YAML


def _wrap(text: str, width: int) -> Iterator[str]:
    """The text in lines of at most ``width`` characters, broken at spaces only; a longer word stands alone."""
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line
