"""One source as a file of another program holds it: fields under their CSL names, before the model has seen them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from leaflets.model.reference import Reference

Fields = dict[str, Any]
"""Texts, numbers, lists and mappings under the names of CSL-JSON and our own; names are lists of mappings."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A source that was read.

    Attributes:
        fields: what was understood.
        line: where it begins in its file, from 1; 0 when that is not known.
        unread: names of its fields that no field of ours can take, each once.
    """

    fields: Mapping[str, Any]
    line: int = 0
    unread: tuple[str, ...] = ()


def list_fields(reference: Reference) -> Fields:
    """The fields of a reference that say something, under their names in a condition file."""
    dumped = reference.model_dump(mode="json", by_alias=True, exclude_none=True)
    return {name: value for name, value in dumped.items() if value not in ([], "") and value is not False}


KNOWN = frozenset(field.alias or name for name, field in Reference.model_fields.items())
"""The names of all fields a reference can have."""
