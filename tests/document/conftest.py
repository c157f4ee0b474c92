"""A condition with something in every field, in invented words, and a clinic."""

from __future__ import annotations

import datetime
from typing import Any

import pytest

from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition

FULL: dict[str, Any] = {
    "id": "test-fever",
    "name": "Test fever of the north-east",
    "short_name": "TFN",
    "other_names": ["Harbour fever", {"name": "fièvre du port", "language": "fr"}],
    "language": "en-GB",
    "codes": [
        {"system": "ICD-10-CM", "code": "X00.1"},
        {"system": "ICD-10-CM", "code": "X00.2"},
        {"system": "ORPHA", "code": "1"},
    ],
    "version": "1.2",
    "issued": "2026-11-23",
    "review_by": "2028-11-23",
    "evidence_date": "2026-10-01",
    "status": "sample",
    "authors": [{"name": "A. Writer"}],
    "provenance": {"source": "A page", "date": "2026-01-02", "licence": "CC BY 4.0", "url": "https://p.example/x"},
    "main_message": "Test fever is mild.",
    "definition": [
        {"text": "A test of **nerves**. The antibody attacks [@book].", "audience": "patient"},
        {"text": "Presynaptic test [@trial].", "audience": "clinician"},
    ],
    "who_gets_it": "Sailors of 60 years.",
    "causes": "An antibody, again. Antibodies.",
    "symptoms": {
        "introduction": "You may have:",
        "groups": [
            {"name": "Legs", "items": ["Weak legs", "Pain"], "note": "It passes."},
            {"items": ["Thirst"]},
        ],
        "note": "They vary.",
    },
    "tests": {"items": [{"name": "Blood test", "what_it_is": "We take blood.", "findings": "Raised X [@trial]."}]},
    "treatments": {
        "introduction": "Most get better.",
        "items": [
            {
                "name": "Rest",
                "kind": "self-care",
                "what_it_does": "It helps.",
                "benefits": "You feel better.",
                "risks": "None known.",
                "when_used": "All",
                "evidence": {"level": "moderate", "scheme": "GRADE 2013", "note": "One trial."},
            },
            {"name": "Secret", "audience": "clinician", "when_used": "Rarely"},
        ],
    },
    "outlook": {"text": "Good.", "audience": "patient"},
    "complications": ["Falls"],
    "prevention": "Nothing prevents it.",
    "self_care": {"introduction": "Try:", "items": ["Rest", {"text": "Measure X", "audience": "clinician"}]},
    "when_to_get_help": {
        "emergency": ["You cannot breathe"],
        "soon": {"action": "Ring the ward", "items": ["Fever"]},
        "next_visit": ["Dry mouth"],
    },
    "questions_to_ask": ["Will it pass?"],
    "glossary": [
        {"term": "Nerve", "meaning": "A wire of the body.", "forms": ["nerves"]},
        {"term": "Antibody", "meaning": "A protein.", "say": "AN-tee-bod-ee", "forms": ["antibodies"]},
    ],
    "support_organisations": [{"name": "Fever Trust", "telephone": "01632 960 001", "url": "https://t.example"}],
    "tables": [
        {"title": "Doses", "section": "treatments", "columns": ["Drug", "Dose"], "rows": [["Rest", "8 hours"]]}
    ],
    "key_findings": ["Reflex loss [@case]"],
    "red_flags": ["Low peak flow"],
    "avoid": ["Magnesium"],
    "differential": ["Myasthenia"],
    "follow_up": ["Yearly"],
    "referral": ["Neurology"],
    "references": [
        {"id": "unused", "type": "book", "title": "Never cited", "author": [{"literal": "A Body"}], "issued": "2001"},
        {"id": "trial", "type": "article-journal", "title": "A trial", "DOI": "10.5555/t.1", "patients": 12,
         "study_type": "randomised trial", "issued": "2020-05", "container-title": "J Test"},
        {"id": "book", "type": "book", "title": "A book", "supports": "what it is", "issued": "2019"},
        {"id": "case", "type": "article-journal", "title": "A case", "PMID": "12345"},
    ],
    "research": [
        {"condition": "Test fever", "treatment": "Rest", "patients": 1, "study_design": "case report",
         "found": "It helped.", "journal": "J Rest"},
        {"condition": "Test fever", "treatment": "Tea", "patients": 0, "found": "A look back.", "reference": "case"},
    ],
    "unplaced": [{"line": 3, "text": "Left over words"}],
}  # fmt: skip


@pytest.fixture
def full() -> Condition:
    """A condition with something in every field."""
    return Condition.model_validate(FULL)


@pytest.fixture
def bare() -> Condition:
    """A condition with only what is required."""
    return Condition.model_validate({"name": "Bare fever", "definition": "It is bare.", "language": "en"})


@pytest.fixture
def clinic() -> Clinic:
    """A clinic that says everything."""
    return Clinic(
        name="Harbour Clinic",
        logo="logo.svg",
        telephone="01632 960 123",
        hours="Monday to Friday",
        emergency_number="999",
        email="a@harbour.example",
        website="harbour.example",
    )


@pytest.fixture
def today() -> datetime.date:
    """A day before the review date of the full condition."""
    return datetime.date(2026, 11, 23)
