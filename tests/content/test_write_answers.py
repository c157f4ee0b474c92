"""Questions are asked once, and what a person wrote stays, byte by byte."""

from __future__ import annotations

import datetime
import re

import hypothesis
import hypothesis.strategies as st
import pytest

from leaflets.content.read_answers import examine_answers
from leaflets.content.read_questionnaire import load_questionnaire
from leaflets.content.write_answers import OpenQuestion, renew_answers, write_answers
from leaflets.errors import ContentError
from leaflets.model.appraisal import Answers

TODAY = datetime.date(2026, 11, 23)
QUESTIONS = [
    OpenQuestion(each.name(question), question.question, each.allowed(question), "a hint" * (question.number % 2))
    for each in load_questionnaire("en").instruments
    for question in each.questions
]
OLD, NEW = "AAAA-AAAA", "BBBB-BBBB"
ANSWERED = """\
# my own remark
condition: asthma
answers:
  # about the first
  - item: PEMAT-P 1
    answer: agree   # surely
    by: "Jo"
    date: 2026-11-23
    text: AAAA-AAAA
"""


def read(content: bytes) -> Answers:
    found = examine_answers(content, "a.evidence.yaml", TODAY)
    assert found.value is not None, [str(problem) for problem in found.problems]
    return found.value


def renew(text: str, *names: str, code: str = NEW) -> str:
    asked = [question for question in QUESTIONS if question.item in names]
    return renew_answers(text.encode(), "a.evidence.yaml", asked, code).decode()


def test_a_new_file_holds_each_question_with_its_answers_and_a_place_for_one() -> None:
    content = write_answers("asthma", "Answers about Asthma", QUESTIONS, OLD)
    answers = read(content)
    assert answers.condition == "asthma"
    assert [entry.item for entry in answers.answers] == [question.item for question in QUESTIONS]
    assert {(entry.answer, entry.text) for entry in answers.answers} == {(None, OLD)}
    text = content.decode()
    assert max(map(len, text.splitlines())) <= 120
    for question in QUESTIONS[:3]:
        assert f"# Answers: {', '.join(question.allowed)}" in text


def test_a_file_without_a_question_is_sound() -> None:
    assert read(write_answers("asthma", "x", [], OLD)).answers == ()


def test_nothing_new_leaves_every_byte() -> None:
    content = write_answers("asthma", "x", QUESTIONS[:4], OLD)
    assert renew_answers(content, "x", QUESTIONS[:4], OLD) == content
    assert renew(ANSWERED, "PEMAT-P 1") == ANSWERED, "an answer keeps the code of its text"


def test_a_new_question_is_added_behind_what_is_there() -> None:
    renewed = renew(ANSWERED, "PEMAT-P 1", "DISCERN 1")
    assert renewed.startswith(ANSWERED)
    assert [(entry.item, entry.text) for entry in read(renewed.encode()).answers] == [
        ("PEMAT-P 1", OLD),
        ("DISCERN 1", NEW),
    ]


def test_an_open_question_is_asked_about_the_text_as_it_is_now() -> None:
    before = ANSWERED.replace("answer: agree   # surely", "answer:").replace("AAAA-AAAA", "AAAA-AAAA   # code")
    assert renew(before) == before.replace("AAAA-AAAA", "BBBB-BBBB")


@pytest.mark.parametrize(("before", "after"), [("text: AAAA-AAAA", "text:"), ("    text: AAAA-AAAA\n", "")])
def test_an_answer_without_a_code_is_for_the_text_of_now(before: str, after: str) -> None:
    renewed = renew(ANSWERED.replace(before, after))
    assert read(renewed.encode()).answers[0].text == NEW
    assert "# my own remark" in renewed and "agree   # surely" in renewed


@pytest.mark.parametrize(
    "text",
    [
        "condition: asthma\n",
        "condition: asthma\nanswers:",
        "answers:\n- item: PEMAT-P 2\n  text: BBBB-BBBB\n\n# the end\ncondition: asthma\n",
        "condition: asthma\nanswers:\n      - item: PEMAT-P 2\n        text: BBBB-BBBB",
        "\ufeffcondition: asthma\r\nanswers:\r\n- item: PEMAT-P 2\r\n  answer:\r\n",
    ],
)
def test_questions_find_their_place_in_any_sound_file(text: str) -> None:
    renewed = renew(text, "PEMAT-P 1", "PEMAT-P 2")
    assert {entry.item for entry in read(renewed.encode()).answers} == {"PEMAT-P 1", "PEMAT-P 2"}
    assert renewed.startswith("\ufeff") is text.startswith("\ufeff")
    assert len(set(re.findall(r"\r?\n", renewed))) == 1, "one kind of line break"
    for line in text.strip("\ufeff").split():
        assert line in renewed


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("condition: asthma\nanswers: []\n", 2),
        ("condition: asthma\nanswers:\n- {item: PEMAT-P 2, answer: agree, by: Jo, date: 2026-11-23}\n", 3),
        ("condition: asthma\nanswers:\n- item: PEMAT-P 2\n  text: ~\n  answer: agree\n", 4),
    ],
)
def test_a_file_that_cannot_be_added_to_says_where_and_what_to_do(text: str, line: int) -> None:
    with pytest.raises(ContentError) as caught:
        renew(text, "PEMAT-P 1")
    (problem,) = caught.value.problems
    assert problem.line == line and "questions cannot be added here; write the" in problem.message


@hypothesis.given(st.lists(st.sampled_from(QUESTIONS), unique=True), st.lists(st.sampled_from(QUESTIONS), unique=True))
@hypothesis.settings(max_examples=50)
def test_asking_twice_is_asking_once(first: list[OpenQuestion], second: list[OpenQuestion]) -> None:
    content = write_answers("asthma", "x", first, OLD)
    once = renew_answers(content, "x", second, OLD)
    assert renew_answers(once, "x", second, OLD) == once
    items = [entry.item for entry in read(once).answers]
    assert set(items) == {question.item for question in (*first, *second)} and len(set(items)) == len(items)
    assert once.startswith(content)
