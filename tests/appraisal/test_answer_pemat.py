"""PEMAT-P: each rule says yes, says no, and stays silent where a program cannot tell."""

from __future__ import annotations

from typing import Any

import pytest

from leaflets.appraisal.answer_pemat import HIGHEST_GRADE, LONGEST_PIECE, RULES
from leaflets.model.appraisal import NOT_APPLICABLE

HELP = {"emergency": {"action": "Call 999 now", "items": ["You faint"]}}
TABLE = {"title": "Doses", "section": "treatments", "columns": ["Drug", "When"], "rows": [["Rest", "Always"]]}
HARD = "Pyrexia comes. Pyrexia goes. Pyrexia stays. Pyrexia ends. Pyrexia starts."
MARINE = (
    "The epidemiological characteristics of antimicrobial susceptibility necessitate interdisciplinary collaboration."
)


def answer(take: Any, number: int, **fields: Any) -> str | None:
    answered: str | None = RULES[number](take(**fields)).answer
    return answered


def test_no_rule_answers_what_only_people_can_judge() -> None:
    assert RULES.keys().isdisjoint({1, 2, 10, 22})


def test_everyday_words_by_the_word_list_and_the_grade(take: Any) -> None:
    assert answer(take, 3, causes="You get hot.") == "agree"
    assert answer(take, 3, causes=HARD) == "disagree"
    hard = {"causes": " ".join([MARINE] * 12)}
    assert take(**hard).reading.text.grade_without_names > HIGHEST_GRADE
    assert answer(take, 3, **hard) is None, "hard, but by no word that the list has"
    assert answer(take, 3, jargon=None) is None, "nobody knows without a list"


def test_terms_are_explained_by_the_glossary_or_left_to_people(take: Any) -> None:
    glossary = [{"term": "pyrexia", "meaning": "Being hot."}]
    assert answer(take, 4, causes="Pyrexia comes.", glossary=glossary) == "agree"
    assert answer(take, 4, causes="Pyrexia comes.") is None
    assert answer(take, 4, jargon=None) is None


def test_a_fifth_of_the_sentences_may_be_passive(take: Any) -> None:
    assert answer(take, 5, causes="You get ill.") == "agree"
    assert (
        answer(take, 5, causes="It is spread. It was found. It is cured. It is treated. It was seen. It is made.")
        == "disagree"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You get ill.", NOT_APPLICABLE),
        ("About 1 in 10 people get it.", "agree"),
        ("About 1 in 10 get it, and 3 in 100 die.", "disagree"),
        ("It grows by 2.5 mm.", "disagree"),
    ],
)
def test_numbers_are_clear_when_whole_and_of_one_whole(take: Any, text: str, expected: str) -> None:
    assert answer(take, 6, causes=text) == expected


def test_sums_are_for_people_to_look_at(take: Any) -> None:
    assert answer(take, 7, causes="Rest.") == "agree"
    assert answer(take, 24, causes="Rest.") == NOT_APPLICABLE
    for text in ("Take 5 mg per kg.", "About 1 in 10 get it, and 3 in 100 die."):
        assert answer(take, 7, causes=text) is None and answer(take, 24, causes=text) is None


def test_short_pieces_have_an_end(take: Any) -> None:
    word = "word " * LONGEST_PIECE
    assert answer(take, 8, causes=word) == "agree"
    assert answer(take, 8, causes=f"{word} more") is None
    assert answer(take, 9, causes=word) == "agree"


def test_no_main_message_is_no_summary_and_one_may_be_too_thin(take: Any) -> None:
    assert answer(take, 11) == "disagree"
    assert answer(take, 11, main_message="Rest.") is None


def test_key_points_stand_out_by_two_cues(take: Any) -> None:
    assert answer(take, 12) is None
    assert answer(take, 12, main_message="Rest.", when_to_get_help=HELP) == "agree"


def test_leaflets_have_no_pictures(take: Any) -> None:
    assert [answer(take, number) for number in (16, 17, 18)] == [NOT_APPLICABLE] * 3
    assert [answer(take, number) for number in (15, 26)] == [None] * 2, "whether one would help is for people"


def test_tables_are_simple_while_their_headings_are_short(take: Any) -> None:
    assert answer(take, 19) == answer(take, 25) == NOT_APPLICABLE
    assert answer(take, 19, tables=[TABLE]) == "agree"
    assert answer(take, 25, tables=[TABLE]) is None
    assert answer(take, 19, tables=[TABLE | {"columns": ["A heading " * 6, "When"]}]) is None


def test_actions_are_there_or_a_person_looks(take: Any) -> None:
    assert answer(take, 20) is None
    assert answer(take, 20, self_care=["Rest"]) == "agree"


def test_four_of_five_actions_speak_to_the_reader(take: Any) -> None:
    direct, other = ["Rest", "Eat", "Drink", "Sleep"], ["The patient rests"]
    assert answer(take, 21, self_care=direct + other) == "agree"
    assert answer(take, 21, self_care=direct + other + other) is None
    assert answer(take, 21) is None


def test_questions_to_tick_are_a_tool(take: Any) -> None:
    assert answer(take, 23, questions_to_ask=["Why?"]) == "agree"
    assert answer(take, 23) is None, "lines to write on alone are no checklist"
