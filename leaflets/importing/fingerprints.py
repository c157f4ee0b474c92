"""Fingerprints of the fields of a condition: the same for the same content, however its YAML is written."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import Any

from leaflets.importing.page_headings import Heading
from leaflets.model.condition import Condition

NOT_FROM_PAGE = frozenset({"id", "language", "status", "provenance"})
"""Fields that an import fills itself."""
_LENGTH = 16


def take_fingerprints(condition: Condition) -> dict[str, str]:
    """Field → fingerprint (the first 64 bits of a SHA-256, in hexadecimal) of every field that holds something."""
    found = {}
    for name, value in condition.model_dump(mode="json", by_alias=True, exclude_defaults=True).items():
        if name not in NOT_FROM_PAGE:
            text = json.dumps(value, sort_keys=True, ensure_ascii=False)
            found[name] = hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]
    return found


def list_imported(condition: Condition, headings: Sequence[Heading]) -> list[dict[str, Any]]:
    """The ``imported`` of a provenance: each field with its fingerprint and the headings that became it."""
    entries = []
    for name, fingerprint in take_fingerprints(condition).items():
        entry: dict[str, Any] = {"field": name, "fingerprint": fingerprint}
        if told := [heading.text for heading in headings if heading.field == name]:
            entry["headings"] = told
        entries.append(entry)
    return entries
