"""What an author decides about the brief edition of a leaflet: how much a section matters, and its short text."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from leaflets.model.text import Frozen, Statements

Priority = Literal["always", "high", "middle", "low"]
"""always: never shortened or left out; high, middle, low: low goes first."""


def _allow_bare_text(schema: dict[str, Any]) -> None:
    """Let the JSON Schema say that a bare text will do."""
    mapping = dict(schema)
    schema.clear()
    schema["anyOf"] = [
        {"type": "string"},
        {"type": "array", "items": {"type": ["string", "object"]}},
        {key: value for key, value in mapping.items() if key != "title"},
    ]


class ShortForm(Frozen):
    """One section in a brief edition."""

    model_config = ConfigDict(json_schema_extra=_allow_bare_text)

    priority: Priority | None = Field(None, description="How long it stays whole: always, high, middle or low.")
    text: Statements = Field((), description="The section in short; without it the program keeps its beginning.")


def _as_short_form(value: Any) -> Any:
    """The mapping of a short form, from a bare text or list of texts."""
    return {"text": value} if isinstance(value, (str, list, tuple)) else value


Short = Annotated[ShortForm, BeforeValidator(_as_short_form)]
"""A short form; in YAML also a bare text."""


class Brief(Frozen):
    """What a brief edition does with each section; what is not named follows the program's own order."""

    definition: Short | None = None
    who_gets_it: Short | None = None
    causes: Short | None = None
    symptoms: Short | None = None
    tests: Short | None = None
    treatments: Short | None = None
    outlook: Short | None = None
    complications: Short | None = None
    prevention: Short | None = None
    self_care: Short | None = None
    questions_to_ask: Short | None = None
    glossary: Short | None = None
    support_organisations: Short | None = None

    def find(self, section: str) -> ShortForm:
        """What is decided about a section; an empty short form when nothing is."""
        return getattr(self, section, None) or ShortForm(priority=None, text=())
