"""A medical condition: everything the documents can say, and where it comes from."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema, model_validator

from leaflets.model.brief import Brief
from leaflets.model.reference import Reference, ResearchUpdate
from leaflets.model.sections import (
    GlossaryEntry,
    Organisation,
    Symptoms,
    Table,
    Tests,
    Treatments,
    WhenToGetHelp,
)
from leaflets.model.text import Day, Frozen, Line, Prose, ShortListing, Statements

Status = Literal["sample", "draft", "reviewed", "withdrawn"]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$")]
"""A BCP 47 language tag such as en, en-GB or zh-Hant-TW."""
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class OtherName(Frozen):
    """Another name of the condition, with its language when that is not the leaflet's."""

    name: Line
    language: LanguageTag | None = None


def _as_name(value: Any) -> Any:
    return {"name": value} if isinstance(value, str) else value


_NAME_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "properties": {"name": {"type": "string"}, "language": {"type": "string"}},
            "required": ["name"],
            "additionalProperties": False,
        },
    ]
}
ShortName = Annotated[OtherName, BeforeValidator(_as_name), WithJsonSchema(_NAME_SCHEMA)]


class Checked(Frozen):
    """Where and when a code was checked."""

    source: Line
    date: Day


class Code(Frozen):
    """A code for the condition in a published system, such as ICD-10-CM."""

    system: Line
    code: Line
    display: Line | None = None
    version: Line | None = None
    checked: Checked | None = None


class Person(Frozen):
    """An author or reviewer: a person or a body, their role, and the date."""

    name: Line
    role: Line | None = None
    date: Day | None = None


class ImportedField(Frozen):
    """A field as it was imported: by its fingerprint an edit by hand can be told from a change of the page."""

    field: Line
    fingerprint: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16}$")]
    headings: tuple[Prose, ...] = Field((), description="The headings of the page that became this field.")


class Provenance(Frozen):
    """A page or file that the content was taken from."""

    source: Line
    url: Line | None = None
    date: Day | None = None
    sha256: Sha256 | None = None
    licence: Line | None = None
    attribution: Line | None = None
    imported: tuple[ImportedField, ...] = Field((), description="Written by 'leaflets import'; leave it as it is.")


class Unplaced(Frozen):
    """Text of an imported page that found no field, with its line number there."""

    line: Annotated[int, Field(ge=1)]
    text: Prose


def _as_tuple(value: Any) -> Any:
    return [value] if isinstance(value, dict) else value


def _as_names(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


class ReferenceLibrary(Frozen):
    """References for several conditions: a file ``references.yaml``."""

    references: tuple[Reference, ...] = Field(min_length=1)


class Condition(Frozen):
    """A condition. Only name, definition and language are required; a document leaves out what is not there."""

    id: Slug | None = Field(None, description="The file's own name when left out.")
    name: Annotated[Line, StringConstraints(max_length=200)]
    short_name: Annotated[Line, StringConstraints(max_length=40)] | None = Field(
        None, description="What headings call it, such as LEMS."
    )
    other_names: tuple[ShortName, ...] = ()
    language: LanguageTag
    codes: tuple[Code, ...] = ()
    version: Line | None = None
    issued: Day | None = None
    review_by: Day | None = None
    evidence_date: Day | None = Field(None, description="The day up to which evidence was looked for.")
    status: Status = "draft"
    authors: tuple[Person, ...] = ()
    reviewers: tuple[Person, ...] = ()
    provenance: Annotated[tuple[Provenance, ...], BeforeValidator(_as_tuple)] = ()

    main_message: Line | None = Field(None, description="The one thing a patient should remember.")
    definition: Statements = Field(min_length=1)
    who_gets_it: Statements = ()
    causes: Statements = ()
    symptoms: Symptoms | None = None
    tests: Tests | None = None
    treatments: Treatments | None = None
    outlook: Statements = ()
    complications: ShortListing | None = None
    prevention: ShortListing | None = None
    self_care: ShortListing | None = None
    when_to_get_help: WhenToGetHelp | None = None
    questions_to_ask: Statements = ()
    glossary: tuple[GlossaryEntry, ...] = ()
    support_organisations: tuple[Organisation, ...] = ()
    tables: tuple[Table, ...] = ()

    brief: Brief = Field(Brief(), description="What a brief edition of the leaflet keeps, and in which words.")

    key_findings: Statements = Field((), description="What a clinician finds, for the clinician summary.")
    red_flags: Statements = Field((), description="When a clinician must act now.")
    avoid: Statements = Field((), description="What to avoid, for clinicians.")
    differential: Statements = Field((), description="What else it could be, for clinicians.")
    follow_up: Statements = Field((), description="What to check at each visit, for clinicians.")
    referral: Statements = Field((), description="When and to whom to refer, for clinicians.")

    references: tuple[Reference, ...] = ()
    shared_references: Annotated[tuple[Line, ...], BeforeValidator(_as_names)] = Field(
        (), description="Files with references for several conditions, such as references.yaml or reviews.bib."
    )
    research: tuple[ResearchUpdate, ...] = ()
    unplaced: tuple[Unplaced, ...] = Field((), description="Imported text that still needs a field; not printed.")

    @model_validator(mode="after")
    def _dates_are_in_order(self) -> Condition:
        if self.issued and self.review_by and self.review_by <= self.issued:
            raise ValueError(f"review_by {self.review_by} must be after issued {self.issued}")
        return self
