"""Text as an author writes it: statements, each for everybody or for one audience."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema

Audience = Literal["patient", "clinician"]

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500, pattern=r"^[^\n\r]+$")]
"""A short text on one line, at most 500 characters, without markup."""

Prose = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200_000)]
"""Text in the CommonMark subset: paragraphs, lists, strong, links, citations such as [@key]."""


def _as_day(value: Any) -> Any:
    """The value, refused when it is a text that is not written as a full ISO 8601 day.

    pydantic alone would read a bare number such as 2026 as seconds since 1970.
    """
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip()):
        raise ValueError("a date is written year-month-day, such as 2026-11-23")
    return value


Day = Annotated[datetime.date, BeforeValidator(_as_day), WithJsonSchema({"type": "string", "format": "date"})]
"""A day of the calendar, written 2026-11-23."""


class Frozen(BaseModel):
    """The base of everything in the model: frozen, and no key that is not named here."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Statement(Frozen):
    """One statement: text, and whom it is for when not for everybody."""

    text: Prose = Field(description="Text in the CommonMark subset.")
    audience: Audience | None = Field(None, description="Print this for one audience only.")

    def is_for(self, audience: Audience | None) -> bool:
        """Whether a document for ``audience`` says this; None asks for every statement."""
        return audience is None or self.audience in (None, audience)


def _as_statements(value: Any) -> Any:
    """A list of mappings, from a string, a mapping, or a list of both."""
    if value is None:
        return ()
    listed = value if isinstance(value, (list, tuple)) else [value]
    return [{"text": entry} if isinstance(entry, str) else entry for entry in listed]


_STATEMENT_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "properties": {
                "text": {"type": "string", "description": "Text in the CommonMark subset."},
                "audience": {"enum": ["patient", "clinician"], "description": "Print for one audience only."},
            },
            "required": ["text"],
            "additionalProperties": False,
        },
    ]
}

Statements = Annotated[
    tuple[Statement, ...],
    BeforeValidator(_as_statements),
    WithJsonSchema({"anyOf": [*_STATEMENT_SCHEMA["anyOf"], {"type": "array", "items": _STATEMENT_SCHEMA}]}),
]
"""Statements in order. In YAML: one text, one mapping with text and audience, or a list of both."""


class Listing(Frozen):
    """A list with a sentence before and after it."""

    introduction: Statements = Field((), description="What stands before the list.")
    items: Statements = Field((), description="The entries, each a bullet.")
    note: Statements = Field((), description="What stands after the list.")


def _as_listing(value: Any) -> Any:
    """The mapping of a listing, from a bare list (its items) or a bare text (its introduction)."""
    if isinstance(value, (list, tuple)):
        return {"items": value}
    return {"introduction": value} if isinstance(value, str) else value


def _listing_schema() -> dict[str, Any]:
    statements = {"anyOf": [*_STATEMENT_SCHEMA["anyOf"], {"type": "array", "items": _STATEMENT_SCHEMA}]}
    parts = dict.fromkeys(("introduction", "items", "note"), statements)
    mapping = {"type": "object", "properties": parts, "additionalProperties": False}
    return {"anyOf": [{"type": "string"}, {"type": "array", "items": _STATEMENT_SCHEMA}, mapping]}


ShortListing = Annotated[Listing, BeforeValidator(_as_listing), WithJsonSchema(_listing_schema())]
"""A listing; in YAML also a bare list (its items) or a bare text (its introduction)."""
