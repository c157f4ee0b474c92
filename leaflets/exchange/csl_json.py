"""CSL-JSON 1.0.2, the model's own home: every field of ours that CSL lacks stands in its ``custom``."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, get_args

from leaflets.exchange.entry import KNOWN, Entry, Fields
from leaflets.exchange.inverted_names import Name, read_inverted
from leaflets.exchange.own_notes import add_notes
from leaflets.exchange.plain_text import plain_text
from leaflets.model.reference import ReferenceType

_CUSTOM = "custom"
_OWN = "leaflets"
_DATES = ("issued", "accessed", "event-date", "original-date")
_NAMES = ("author", "editor", "translator")
_TEXTS = frozenset(
    {
        "type", "title", "title-short", "container-title", "container-title-short", "collection-title",
        "collection-number", "edition", "volume", "issue", "page", "number-of-pages", "chapter-number", "number",
        "version", "genre", "medium", "status", "event-title", "event-place", "authority", "section", "jurisdiction",
        "publisher", "publisher-place", "ISBN", "ISSN", "DOI", "PMID", "PMCID", "URL", "archive", "abstract",
        "keyword", "note", "language",
    }
)  # fmt: skip
_OF_CSL = _TEXTS | {"id", *_DATES, *_NAMES}
_PARTS = ("non-dropping-particle", "dropping-particle", "family", "given", "suffix")
_SHORT_NAMES = {"journalAbbreviation": "container-title-short", "shortTitle": "title-short"}
_TYPES = frozenset(get_args(ReferenceType))
_NEAR_TYPES = {
    "post-weblog": "webpage", "post": "webpage", "bill": "legislation",
    "entry-encyclopedia": "chapter", "entry-dictionary": "chapter", "entry": "chapter",
}  # fmt: skip


def write_entry(fields: Mapping[str, Any], noted: Mapping[str, Any]) -> str:
    """One item as JSON; the caller joins items to a list."""
    return json.dumps(make_item(fields, noted), ensure_ascii=False, indent=2)


def make_item(fields: Mapping[str, Any], noted: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """The CSL-JSON item of fields under their names: dates as date-parts, what CSL lacks under custom.leaflets.

    Args:
        fields: fields of a reference.
        noted: what stands in custom.leaflets; None for every field that CSL lacks.
    """
    if noted is None:
        noted = {name: value for name, value in fields.items() if name not in _OF_CSL}
    item: Fields = {"id": fields["id"]} if "id" in fields else {}
    for name, value in fields.items():
        if name in _TEXTS or name in _NAMES:
            item[name] = value
        elif name in _DATES:
            item[name] = {"date-parts": [[int(part) for part in value.split("-")]]}
    return item | ({_CUSTOM: {_OWN: dict(noted)}} if noted else {})


def read_entries(text: str) -> list[Entry]:
    """Every item of a list, or the one item that a file holds.

    Raises:
        ValueError: it is no JSON, or neither a list of items nor an item.
    """
    try:
        found = _load(text.removeprefix("\ufeff"))
    except RecursionError:
        raise ValueError("it is nested too deep") from None
    items = found if isinstance(found, list) else [found]
    if not all(isinstance(item, dict) for item in items):
        raise ValueError("it is not a list of items in { }")
    return [_read_item(item) for item in items]


def _load(text: str) -> Any:
    """The JSON of a whole text, or a list of the items in its lines, as ``leaflets cite parse --json`` prints them."""
    try:
        return json.loads(text)
    except ValueError:
        lines = [line for line in text.splitlines() if line.strip()]
        if len(lines) < 2 or not all(line.startswith("{") and line.endswith("}") for line in lines):
            raise
        return [json.loads(line) for line in lines]


def _read_item(item: Mapping[str, Any]) -> Entry:
    custom = item.get(_CUSTOM)
    # Ours stand under custom.leaflets, or, as ``leaflets cite parse`` writes them, in custom itself.
    plain = {name: custom[name] for name in KNOWN - _OF_CSL if name in custom} if isinstance(custom, dict) else {}
    own = custom.get(_OWN) if isinstance(custom, dict) else None
    noted = plain | ({name: value for name, value in own.items() if name in KNOWN} if isinstance(own, dict) else {})
    fields: Fields = {}
    unread = []
    for name, value in item.items():
        target = _SHORT_NAMES.get(name, name)
        read = _read_value(target, value)
        if read:
            fields.setdefault(target, read)
        elif name != _CUSTOM and value not in (None, "", [], {}):
            unread.append(name)
    kind = fields.get("type", "document")
    fields["type"] = kind if kind in _TYPES else _NEAR_TYPES.get(kind, "document")
    return Entry(add_notes(fields, noted), 0, tuple(unread))


def _read_value(name: str, value: Any) -> Any:
    """A value as our field of that name takes it; None when there is none."""
    if name == "id":
        return str(value)
    if name in _DATES and isinstance(value, dict):
        return _read_date(value)
    if name in _NAMES and isinstance(value, list):
        return [_read_name(each) for each in value if isinstance(each, dict)]
    if name in _TEXTS and isinstance(value, str | int | float):
        return str(value).strip() if name in ("DOI", "URL") else plain_text(str(value))
    return None


def _read_date(value: Mapping[str, Any]) -> str | None:
    """The first date, as far as it is given; CSL also lets a date stand as text."""
    parts = value.get("date-parts")
    first = parts[0] if isinstance(parts, list) and parts else None
    if isinstance(first, list) and first and all(re.fullmatch(r"\d{1,4}", str(part), re.ASCII) for part in first):
        numbers = [int(part) for part in first[:3]]
        return "-".join([f"{numbers[0]:04}", *(f"{part:02}" for part in numbers[1:])])
    for text in (value.get("raw"), value.get("literal")):
        if isinstance(text, str) and re.fullmatch(r"\d{4}(-\d{2}){0,2}", text, re.ASCII):
            return text
    return None


def _read_name(name: Mapping[str, Any]) -> Name:
    """A name with its particles."""
    parts = {key: plain_text(str(value)) for key, value in name.items() if isinstance(value, str | int) and value}
    if "literal" in parts and "family" not in parts:
        return {"literal": parts["literal"]}
    if not parts.get("family"):
        return read_inverted(parts.get("given", "?"))
    return {key: parts[key] for key in _PARTS if parts.get(key)}
