"""The numbers of the sources: one order for all three documents, by first use."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pydantic import BaseModel

from leaflets.citations.number_citations import number_citations
from leaflets.document.prose import cited_keys
from leaflets.model.condition import Condition

PATIENT_FIELDS = (
    "when_to_get_help",
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
    "questions_to_ask",
    "glossary",
)
"""The fields of the patient leaflet in the order in which it prints them."""

CLINICIAN_FIELDS = (
    "definition",
    "key_findings",
    "red_flags",
    "avoid",
    "tests",
    "treatments",
    "differential",
    "complications",
    "outlook",
    "follow_up",
    "referral",
)
"""The fields of the clinician summary in the order in which it prints them."""

FOR_CLINICIANS = frozenset({"findings", "when_used", "evidence", "scheme"})
"""Parts inside tests and treatments that only the clinician summary prints."""


@dataclass(frozen=True, slots=True)
class SourceNumbers:
    """The number of each source.

    Attributes:
        references: key of a reference → its number, from 1.
        research: number of each research update, in the order of the file.
        topics: key of a reference → the fields that cite it, in order.
    """

    references: Mapping[str, int]
    research: tuple[int, ...]
    topics: Mapping[str, tuple[str, ...]]

    def mark(self, key: str) -> str:
        """The number of a reference as it is printed; KeyError for an unknown key."""
        return str(self.references[key])


def number_sources(condition: Condition) -> SourceNumbers:
    """The numbers of all sources of a condition: by first use on the leaflet, then on the summary, then the rest.

    Research updates that name a reference share its number; the others follow after the last reference.
    """
    known = [reference.id for reference in condition.references]
    uses = [(key, topic) for key, topic in _uses(condition) if key in known]
    references = number_citations([key for key, _ in uses], known)
    research, following = [], len(known)
    for update in condition.research:
        if update.reference in references:
            research.append(references[update.reference])
        else:
            following += 1
            research.append(following)
    topics: dict[str, dict[str, None]] = {}
    for key, topic in uses:
        topics.setdefault(key, {})[topic] = None
    return SourceNumbers(references, tuple(research), {key: tuple(names) for key, names in topics.items()})


def _uses(condition: Condition) -> Iterator[tuple[str, str]]:
    """Each citation as (key, field), in the order of first use; fields cited nowhere else come last."""
    for audience, fields in (("patient", PATIENT_FIELDS), ("clinician", CLINICIAN_FIELDS)):
        for field in fields:
            yield from ((key, field) for key in _cited(getattr(condition, field), audience))
            if audience == "patient":
                tables = [table for table in condition.tables if table.section == field]
                yield from ((key, field) for key in _cited(tables, audience))
    for update in condition.research:
        yield from ((key, "research") for key in _cited(update.found, None))
        if update.reference:
            yield update.reference, "research"


def _cited(value: object, audience: str | None) -> Iterator[str]:
    """The keys cited anywhere inside a value of the model that the audience reads."""
    if isinstance(value, str):
        yield from cited_keys(value)
    elif isinstance(value, (tuple, list)):
        for part in value:
            yield from _cited(part, audience)
    elif isinstance(value, BaseModel) and is_heard(value, audience):
        for name in type(value).model_fields:
            if audience != "patient" or name not in FOR_CLINICIANS:
                yield from _cited(getattr(value, name), audience)


def is_heard(value: BaseModel, audience: str | None) -> bool:
    """Whether a part of the model is for everybody, or for this audience."""
    return audience is None or getattr(value, "audience", None) in (None, audience)
