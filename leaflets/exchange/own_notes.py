"""The fields a format has no place for, as lines of a note: ``leaflets.patients: 73``, the value in JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from leaflets.exchange.entry import KNOWN, Fields

_NOTE = re.compile(r"\s*leaflets\.(?P<name>[\w-]+):\s*(?P<value>\S.*)", re.DOTALL)
_LONGEST = 500_000


def write_notes(fields: Mapping[str, Any]) -> list[str]:
    """One line for each field; no line has two spaces in a row, an odd brace or a character that cannot be seen."""
    return [f"leaflets.{name}: {_write_value(value)}" for name, value in fields.items()]


def _write_value(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    if not text.isprintable():
        text = json.dumps(value)
    # Inside a text only: what JSON itself writes has no double space, and its own braces come in pairs.
    text = text.replace("  ", " \\u0020").replace("  ", " \\u0020")
    return re.sub(r'"(?:[^"\\]|\\.)*"', lambda found: _escape_braces(found[0]), text)


def _escape_braces(text: str) -> str:
    return text.replace("{", "\\u007b").replace("}", "\\u007d")


def take_notes(notes: Iterable[str]) -> tuple[Fields, list[str]]:
    """The fields that stand in such lines, and the notes that are something else."""
    fields: Fields = {}
    others: list[str] = []
    for note in notes:
        found = _NOTE.fullmatch(note) if len(note) <= _LONGEST else None
        if found is None or found["name"] not in KNOWN:
            others.append(note)
            continue
        try:
            fields[found["name"]] = json.loads(found["value"])
        except (ValueError, RecursionError):
            others.append(note)
    return fields, others


def add_notes(fields: Mapping[str, Any], noted: Mapping[str, Any]) -> Fields:
    """The fields with those of the notes in their place; a field that is noted as nothing goes."""
    joined = {**fields, **noted}
    return {name: value for name, value in joined.items() if value is not None}


def find_lost(fields: Mapping[str, Any], reread: Mapping[str, Any]) -> Fields:
    """What must stand in notes: each field that came back otherwise, and None for one that came from nowhere."""
    names = [*fields, *(name for name in reread if name not in fields)]
    return {name: fields.get(name) for name in names if fields.get(name) != reread.get(name)}
