"""The catalogue of questions, complete and well told."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.content.read_questionnaire import load_questionnaire
from leaflets.errors import TemplateError

QUESTIONS = load_questionnaire("en-GB")


def test_the_three_instruments_have_their_numbers() -> None:
    numbers = {each.id: [question.number for question in each.questions] for each in QUESTIONS.instruments}
    assert numbers == {
        "PEMAT-P": [*range(1, 13), *range(15, 27)],
        "CDC Index": [*range(1, 21)],
        "DISCERN": [*range(1, 17)],
    }


def test_each_instrument_names_its_source_and_year() -> None:
    for instrument in QUESTIONS.instruments:
        assert str(instrument.year) in instrument.source


def test_a_topic_fits_on_a_line_of_the_sheet_and_a_question_asks() -> None:
    for instrument in QUESTIONS.instruments:
        for question in instrument.questions:
            assert len(question.topic) <= 50, question.topic
            assert "?" in question.question, question.question


def test_phrases_are_in_small_letters() -> None:
    for phrases in QUESTIONS.phrases.model_dump().values():
        assert phrases and all(phrase == phrase.lower() for phrase in phrases)
        assert len(set(phrases)) == len(phrases)


def test_a_language_without_questions_says_what_to_add() -> None:
    with pytest.raises(TemplateError, match=r"'pl': the program has no questions.*appraisal-pl\.toml"):
        load_questionnaire("pl")


@pytest.mark.parametrize("text", ["instruments = []", "= broken", "[phrases]\nreader = 'you'"])
def test_a_broken_catalogue_is_an_error_that_names_it(tmp_path: Path, text: str) -> None:
    (tmp_path / "appraisal-en.toml").write_text(text)
    with pytest.raises(TemplateError, match=r"wording/appraisal-en\.toml"):
        load_questionnaire("en", tmp_path)
