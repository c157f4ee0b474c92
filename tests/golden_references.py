"""The published examples of each style of reference: their facts, and the line that the style makes of them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from leaflets.citations.format_parts import Style
from leaflets.model.reference import Reference

FOLDER = Path(__file__).parent / "goldens"


@dataclass(frozen=True)
class Golden:
    """One example: its reference, its line, and whether the line can be read back to the same line."""

    reference: Reference
    line: str
    is_understood: bool


def load_goldens(style: Style) -> list[Golden]:
    """The examples in ``goldens/references-STYLE.yaml``; names are written short there."""
    entries = yaml.load((FOLDER / f"references-{style}.yaml").read_text("utf-8"), yaml.BaseLoader)
    return [
        Golden(_make_reference(entry["fields"]), entry["line"], entry.get("understood") != "false") for entry in entries
    ]


def _make_reference(fields: dict[str, Any]) -> Reference:
    """A reference from fields with names such as ``Reed, AB; Mill, C, III; Fen Study Group``."""
    roles = [role for role in ("author", "editor") if role in fields]
    lists = {role: [_read_name(name) for name in fields[role].split("; ")] for role in roles}
    return Reference.model_validate({"id": "x", **fields, **lists})


def _read_name(text: str) -> dict[str, str]:
    parts = text.split(", ")
    return dict(zip(("family", "given", "suffix"), parts, strict=False)) if len(parts) > 1 else {"literal": text}
