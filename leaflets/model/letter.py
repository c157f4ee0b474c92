"""A letter file: which columns a list of people has, what each means, and what the letter says in each language."""

from __future__ import annotations

import re
import string
from functools import cache, lru_cache
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema, model_validator

from leaflets.model.envelope import WINDOWS, AddressWindow
from leaflets.model.text import Frozen, Line

ColumnType = Literal["text", "address", "date", "time", "datetime", "language", "print-need", "copies"]
"""What the cells of a column hold. A file has one address and one print-need, and at most one language and copies."""

LANGUAGE = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
_FIELD = re.compile(r"^[a-z][a-z0-9_]*$")


def _as_list(value: Any) -> Any:
    """A list of one from a bare text."""
    return [value] if isinstance(value, str) else value


_TEXTS_SCHEMA = {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}, "minItems": 1}]}
Headers = Annotated[tuple[Line, ...], Field(min_length=1), BeforeValidator(_as_list), WithJsonSchema(_TEXTS_SCHEMA)]


class Column(Frozen):
    """One column of the list of people; an address may be spread over several."""

    header: Headers = Field(description="What stands above it in the list; for an address, in the order of its lines.")
    type: ColumnType = "text"
    format: Line | None = Field(
        None, description="How a date or time is written, such as %d/%m/%Y %H:%M; year-month-day when left out."
    )
    optional: bool = Field(False, description="The cell may be empty; otherwise an empty cell stops the row.")
    when_empty: Line | None = Field(None, description="What an empty cell means, such as 14 for a print need.")


class LetterParagraph(Frozen):
    """One paragraph of a letter; {name} stands for the column of that name."""

    text: Line
    strong: bool = False


def _as_paragraphs(value: Any) -> Any:
    listed = _as_list(value)
    if not isinstance(listed, list):
        return listed
    return [{"text": entry} if isinstance(entry, str) else entry for entry in listed]


_PARAGRAPHS_SCHEMA = {
    "type": "array",
    "minItems": 1,
    "items": {
        "anyOf": [
            {"type": "string"},
            {
                "type": "object",
                "properties": {"text": {"type": "string"}, "strong": {"type": "boolean"}},
                "required": ["text"],
                "additionalProperties": False,
            },
        ]
    },
}


class LetterWords(Frozen):
    """The letter in one language."""

    leaflet: Line | None = Field(None, description="The condition in this language, when --leaflet is another one.")
    sender: Annotated[tuple[Line, ...], Field(max_length=4)] = Field(
        (), description="At most four lines at the top, the name first; without them the clinic's name and telephone."
    )
    date: Line | None = Field(None, description="As it is printed; without it the day of the run.")
    paragraphs: Annotated[
        tuple[LetterParagraph, ...],
        Field(min_length=1),
        BeforeValidator(_as_paragraphs),
        WithJsonSchema(_PARAGRAPHS_SCHEMA),
    ]


class OwnWindow(Frozen):
    """An envelope that is not among the known ones; all in millimetres."""

    envelope: tuple[float, float] = Field(description="Width and height.")
    window: tuple[float, float] = Field(description="Width and height.")
    left: float = Field(description="From the left edge of the envelope to its window.")
    bottom: float = Field(description="From the lower edge of the envelope to its window.")
    folds: Literal[1, 2, 3] = Field(description="Into how many parts of equal height the sheet is folded.")


EnvelopeName = Literal["dl-uk", "c5-uk", "dl-us", "c5-us"]
LanguageKey = Annotated[str, StringConstraints(pattern=LANGUAGE)]
FieldName = Annotated[str, StringConstraints(pattern=_FIELD.pattern)]


class Letter(Frozen):
    """A letter file."""

    paper: Literal["a4", "letter"] = "a4"
    envelope: EnvelopeName | OwnWindow = "dl-uk"
    columns: dict[FieldName, Column] = Field(min_length=1)
    letters: dict[LanguageKey, LetterWords] = Field(min_length=1, description="The letter by language.")

    @property
    def window(self) -> AddressWindow:
        """Where the address must stand."""
        if isinstance(self.envelope, str):
            return WINDOWS[self.envelope]
        own = self.envelope
        return AddressWindow(own.envelope, own.window, own.left, own.bottom, own.folds)

    def find_column(self, kind: ColumnType) -> tuple[str, Column] | None:
        """The name and column of a type that a file has once; None when it has none."""
        return next(((name, column) for name, column in self.columns.items() if column.type == kind), None)

    @model_validator(mode="after")
    def _check_columns(self) -> Letter:
        kinds: list[str] = [column.type for column in self.columns.values()]
        for kind in ("address", "print-need"):
            if kinds.count(kind) != 1:
                raise ValueError(
                    f"columns: there must be one column of type '{kind}', and there are {kinds.count(kind)}"
                )
        for kind in ("language", "copies"):
            if kinds.count(kind) > 1:
                raise ValueError(
                    f"columns: there may be one column of type '{kind}', and there are {kinds.count(kind)}"
                )
        for name, column in self.columns.items():
            if len(column.header) > 1 and column.type != "address":
                raise ValueError(f"columns: '{name}' has several headers; only an address is spread over columns")
            if column.format and column.type not in ("date", "time", "datetime"):
                raise ValueError(f"columns: '{name}' has a format, but its type is {column.type}, not a date or time")
        return self

    @model_validator(mode="after")
    def _check_fields(self) -> Letter:
        printed = {name for name, column in self.columns.items() if column.type in PRINTED_TYPES}
        for language, words in self.letters.items():
            for paragraph in words.paragraphs:
                for field in list_fields(paragraph.text):
                    if field not in printed:
                        raise ValueError(
                            f"letters: {language}: {{{field}}} is no column of type {', '.join(sorted(PRINTED_TYPES))}"
                            f"; there are: {', '.join(sorted(printed)) or 'none'}"
                        )
        return self


PRINTED_TYPES = frozenset({"text", "date", "time", "datetime"})
"""What a paragraph may say; the address stands in the window, and nobody's print need is printed."""


@cache
@lru_cache(maxsize=256)
def list_fields(text: str) -> tuple[str, ...]:
    """The names in braces of a paragraph, in order.

    Raises:
        ValueError: a brace has no partner, or holds more than a name.
    """
    fields = []
    try:
        for _, name, form, conversion in string.Formatter().parse(text):
            if name is None:
                continue
            if not _FIELD.match(name) or form or conversion:
                raise ValueError(f"{{{name}}} is no name of a column; write a brace itself twice: {{{{")
            fields.append(name)
    except ValueError as error:
        raise ValueError(f"letters: {text!r}: {error}") from None
    return tuple(fields)
