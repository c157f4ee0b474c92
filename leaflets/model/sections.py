"""The parts of a condition that are more than text: symptoms, tests, treatments, help, glossary, tables."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from leaflets.model.text import Audience, Frozen, Line, Statements

TreatmentKind = Literal["medicine", "procedure", "surgery", "therapy", "device", "self-care", "supportive", "other"]
EvidenceLevel = Literal["strong", "moderate", "weak", "very weak", "not graded"]
SectionName = Literal[
    "definition",
    "who_gets_it",
    "causes",
    "symptoms",
    "tests",
    "treatments",
    "outlook",
    "complications",
    "prevention",
    "self_care",
]


class SymptomGroup(Frozen):
    """Symptoms that belong together, with a note on how they behave."""

    name: Line | None = None
    introduction: Statements = ()
    items: Statements = ()
    note: Statements = Field((), description="How these symptoms behave: what brings them on, what eases them.")


class Symptoms(Frozen):
    """All symptoms, in groups."""

    introduction: Statements = ()
    groups: tuple[SymptomGroup, ...] = ()
    note: Statements = Field((), description="How the symptoms behave as a whole.")


class Test(Frozen):
    """One test: what happens for the patient, and what a clinician looks for."""

    __test__ = False  # pytest would take the name for a test case

    name: Line
    what_it_is: Statements = Field((), description="What happens, and why, for the patient.")
    findings: Statements = Field((), description="The result that supports the diagnosis, for clinicians.")


class Tests(Frozen):
    """All tests, with a sentence before and after."""

    __test__ = False

    introduction: Statements = ()
    items: tuple[Test, ...] = ()
    note: Statements = ()


class Evidence(Frozen):
    """How sure a claim is: a level, the scheme that graded it, and a note."""

    level: EvidenceLevel = "not graded"
    scheme: Line | None = Field(None, description="Who graded it, and when, such as GRADE 2013.")
    note: Statements = ()


class Treatment(Frozen):
    """One treatment: its kind, what it does, benefits, risks and evidence."""

    name: Line
    kind: TreatmentKind = "other"
    what_it_does: Statements = ()
    benefits: Statements = ()
    risks: Statements = ()
    when_used: Statements = Field((), description="For whom and when, for clinicians.")
    evidence: Evidence | None = None
    audience: Audience | None = None


class Treatments(Frozen):
    """All treatments, with a sentence before and after."""

    introduction: Statements = ()
    items: tuple[Treatment, ...] = ()
    note: Statements = ()


class HelpLevel(Frozen):
    """One level of urgency: what to do, and the signs that call for it."""

    action: Line | None = Field(None, description="What to do, such as 'Call 999 now'.")
    items: Statements = ()


def _as_level(value: Any) -> Any:
    """The mapping of a level, from a bare list or text (its items)."""
    return value if isinstance(value, dict) else {"items": value}


_TEXT = {
    "anyOf": [
        {"type": "string"},
        {"type": "array", "items": {"type": ["string", "object"]}},
        {"type": "object"},
    ]
}
_LEVEL_SCHEMA: dict[str, Any] = {
    "anyOf": [
        {"type": "string"},
        {"type": "array", "items": {"type": ["string", "object"]}},
        {
            "type": "object",
            "properties": {"action": {"type": "string"}, "items": _TEXT},
            "additionalProperties": False,
        },
    ]
}
ShortHelpLevel = Annotated[HelpLevel, BeforeValidator(_as_level), WithJsonSchema(_LEVEL_SCHEMA)]


class WhenToGetHelp(Frozen):
    """The three levels of urgency; a leaflet prints them in one box on page 1."""

    emergency: ShortHelpLevel | None = None
    soon: ShortHelpLevel | None = None
    next_visit: ShortHelpLevel | None = None

    @model_validator(mode="after")
    def _has_a_level(self) -> WhenToGetHelp:
        if not any(level and level.items for level in (self.emergency, self.soon, self.next_visit)):
            raise ValueError("at least one of 'emergency', 'soon' and 'next_visit' needs items")
        return self


class GlossaryEntry(Frozen):
    """A term, what it means in plain words, and how to say it."""

    term: Line
    meaning: Line
    say: Line | None = Field(None, description="How to say it, such as 'nyoo-MOH-nee-uh'.")
    forms: tuple[Line, ...] = Field((), description="Other forms of the term in the text, such as a plural.")


class Organisation(Frozen):
    """A body that supports people with the condition."""

    name: Line
    about: Line | None = None
    telephone: Line | None = None
    email: Line | None = None
    url: Annotated[str, Field(pattern=r"^https?://\S+$")] | None = None


class Table(Frozen):
    """A table of two to four columns; the first cell of each row is its heading."""

    title: Line
    section: SectionName
    columns: tuple[Line, ...] = Field(min_length=2, max_length=4)
    rows: tuple[tuple[Line, ...], ...] = Field(min_length=1)
    audience: Audience | None = None

    @model_validator(mode="after")
    def _is_regular(self) -> Table:
        for number, row in enumerate(self.rows, 1):
            if len(row) != len(self.columns):
                raise ValueError(f"row {number} has {len(row)} cells, but there are {len(self.columns)} columns")
        return self
