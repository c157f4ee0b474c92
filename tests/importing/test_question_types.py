from __future__ import annotations

import pytest

from leaflets.importing.question_types import FIELDS, choose_field, clean_question
from leaflets.model.condition import Condition


def test_every_type_leads_to_a_field_of_the_model() -> None:
    assert set(FIELDS.values()) <= set(Condition.model_fields)


@pytest.mark.parametrize(
    ("kind", "field", "keeps"),
    [
        ("information", "definition", False),
        ("Exams_and-Tests", "tests", False),
        ("stages", "tests", True),
        ("genetic changes", "causes", True),
        ("inheritance", "causes", True),
        ("frequency", "who_gets_it", False),
        ("side effects", "treatments", True),
        ("outlook", "outlook", False),
    ],
)
def test_the_type_decides_and_a_type_beside_the_field_keeps_its_question(kind: str, field: str, keeps: bool) -> None:
    assert choose_field(kind, "What of it?") == (field, keeps)


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("What are the treatments for Paper lung ?", "treatments"),
        ("How many people are affected by Paper lung ?", "who_gets_it"),
        ("Is Paper lung inherited ?", "causes"),
        ("What are the genetic changes related to Paper lung ?", "causes"),
        ("Do you like it ?", ""),
    ],
)
def test_a_type_that_is_not_known_goes_by_its_question(question: str, field: str) -> None:
    assert choose_field("odd type", question)[0] == field


def test_a_question_loses_only_the_space_before_its_mark() -> None:
    assert clean_question("Who is at risk for  Fen? ?") == "Who is at risk for Fen?"
