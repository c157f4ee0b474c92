"""All texts inside blocks, in order: for tests that ask what a document says."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any


def all_text(value: Any) -> list[str]:
    """Every text inside a value, in order."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for part in value for text in all_text(part)]
    if is_dataclass(value):
        return [text for field in fields(value) for text in all_text(getattr(value, field.name))]
    return []
