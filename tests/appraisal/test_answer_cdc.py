"""The CDC Index: each rule says yes, says no, and stays silent where a program cannot tell."""

from __future__ import annotations

from typing import Any

import pytest

from leaflets.appraisal.answer_cdc import RULES
from leaflets.model.appraisal import NOT_APPLICABLE

HELP = {"emergency": {"action": "Call 999 now", "items": ["You faint"]}}


def answer(take: Any, number: int, **fields: Any) -> str | None:
    answered: str | None = RULES[number](take(**fields)).answer
    return answered


def test_no_rule_answers_what_only_people_can_judge() -> None:
    assert RULES.keys().isdisjoint({13, 14, 18, 19})


def test_without_a_main_message_the_first_three_are_no(take: Any) -> None:
    assert [answer(take, number) for number in (1, 2, 3)] == ["no"] * 3


def test_a_main_message_of_one_sentence_at_the_top(take: Any) -> None:
    fields = {"main_message": "Rest now.", "when_to_get_help": HELP}
    assert [answer(take, number, **fields) for number in (1, 2, 3, 10)] == ["yes"] * 4
    assert answer(take, 1, main_message="Rest now. Drink a lot.") is None, "one message or two?"
    assert answer(take, 10, main_message="Rest now.") is None


def test_there_is_no_picture(take: Any) -> None:
    assert answer(take, 4) == "no"


def test_a_call_is_in_the_help_box_or_in_the_advice(take: Any) -> None:
    assert answer(take, 5) is None
    assert answer(take, 5, when_to_get_help=HELP) == answer(take, 5, self_care=["Rest"]) == "yes"


def test_message_and_call_are_active_or_not(take: Any) -> None:
    assert answer(take, 6, main_message="Rest heals.", self_care=["Rest"]) == "yes"
    assert answer(take, 6, main_message="It can be healed.", self_care=["Rest"]) == "no"
    assert answer(take, 6, main_message="Rest heals.") is None, "there is no call"


def test_hard_words_that_the_glossary_lacks_are_for_people(take: Any) -> None:
    assert answer(take, 7, causes="You get hot.") == "yes"
    assert answer(take, 7, causes="Pyrexia comes.") is None


def test_lists_are_there_or_not(take: Any) -> None:
    assert answer(take, 8) == "no"
    assert answer(take, 8, self_care=["Rest"]) == "yes"


def test_pieces_with_headings(take: Any) -> None:
    assert answer(take, 9) == "yes"
    assert answer(take, 9, causes="word " * 300) is None


def test_what_is_not_known_counts_where_sources_are_named(take: Any) -> None:
    sources = {"references": [{"id": "a", "title": "Book"}]}
    assert answer(take, 11, causes="The cause is not known.", **sources) == "yes"
    assert answer(take, 11, causes="The cause is not known.") is None
    assert answer(take, 11, causes="A germ.", **sources) is None


def test_advice_is_on_prevention_or_self_care(take: Any) -> None:
    assert answer(take, 12, prevention=["Wash your hands"]) == "yes"
    assert answer(take, 12, when_to_get_help=HELP) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You get ill.", [NOT_APPLICABLE] * 4),
        ("It takes 5 days.", ["yes", None, "yes", NOT_APPLICABLE]),
        ("About 1 in 10 get it.", ["yes", None, "yes", None]),
        ("About 1 in 10 get it, and 3 in 100 die.", ["no", None, None, None]),
        ("It grows by 2.5 mm.", ["no", None, "yes", NOT_APPLICABLE]),
    ],
)
def test_numbers(take: Any, text: str, expected: list[str | None]) -> None:
    assert [answer(take, number, causes=text) for number in (15, 16, 17, 20)] == expected
