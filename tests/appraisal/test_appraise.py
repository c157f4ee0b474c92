"""Whose answer counts: the person's for this text, then the program's; nobody's is guessed."""

from __future__ import annotations

from typing import Any

import hypothesis
import hypothesis.strategies as st
import pytest

from leaflets.appraisal.answer_cdc import RULES as CDC_RULES
from leaflets.appraisal.answer_discern import RULES as DISCERN_RULES
from leaflets.appraisal.answer_pemat import RULES as PEMAT_RULES
from leaflets.appraisal.appraise import Origin, make_text_code
from leaflets.content.read_questionnaire import load_questionnaire
from leaflets.document.compose_document import compose_document
from leaflets.model.clinic import Clinic
from leaflets.model.edition import Edition, Kind
from tests.appraisal.conftest import TODAY, compose, make_condition

QUESTIONS = load_questionnaire("en")
ALL_RULES = {"PEMAT-P": PEMAT_RULES, "CDC Index": CDC_RULES, "DISCERN": DISCERN_RULES}


def pick(appraisal: Any, name: str) -> Any:
    return next(result for result in appraisal.results if result.name == name)


def test_every_rule_is_for_a_question_and_gives_an_answer_that_it_allows(rate: Any) -> None:
    for instrument in QUESTIONS.instruments:
        numbers = {question.number for question in instrument.questions}
        assert ALL_RULES[instrument.id].keys() <= numbers
    found = rate(main_message="Rest.", causes="1 in 10 get it.", self_care=["Rest"], questions_to_ask=["Why?"])
    for result in found.results:
        pair = QUESTIONS.find(result.name)
        assert pair and (result.answer is None or result.answer in pair[0].allowed(result.question)), result.name


def test_sixty_questions_are_answered_or_open(rate: Any) -> None:
    found = rate()
    assert len(found.results) == 60
    assert found.count(Origin.PROGRAM) + found.count(Origin.OPEN) == 60
    assert all(result.counted is None for result in found.results if result.origin is Origin.OPEN)


def test_a_person_answers_what_is_open(rate: Any) -> None:
    result = pick(rate({"DISCERN 1": {"answer": "4", "note": "Clear title"}}), "DISCERN 1")
    assert (result.origin, result.counted, result.by, result.reason) == (Origin.PERSON, "4", "Jo", "Clear title")


def test_a_person_goes_before_the_program(rate: Any) -> None:
    assert pick(rate(), "CDC Index 4").counted == "no"
    assert pick(rate({"CDC Index 4": {"answer": "yes"}}), "CDC Index 4").counted == "yes"


def test_an_answer_for_an_earlier_text_counts_no_more(rate: Any) -> None:
    stale = pick(rate({"DISCERN 1": {"answer": "4", "text": "AAAA-AAAA"}}), "DISCERN 1")
    assert (stale.origin, stale.answer, stale.counted) == (Origin.STALE, "4", None)
    overruled = pick(rate({"CDC Index 4": {"answer": "yes", "text": "AAAA-AAAA"}}), "CDC Index 4")
    assert (overruled.origin, overruled.counted) == (Origin.PROGRAM, "no")


def test_an_entry_without_an_answer_is_open_still(rate: Any) -> None:
    assert pick(rate({"DISCERN 1": {}}), "DISCERN 1").origin is Origin.OPEN


@pytest.mark.parametrize(
    "change",
    [
        {"version": "2"},
        {"issued": "2026-05-05"},
        {"review_by": "2026-01-01"},
        {"status": "reviewed"},
        {"key_findings": "x"},
    ],
)
def test_the_text_code_does_not_change_with_dates_and_reviews(change: dict[str, Any]) -> None:
    assert make_text_code(compose(make_condition())) == make_text_code(compose(make_condition(**change)))


@hypothesis.given(st.text("abc xyz", min_size=1).filter(str.strip))
@hypothesis.settings(max_examples=25)
def test_the_text_code_changes_with_a_word(words: str) -> None:
    before, after = (make_text_code(compose(make_condition(**more))) for more in ({}, {"outlook": words}))
    assert before != after


def test_the_text_code_is_taken_without_a_clinic_by_whoever_asks() -> None:
    condition = make_condition()
    clinic = Clinic(name="Harbour clinic", telephone="01632 960123")
    with_clinic = compose_document(condition, Edition(Kind.PATIENT), clinic=clinic, today=TODAY)
    assert make_text_code(with_clinic) != make_text_code(compose(condition)), "so batch/ composes it without one"
