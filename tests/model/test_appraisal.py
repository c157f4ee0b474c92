"""Instruments, questions, answers."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from leaflets.model.appraisal import NOT_APPLICABLE, Answers, Instrument, Questionnaire

PHRASES = dict.fromkeys(("directions", "reader", "uncertainty", "sums", "untreated"), ("x",))


def make_instrument(name: str = "Tool", scale: str = "yes-no") -> dict[str, Any]:
    items = [
        {"number": 1, "topic": "A", "question": "Is it?"},
        {"number": 2, "topic": "B", "question": "Was it?", "optional": True},
    ]
    parts = [{"name": "All", "items": items}]
    return {"id": name, "title": name, "year": 2000, "source": "A book", "scale": scale, "parts": parts}


@pytest.mark.parametrize(
    ("scale", "answers"),
    [("agreement", ("agree", "disagree")), ("yes-no", ("yes", "no")), ("rating", ("1", "2", "3", "4", "5"))],
)
def test_a_question_has_the_answers_of_its_scale(scale: str, answers: tuple[str, ...]) -> None:
    instrument = Instrument.model_validate(make_instrument(scale=scale))
    must, may = instrument.questions
    assert instrument.allowed(must) == answers
    assert instrument.allowed(may) == (*answers, NOT_APPLICABLE)


def test_a_question_is_found_by_its_name() -> None:
    questionnaire = Questionnaire.model_validate({"instruments": [make_instrument()], "phrases": PHRASES})
    found = questionnaire.find("Tool 2")
    assert found and found[1].topic == "B"
    assert questionnaire.find("Tool 3") is None


def test_two_questions_of_one_name_are_refused() -> None:
    with pytest.raises(ValidationError, match="Tool 1 stands here twice"):
        Questionnaire.model_validate({"instruments": [make_instrument(), make_instrument()], "phrases": PHRASES})


def test_an_answer_is_found_by_its_question() -> None:
    answers = Answers.model_validate({"condition": "x", "answers": [{"item": "Tool 1", "answer": "yes"}]})
    assert answers.find("Tool 2") is None
    found = answers.find("Tool 1")
    assert found and found.answer == "yes"
