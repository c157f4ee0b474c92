"""Spaces that nobody wrote are seen where a reader sees them."""

from __future__ import annotations

import pytest

from leaflets.facts.join_words import join_words
from tests.facts.hand_made import make_run


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (make_run("two", left=25), "onetwo"),
        (make_run("two", left=26.5), "onetwo"),
        (make_run("two", left=27), "one two"),
        (make_run(" two", left=27), "one two"),
        (make_run("two", left=25, baseline=16.5), "onetwo"),
        (make_run("two", left=25, baseline=32), "one two"),
        (make_run("two", left=0, baseline=32), "one two"),
        (make_run("two", left=25, page=2), "one two"),
        (make_run("", left=100), "one"),
    ],
    ids=["touching", "near", "apart", "written", "raised", "below", "next line", "next page", "empty"],
)
def test_a_gap_or_a_new_line_is_a_space(second: object, expected: str) -> None:
    assert join_words([make_run("one"), second]) == expected


@pytest.mark.parametrize(
    ("end", "expected"), [("follow-", "follow-up"), ("10–", "10–up"), ("a –", "a – up"), ("-", "- up")]
)
def test_a_word_broken_at_its_hyphen_stays_one(end: str, expected: str) -> None:
    assert join_words([make_run(end), make_run("up", baseline=32)]) == expected


def test_letters_set_to_the_left_of_one_another_join_too() -> None:
    assert join_words([make_run("ב", left=30), make_run("א", left=25)]) == "בא"
    assert join_words([make_run("ב", left=40), make_run("א", left=25)]) == "ב א"


def test_no_runs_are_no_words() -> None:
    assert join_words([]) == ""
