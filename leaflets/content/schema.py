"""JSON Schema of the content files, by which editors complete keys and mark what does not fit."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from leaflets.errors import FileError
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition, ReferenceLibrary
from leaflets.model.letter import Letter

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def condition_schema() -> dict[str, Any]:
    """The schema of a condition file, JSON Schema draft 2020-12."""
    schema = _make_schema(Condition, "Condition")
    for name in ("provenance", "shared_references"):
        _let_in_one_entry(schema["properties"][name])
    return schema


def clinic_schema() -> dict[str, Any]:
    """The schema of a clinic file, JSON Schema draft 2020-12."""
    return _make_schema(Clinic, "Clinic")


def references_schema() -> dict[str, Any]:
    """The schema of a file of references for several conditions, JSON Schema draft 2020-12."""
    return _make_schema(ReferenceLibrary, "References")


def letter_schema() -> dict[str, Any]:
    """The schema of a letter file, JSON Schema draft 2020-12."""
    return _make_schema(Letter, "Letter")


SCHEMAS: dict[str, Callable[[], dict[str, Any]]] = {
    "condition": condition_schema,
    "clinic": clinic_schema,
    "references": references_schema,
    "letter": letter_schema,
}
"""The schemas by the name of what they describe."""


def _make_schema(model: type[BaseModel], title: str) -> dict[str, Any]:
    schema = model.model_json_schema(by_alias=True, mode="validation")
    _let_in_bare_numbers(schema)
    return {"$schema": DIALECT, **schema, "title": title}


def _let_in_one_entry(field: dict[str, Any]) -> None:
    """Allow one mapping in place of a list of one, as the model does for ``provenance``."""
    listed = {key: field.pop(key) for key in ("type", "items")}
    field["anyOf"] = [listed["items"], listed]


def _let_in_bare_numbers(schema: dict[str, Any]) -> None:
    """Allow numbers wherever free text is asked for.

    Editors read ``volume: 46`` as a number; the program takes it as text, and is content.
    """
    waiting: list[Any] = [schema]
    while waiting:
        part = waiting.pop()
        if isinstance(part, list):
            waiting += part
        elif isinstance(part, dict):
            if part.get("type") == "string" and not part.keys() & {"enum", "format", "const"}:
                part["type"] = ["string", "number"]
            elif isinstance(part.get("type"), list) and "string" in part["type"]:
                part["type"] = [*part["type"], "number"]
            waiting += part.values()


def format_schema(schema: dict[str, Any]) -> str:
    """The text of a schema file, the same for the same model: keys sorted, two spaces, a line break at the end."""
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def write_schemas(folder: Path) -> tuple[Path, ...]:
    """The paths of condition.schema.json and those of the others, written anew into a folder.

    Raises:
        FileError: the folder is missing or cannot be written.
    """
    paths = tuple(folder / f"{name}.schema.json" for name in SCHEMAS)
    for path, make in zip(paths, SCHEMAS.values(), strict=True):
        try:
            path.write_text(format_schema(make()), encoding="utf-8")
        except OSError as error:
            raise FileError(f"{path}: cannot be written: {error.strerror}; check the folder") from None
    return paths
