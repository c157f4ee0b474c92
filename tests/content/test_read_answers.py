"""People's answers: every fault at its place."""

from __future__ import annotations

import datetime
from pathlib import Path

import hypothesis
import hypothesis.strategies as st
import pytest

from leaflets.content.read_answers import examine_answers, read_answers
from leaflets.content.read_questionnaire import load_questionnaire
from leaflets.errors import ContentError

TODAY = datetime.date(2026, 11, 23)
SOUND = """\
# my remark
condition: asthma
answers:
  - item: PEMAT-P 1
    answer: agree
    by: Jo
    date: 2026-11-23
    note: clear
    text: AAAA-AAAA
  - item: DISCERN 16
    answer:
"""


def find_problems(text: str) -> list[str]:
    """Place and message of each problem."""
    found = examine_answers(text.encode(), "a.evidence.yaml", TODAY).problems
    return [f"{problem.line}:{problem.column} {problem.message}" for problem in found]


def test_a_sound_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "asthma.evidence.yaml"
    path.write_text(SOUND)
    answers = read_answers(path, load_questionnaire("en"), today=TODAY)
    assert answers.condition == "asthma"
    first, second = answers.answers
    assert (first.answer, first.by, first.date, first.note) == ("agree", "Jo", TODAY, "clear")
    assert (second.answer, second.text) == (None, None)
    assert find_problems(SOUND) == []


@pytest.mark.parametrize(
    ("before", "after", "place", "words"),
    [
        ("answer: agree", "answer: agre", "5:13", "cannot be answered with \"agre\"; did you mean 'agree'?"),
        ("answer: agree", "answer: 5", "5:13", "write agree or disagree"),
        ("answer: agree", "answer: not applicable", "5:13", "PEMAT-P 1 cannot be answered"),
        ("PEMAT-P 1", "PEMAT-P 13", "4:11", "there is no question"),
        ("DISCERN 16", "PEMAT-P 1", "10:11", "PEMAT-P 1 is answered in line 4 already"),
        ("    by: Jo\n", "", "5:5", "has an answer, but not 'by'; write who answered"),
        ("date: 2026-11-23", "date:", "7:5", "not 'date'; write when"),
        ("date: 2026-11-23", "date: 2026-11-24", "7:11", "2026-11-24 is still to come"),
        ("date: 2026-11-23", "date: yesterday", "7:11", "year-month-day"),
        ("    note: clear", "    nota: clear", "8:5", "note"),
    ],
)
def test_a_fault_is_told_at_its_place(before: str, after: str, place: str, words: str) -> None:
    (problem,) = find_problems(SOUND.replace(before, after, 1))
    assert problem.startswith(f"{place} ") and words in problem


def test_all_faults_come_at_once(tmp_path: Path) -> None:
    path = tmp_path / "asthma.evidence.yaml"
    path.write_text(SOUND.replace("agree", "maybe").replace("DISCERN 16", "DISCERN 17").replace("by: Jo", "by:"))
    with pytest.raises(ContentError) as caught:
        read_answers(path, load_questionnaire("en"), today=TODAY)
    assert [problem.line for problem in caught.value.problems] == [5, 6, 10]


@pytest.mark.parametrize(
    "text", ["", "answers: 3", "answers: [3, {}]", "- a", "condition: x\nanswers:\n  a: b", "a: &b c"]
)
def test_another_file_is_refused_and_never_breaks_the_program(text: str) -> None:
    assert find_problems(text)


@hypothesis.given(st.binary(max_size=200))
def test_any_bytes_are_examined(content: bytes) -> None:
    found = examine_answers(content, "a.evidence.yaml", TODAY)
    assert found.value is None or not found.errors
