"""Shares and their denominators."""

from __future__ import annotations

import hypothesis
import hypothesis.strategies as st
import pytest

from leaflets.readability.find_numbers import find_numbers, list_shares
from leaflets.readability.list_words import list_words
from leaflets.readability.passages import Sentence


def make(*texts: str) -> list[Sentence]:
    return [Sentence(text, "outlook", "paragraph", list_words(text)) for text in texts]


@pytest.mark.parametrize(
    ("text", "denominators"),
    [
        ("It happens in 1 in 10 people.", ["10"]),
        ("About 3 in 1,000 and 4 in 1000", ["1000", "1000"]),
        ("One in ten people, and 1 out of 20.", ["10", "20"]),
        ("3 people in every 100 get it.", ["100"]),
        ("Up to 1 to 2 in 100 children", ["100"]),
        ("One in a million; 2 per 100,000 a year", ["1000000", "100000"]),
        ("5% or 5 per cent, and 7.5 percent", ["%", "%", "%"]),
        ("In 2019, 3 in 2019 died", []),
        ("Take 2 in 24 hours, 1 in 4 days, 2 of 100 mg", []),
        ("It began in 1956. Two of us", []),
        ("10 in 5, and one of three kinds", []),
        ("3 of 10 people", ["10"]),
        ("At 60 years, one in the morning", []),
    ],
)
def test_shares_are_found_with_their_denominator(text: str, denominators: list[str]) -> None:
    assert [share.denominator for share in list_shares(make(text))] == denominators


def test_one_denominator_is_no_finding_and_two_are() -> None:
    assert find_numbers(make("1 in 10 have pain.", "3 in 10 have none.")) == ()
    found = find_numbers(make("1 in 10 have pain.", "3 in 1,000 die.", "5% know."))
    assert [(share.text, share.denominator) for share in found] == [
        ("1 in 10", "10"),
        ("3 in 1,000", "1000"),
        ("5%", "%"),
    ]


def test_the_same_share_is_told_once_with_its_count() -> None:
    found = find_numbers(make("1 in 10 have pain.", "And 1 in 10 more, or 2%."))
    assert [(share.text, share.count) for share in found] == [("1 in 10", 2), ("2%", 1)]


@hypothesis.given(st.lists(st.text(alphabet=st.sampled_from("0123456789,. inofperc%a"), max_size=60), max_size=3))
def test_any_text_is_answered(texts: list[str]) -> None:
    assert all(share.denominator for share in list_shares(make(*texts)))
