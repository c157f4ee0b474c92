"""The attributes of a tag: from its own attribute objects, its classes and its identifier."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pikepdf

from leaflets.facts.pdf_values import (
    is_dictionary,
    list_items,
    look_up,
    read_entries,
    read_name,
    read_number,
    read_text,
)

#: Attribute objects and classes of one tag that are read.
_LIMIT = 50
_SOURCES = frozenset(("/ID", "/A", "/C"))
_SILENT = ("/O", "/NS")


def read_attributes(element: Mapping[str, Any], classes: Any) -> tuple[tuple[str, str], ...]:
    """Names and values; the tag's own (/A) come before those of its classes (/C), as ISO 32000-1, 14.7.5 has it.

    Names lose their slash, numbers are short ("2", "0.5"), arrays are joined by spaces. The tag's identifier, which
    the Headers of table cells name, is given as ("ID", …).

    Args:
        element: the entries of the structure element.
        classes: the /ClassMap of the file, or None.
    """
    if not _SOURCES & element.keys():
        return ()
    found: dict[str, str] = {}
    identity = read_text(element.get("/ID"))
    if identity:
        found["ID"] = identity
    own = element.get("/A")
    objects = _list_one_or_many(own) if own is not None else []
    named = element.get("/C")
    if named is not None and is_dictionary(classes):
        for name in _list_one_or_many(named):
            objects += _list_one_or_many(look_up(classes, f"/{read_name(name)}")) if read_name(name) else []
    for item in objects[:_LIMIT]:
        for name, value in read_entries(item).items():
            text = _write(value)
            if name not in _SILENT and text is not None:
                found.setdefault(name[1:], text)
    return tuple(found.items())


def _list_one_or_many(value: Any) -> list[Any]:
    return list_items(value)[:_LIMIT] if isinstance(value, pikepdf.Array) else [value]


def _write(value: Any) -> str | None:
    """A value as text; None for what is no name, number, truth value or text, or an array of these."""
    if isinstance(value, pikepdf.Array):
        parts = [_write_one(item) for item in list_items(value)[:_LIMIT]]
        return " ".join(part for part in parts if part is not None)
    return _write_one(value)


def _write_one(value: Any) -> str | None:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, pikepdf.Name):
        return read_name(value)
    text = read_text(value)
    if text is not None:
        return text
    number = None if isinstance(value, pikepdf.Object) else read_number(value)
    return None if number is None else f"{number:.10g}"
