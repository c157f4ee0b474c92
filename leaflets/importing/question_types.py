"""Which field an answer belongs to: by the type of its question, else by the question's own words."""

from __future__ import annotations

import re

from leaflets.importing.page_headings import UNKNOWN, find_field

FIELDS: dict[str, str] = {
    "information": "definition",
    "definition": "definition",
    "causes": "causes",
    "cause": "causes",
    "genetic changes": "causes",
    "inheritance": "causes",
    "transmission": "causes",
    "frequency": "who_gets_it",
    "susceptibility": "who_gets_it",
    "risk factors": "who_gets_it",
    "symptoms": "symptoms",
    "signs": "symptoms",
    "exams and tests": "tests",
    "diagnosis": "tests",
    "stages": "tests",
    "treatment": "treatments",
    "treatments": "treatments",
    "usage": "treatments",
    "indication": "treatments",
    "dose": "treatments",
    "forget a dose": "treatments",
    "side effects": "treatments",
    "severe reaction": "treatments",
    "precautions": "treatments",
    "contraindication": "treatments",
    "outlook": "outlook",
    "prognosis": "outlook",
    "complications": "complications",
    "prevention": "prevention",
    "considerations": "self_care",
    "self care": "self_care",
    "special diet": "self_care",
    "when to contact a medical professional": "when_to_get_help",
    "important warning": "when_to_get_help",
    "emergency or overdose": "when_to_get_help",
    "support groups": "support_organisations",
    "brand names": "other_names",
    "alternative names": "other_names",
    "research": "research",
}
"""Type of question → field. The types are those of MedQuAD (Ben Abacha and Demner-Fushman 2019, table 1) and the words
that other collections use for the same."""
MAIN_TYPES: dict[str, frozenset[str]] = {
    "definition": frozenset({"information", "definition"}),
    "causes": frozenset({"causes", "cause"}),
    "who_gets_it": frozenset({"susceptibility", "frequency", "risk factors"}),
    "tests": frozenset({"exams and tests", "diagnosis"}),
    "treatments": frozenset({"treatment", "treatments"}),
    "self_care": frozenset({"considerations", "self care"}),
    "when_to_get_help": frozenset({"when to contact a medical professional"}),
}
"""The types that a field's own heading asks for; another type's answer keeps its question as a title."""
_GENETIC = re.compile(r"\bgenetic changes\b|\bgenes?\b|\bmutations?\b|\binherited\b|\binheritance\b", re.IGNORECASE)
_FREQUENCY = re.compile(r"\bhow many people\b|\bhow (?:common|rare|frequent)\b", re.IGNORECASE)
_STAGES = re.compile(r"\bstages?\b", re.IGNORECASE)


def choose_field(question_type: str, question: str) -> tuple[str, bool]:
    """The field that an answer goes to (UNKNOWN for none), and whether its question is kept there as a title.

    Args:
        question_type: such as "exams and tests"; capitals, underscores and hyphens do not count.
        question: its words.
    """
    plain = " ".join(re.split(r"[\s_-]+", question_type.strip().casefold()))
    if field := FIELDS.get(plain):
        return field, plain not in MAIN_TYPES.get(field, {plain})
    for pattern, field in ((_GENETIC, "causes"), (_FREQUENCY, "who_gets_it"), (_STAGES, "tests")):
        if pattern.search(question):
            return field, True
    known = find_field(clean_question(question))
    return (known[0], False) if known else (UNKNOWN, True)


def clean_question(question: str) -> str:
    """The words of a question as they are printed: without the space that forms leave before its question mark."""
    text = re.sub(r"\s+([?.!,])", r"\1", " ".join(question.split()))
    return re.sub(r"([?.!])\1+", r"\1", text)
