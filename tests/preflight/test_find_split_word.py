from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.preflight.find_split_word import find_split_word

WORDS = st.text("abcdefghij", min_size=2, max_size=9)


@pytest.mark.parametrize(
    ("upper", "lower", "known", "split"),
    [
        ("it may exacer-", "bation in winter", (), "exacer-bation"),
        ("your treat-", "ment starts", ("treat", "treatment"), "treat-ment"),
        ("your treat-", "ment starts", ("Treatment",), "treat-ment"),
        ("(Bronchopro-", "vocation)", (), "Bronchopro-vocation"),
        ("behand-", "lingsmöjlighet", (), "behand-lingsmöjlighet"),
    ],
)
def test_a_plain_hyphen_splits_what_nobody_knows_as_a_compound(
    upper: str, lower: str, known: tuple[str, ...], split: str
) -> None:
    assert find_split_word(upper, lower, known) == split


@pytest.mark.parametrize(
    ("upper", "lower", "known"),
    [
        ("a long-", "term plan", ()),
        ("Non-", "drug treatment", ()),
        ("a muscle-", "relaxing drug", ("muscle",)),
        ("the drug-", "induced form", ("Induced",)),
        ("the follow-through-", "visit", ("follow-through-visit",)),
        ("a year-", "old, child", ("year-old",)),
        ("(say brong-koh-", "prov-uh-KAY-shun)", ()),
        ("(say brong-", "koh-prov)", ()),
    ],
)
def test_a_plain_hyphen_may_belong_to_the_word(upper: str, lower: str, known: tuple[str, ...]) -> None:
    assert find_split_word(upper, lower, known) == ""


@pytest.mark.parametrize(
    ("upper", "lower"),
    [
        ("take 3,4-", "diaminopyridine"),  # the hyphen follows a digit
        ("with Lambert-", "Eaton syndrome"),  # a capital: a name
        ("tablets -", "or a drink"),  # a dash
        ("from 8-", "5pm"),
        ("no hyphen", "here"),
        ("ends-", ""),
        ("-", "a"),
    ],
)
def test_other_hyphens_split_nothing(upper: str, lower: str) -> None:
    assert find_split_word(upper, lower, ()) == ""


@given(WORDS, WORDS, st.sampled_from("\u00ad\u2010"))
def test_a_hyphen_that_only_programs_set_always_splits(first: str, second: str, hyphen: str) -> None:
    assert find_split_word(f"so {first}{hyphen} ", f"{second}.", {first, second}) == f"{first}-{second}"


@given(WORDS, WORDS, st.sampled_from("-\u0002\ufffe"))
def test_a_word_known_whole_is_split_by_whatever_hyphen(first: str, second: str, hyphen: str) -> None:
    assert find_split_word(f"so {first}{hyphen}", second, {first + second, first}) == f"{first}-{second}"
