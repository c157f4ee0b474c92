"""Scores as the instruments define them; never complete while a question is open."""

from __future__ import annotations

from typing import Any

import hypothesis
import hypothesis.strategies as st
import pytest

from leaflets.appraisal.appraise import InstrumentResult, Origin, PartResult, Result
from leaflets.appraisal.score import score_instrument
from leaflets.content.read_questionnaire import load_questionnaire
from leaflets.model.appraisal import NOT_APPLICABLE, Instrument

PEMAT, CDC, DISCERN = load_questionnaire("en").instruments


def fill(instrument: Instrument, answers: Any, origin: Origin = Origin.PERSON) -> InstrumentResult:
    """All questions with answers from an iterator; None leaves one open."""
    given = iter(answers)
    parts = []
    for part in instrument.parts:
        results = []
        for question in part.items:
            answer = next(given)
            results.append(Result(question, instrument.name(question), origin if answer else Origin.OPEN, answer))
        parts.append(PartResult(part.name, tuple(results)))
    return InstrumentResult(instrument, tuple(parts))


def test_pemat_gives_a_percentage_for_each_part_of_what_applies() -> None:
    answers = [
        *["agree"] * 12,
        *[NOT_APPLICABLE] * 3,
        *["disagree"] * 2,
        *["agree"] * 3,
        *["disagree"] * 3,
        NOT_APPLICABLE,
    ]
    one, other = score_instrument(fill(PEMAT, answers))
    assert (one.points, one.possible, one.percent, one.is_complete) == (12, 14, 86, True)
    assert (other.points, other.possible, other.percent) == (3, 6, 50)
    assert one.is_passed is None, "PEMAT sets no pass mark"


@pytest.mark.parametrize(
    ("wrong", "percent", "is_passed"), [(0, 100, True), (2, 90, True), (3, 85, False), (20, 0, False)]
)
def test_the_cdc_index_passes_from_90(wrong: int, percent: int, is_passed: bool) -> None:
    (score,) = score_instrument(fill(CDC, ["no"] * wrong + ["yes"] * (20 - wrong)))
    assert (score.percent, score.is_passed) == (percent, is_passed)


def test_89_5_percent_is_not_90() -> None:
    answers = ["no", "no", *["yes"] * 17, NOT_APPLICABLE]
    (score,) = score_instrument(fill(CDC, answers))
    assert (score.points, score.possible, score.is_passed) == (17, 19, False)


def test_discern_adds_up_to_between_16_and_80() -> None:
    assert [score_instrument(fill(DISCERN, [rating] * 16))[0].points for rating in "15"] == [16, 80]


@hypothesis.given(st.lists(st.sampled_from(["yes", "no", NOT_APPLICABLE, None]), min_size=20, max_size=20))
def test_a_score_is_complete_only_when_nothing_is_open(answers: list[str | None]) -> None:
    (score,) = score_instrument(fill(CDC, answers))
    assert score.is_complete is (None not in answers)
    assert score.points == answers.count("yes")
    assert score.possible == answers.count("yes") + answers.count("no")
    assert score.program + score.people + score.open + score.stale == 20
    if None in answers or not score.possible:
        assert score.is_passed is None


def test_answers_for_an_earlier_text_do_not_count() -> None:
    (score,) = score_instrument(fill(CDC, ["yes"] * 20, Origin.STALE))
    assert (score.points, score.possible, score.percent, score.stale, score.is_complete) == (0, 0, None, 20, False)
