"""The sheet: scores first, then each question with its answer and who gave it."""

from __future__ import annotations

import ast
import datetime
import re
from pathlib import Path
from typing import Any

from leaflets import appraisal
from leaflets.appraisal.compose_sheet import SHEET, compose_sheet, tell_score
from leaflets.appraisal.score import Score
from leaflets.content.read_questionnaire import load_questionnaire
from leaflets.document.blocks import Section, Table
from leaflets.document.content_code import CONTENT_CODE, make_content_code
from leaflets.document.document import Document
from leaflets.document.list_texts import list_texts
from leaflets.document.typography import plain
from leaflets.document.wording import load_wording
from leaflets.model.edition import Kind
from tests.appraisal.conftest import TODAY, make_condition

WORDING = load_wording("en-GB")


def compose(rate: Any, answers: dict[str, Any] | None = None, today: datetime.date = TODAY, **fields: Any) -> Document:
    return compose_sheet(rate(answers, **fields), make_condition(**fields), today=today)


def list_rows(document: Document, name: str = "questions") -> list[list[str]]:
    """The rows of all tables of that name, as plain texts."""
    tables = [
        block
        for section in document.blocks
        if isinstance(section, Section)
        for block in section.blocks
        if isinstance(block, Table) and block.name == name
    ]
    return [[plain("".join(run.text for run in cell)) for cell in row] for table in tables for row in table.rows]


def test_every_question_has_a_row(rate: Any) -> None:
    rows = list_rows(compose(rate))
    questions = [question for each in load_questionnaire("en").instruments for question in each.questions]
    assert len(rows) == len(questions) == 60
    for row, question in zip(rows, questions, strict=True):
        assert row[0].startswith(f"{question.number}. ")


def test_an_open_question_is_called_open_and_leaves_room_to_write(rate: Any) -> None:
    assert list_rows(compose(rate))[0] == ["1. What it is for is plain at once", "Open", ""]


def test_a_person_stands_with_name_and_day(rate: Any) -> None:
    document = compose(rate, {"PEMAT-P 1": {"answer": "agree"}, "PEMAT-P 2": {"answer": "disagree", "by": "Li"}})
    rows = list_rows(document)
    assert [row[1] for row in rows[:2]] == ["Agree", "Disagree"]
    assert [row[2] for row in rows[:2]] == ["P1, 20 November 2026", "P2, 20 November 2026"]
    assert any(text.words == "People who answered: P1 Jo; P2 Li." for text in list_texts(document))


def test_an_answer_for_an_earlier_text_is_marked(rate: Any) -> None:
    document = compose(rate, {"DISCERN 1": {"answer": "4", "text": "AAAA-AAAA"}})
    row = next(row for row in list_rows(document) if row[0].startswith("1. Its aims"))
    assert row[1] == "Open again" and row[2].endswith("for an earlier text: 4 of 5")


def test_no_score_with_an_open_question_looks_complete(rate: Any) -> None:
    rows = list_rows(compose(rate), "scores")
    assert [row[0] for row in rows] == ["PEMAT-P, Understandability", "PEMAT-P, Actionability", "CDC Index", "DISCERN"]
    assert all(row[1].startswith("Not complete") and "%" not in row[1] for row in rows)


def test_complete_scores_are_told_as_the_instruments_give_them() -> None:
    def tell(scale: Any, points: int, possible: int) -> str:
        return tell_score(WORDING, Score("x", scale, points, possible, 1, 1, 0, 0))

    assert tell("agreement", 5, 6) == "83% agreed: 5 of 6 that apply"
    assert tell("yes-no", 18, 20) == "90 of 100: passes (from 90)"
    assert tell("yes-no", 17, 20) == "85 of 100: to be revised (below 90)"
    assert tell("rating", 58, 80) == "58 of 80"
    assert tell("agreement", 0, 0) == "Nothing applies"


def test_the_sheet_is_no_document_of_all() -> None:
    assert SHEET.kind not in list(Kind) and SHEET.size_name == "10"


def test_it_carries_its_content_code_and_changes_with_an_answer(rate: Any) -> None:
    one, other = compose(rate), compose(rate, {"DISCERN 1": {"answer": "4"}})
    written = [text.words for text in list_texts(one) if text.name == CONTENT_CODE and text.role == "value"]
    assert written == [make_content_code(one)] != [make_content_code(other)]


def test_the_day_changes_nothing_but_the_notice_of_a_passed_review(rate: Any) -> None:
    later = datetime.date(2030, 1, 1)
    assert compose(rate) == compose(rate, today=later)
    assert compose(rate, today=later, review_by="2029-01-01").notices[0].name == "expired"


def test_every_text_of_the_sheet_is_used_and_every_reason_has_its_text() -> None:
    code = "\n".join(file.read_text("utf-8") for file in Path(appraisal.__file__).parent.glob("answer_*.py"))
    calls = [
        node
        for node in ast.walk(ast.parse(code.replace("from __future__ import annotations", "")))
        if isinstance(node, ast.Call)
    ]
    given = {
        call.args[1].value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "find" and isinstance(call.args[1], ast.Constant)
    }
    prefix = "appraisal.reason."
    assert given == {name.removeprefix(prefix) for name in WORDING.texts if name.startswith(prefix)}
    sheet = Path(compose_sheet.__code__.co_filename).read_text("utf-8")
    rest = {name for name in WORDING.texts if name.startswith("appraisal.") and not name.startswith(prefix)}
    assert set(re.findall(r'"(appraisal\.[a-z_.]+)"', sheet)) <= rest
