"""DISCERN: 5 and 1 for what is plainly there or not, 3 for a stated half, and silence for the rest."""

from __future__ import annotations

from typing import Any

import pytest

from leaflets.appraisal.answer_discern import RULES

BOOK = {"id": "book", "title": "Germs", "issued": "2019"}


def answer(take: Any, number: int, **fields: Any) -> str | None:
    answered: str | None = RULES[number](take(**fields)).answer
    return answered


def test_no_rule_answers_what_only_people_can_judge() -> None:
    assert RULES.keys().isdisjoint({1, 2, 3, 6, 13, 16})


def test_sources_are_named_and_cited(take: Any) -> None:
    assert answer(take, 4, causes="A germ [@book].", references=[BOOK]) == "5"
    assert answer(take, 4, causes="A germ.", references=[BOOK]) == "3"
    assert answer(take, 4) == "1"
    assert answer(take, 4, provenance={"source": "A page"}) is None


def test_text_and_evidence_are_dated(take: Any) -> None:
    assert answer(take, 5, issued="2026-01-05", evidence_date="2025-12-01") == "5"
    assert answer(take, 5, issued="2026-01-05", references=[BOOK]) == "5"
    assert answer(take, 5, issued="2026-01-05") == answer(take, 5, references=[BOOK]) == "3"
    assert answer(take, 5) == "1"


def test_more_help_can_be_reached(take: Any) -> None:
    near, far = {"name": "A", "url": "https://a.example"}, {"name": "B"}
    assert answer(take, 7, support_organisations=[near]) == "5"
    assert answer(take, 7, support_organisations=[near, far]) == "3"
    assert answer(take, 7) == "1"


@pytest.mark.parametrize(("number", "key"), [(9, "what_it_does"), (10, "benefits"), (11, "risks")])
def test_each_treatment_tells_or_a_person_looks(take: Any, number: int, key: str) -> None:
    told, silent = {"name": "Rest", key: "Something."}, {"name": "Sleep"}
    hidden = {"name": "Drip", key: {"text": "For you.", "audience": "clinician"}}
    assert answer(take, number, treatments={"items": [told, told]}) == "5"
    assert answer(take, number, treatments={"items": [told, silent]}) is None
    assert answer(take, number, treatments={"items": [hidden]}) is None
    assert answer(take, number) is None


@pytest.mark.parametrize("number", [8, 12, 14, 15])
def test_hints_are_no_answers(take: Any, number: int) -> None:
    survey = take(
        outlook="The cause is not known. Without treatment it gets worse.",
        treatments={"items": [{"name": "Rest"}, {"name": "Sleep"}]},
        questions_to_ask=["Why?"],
    )
    found = RULES[number](survey)
    assert found.answer is None and found.reason
