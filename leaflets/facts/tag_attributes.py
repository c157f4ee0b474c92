"""The attributes of a tag: from its own attribute objects, its classes and its identifier."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pikepdf

from leaflets.facts.pdf_values import (
    UNREADABLE,
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
_Attributes = tuple[tuple[str, str], ...]


class AttributeReader:
    """Reads the attributes of the tags of one file.

    Args:
        classes: the /ClassMap of the file, or None.
    """

    def __init__(self, classes: Any) -> None:
        self._classes = classes if is_dictionary(classes) else None
        self._known: dict[bytes, _Attributes] = {}

    def read(self, element: Mapping[str, Any]) -> _Attributes:
        """Names and values; the tag's own (/A) come before those of its classes (/C), as ISO 32000-1, 14.7.5 has it.

        Names lose their slash, numbers are short ("2", "0.5"), arrays are joined by spaces. The tag's identifier,
        which the Headers of table cells name, is given as ("ID", …).

        Args:
            element: the entries of the structure element.
        """
        if _SOURCES.isdisjoint(element):
            return ()
        identity = read_text(element.get("/ID"))
        own, named = element.get("/A"), element.get("/C")
        if not identity and named is None and own is not None and not isinstance(own, pikepdf.Array):  # as most are
            return self._read_object(own)
        found = {"ID": identity} if identity else {}
        objects = _list_one_or_many(own) if own is not None else []
        if named is not None and self._classes is not None:
            for name in map(read_name, _list_one_or_many(named)):
                objects += _list_one_or_many(look_up(self._classes, f"/{name}")) if name else []
        for item in objects[:_LIMIT]:
            for name, text in self._read_object(item):
                found.setdefault(name, text)
        return tuple(found.items())

    def _read_object(self, item: Any) -> _Attributes:
        """Names and values of one attribute object.

        The cells of a table say the same in objects of their own: what is written alike is read once.
        """
        try:
            written = item.unparse(resolved=True)
        except UNREADABLE:
            return ()
        if written not in self._known:
            pairs = [(name[1:], _write(value)) for name, value in read_entries(item).items() if name not in _SILENT]
            self._known[written] = tuple([(name, text) for name, text in pairs if text is not None])
        return self._known[written]


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
