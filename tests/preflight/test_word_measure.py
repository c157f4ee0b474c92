"""Measures, limits and places in plain English."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Box
from leaflets.preflight.rule import Limit, Sample
from leaflets.preflight.word_measure import (
    count_things,
    find_scale,
    word_finding,
    word_ideal,
    word_limit,
    word_pages,
    word_place,
    word_seen,
    word_value,
    word_worst,
)
from tests.preflight.verdicts_made import make_verdict, offence, passed, small_text


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (11.9, "pt", "11.9 pt"),
        (12, "pt", "12 pt"),
        (1.754, "mm", "1.75 mm"),
        (1.2, "× size", "1.2 × size"),
        (4.5, "ratio", "4.5:1"),
        (300, "weight", "weight 300"),
        (1, "columns", "1 column"),
        (2, "columns", "2 columns"),
        (149.6, "ppi", "150 pixels per inch"),
        (-0.001, "mm", "0 mm"),
        (math.inf, "pt", "no number pt"),
    ],
)
def test_a_value_with_its_unit(value: float, unit: str, words: str) -> None:
    assert word_value(value, unit) == words


def test_a_value_just_beyond_its_limit_never_looks_like_the_limit() -> None:
    assert word_value(4.4996, "ratio", 4.5) == "4.4996:1"
    assert word_value(149.6, "ppi", 150) == "149.6 pixels per inch"
    assert word_value(4.5, "ratio", 4.5) == "4.5:1"


@given(st.integers(0, 100_000), st.floats(0.001, 5))
def test_the_words_are_true(hundredths: int, distance: float) -> None:
    limit = hundredths / 100  # as profiles give them
    value = limit - distance
    assert abs(float(word_value(value, "pt", limit).removesuffix(" pt")) - value) <= 0.0051
    assert word_value(value, "pt", limit) != word_value(limit, "pt")


@pytest.mark.parametrize(
    ("value", "bound", "unit", "words"),
    [
        (12, "least", "pt", "at least 12 pt"),
        (1, "most", "columns", "at most 1 column"),
        (0, "most", "places", "none allowed"),
        (2, "most", "places", "at most 2 places"),
    ],
)
def test_a_limit(value: float, bound: str, unit: str, words: str) -> None:
    assert word_limit(value, bound, unit) == words


def test_an_ideal_only_where_the_guideline_names_one() -> None:
    assert word_ideal(Limit(16, "error", "", 18), "pt") == "18 pt"
    assert word_ideal(Limit(16, "error", ""), "pt") == ""


def test_what_was_seen_allowed_and_by_whom() -> None:
    assert word_finding(small_text()) == "11.9 pt, at least 12 pt (UKAAF MS03)"
    assert word_finding(small_text(note="Arial", source="")) == "11.9 pt (Arial), at least 12 pt"


def test_an_offence_needs_no_number() -> None:
    assert word_finding(offence(note="the file has no title")) == "the file has no title (RNIB)"
    assert word_seen(offence()) == "found"


def test_a_note_that_says_the_same_is_not_repeated() -> None:
    finding = offence("columns", note="2 columns", unit="columns", limit=1.0)
    assert word_seen(finding).endswith("1 column (2 columns)")
    assert word_seen(offence("columns", note="1 column", unit="columns", limit=0.0)) == "1 column"


def test_a_note_out_of_a_file_stays_on_its_line() -> None:
    assert word_seen(offence(note="split:\x1b[2J ta-\nble")) == "split:?[2J ta- ble"


def test_a_place() -> None:
    box = Box(60, 113.4, 100, 120)
    assert word_place(Sample(1, 3, box)) == "page 3, 21 mm from the left, 40 mm from the top"
    assert word_place(Sample(1, 3)) == "page 3"
    assert word_place(Sample(1)) == "the file as a whole"


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ([2], "page 2"),
        ([2, 2, 3], "pages 2 and 3"),
        ([9, 2, 3, 4, 5, 6, 7, 8], "pages 2 to 9"),
        ([1, 3, 5, 6, 7, 0], "pages 1, 3 and 5 to 7"),
        ([0], "the file as a whole"),
    ],
)
def test_pages(numbers: list[int], words: str) -> None:
    assert word_pages(numbers) == words


def test_the_worst_value_of_a_rule() -> None:
    assert word_worst(passed(), "× size") == "1.4 × size"
    assert word_worst(passed(worst=None), "× size") == ""
    assert word_worst(passed(worst=None, sample_count=0), "places") == "none"
    assert word_worst(passed(worst=Sample(1, 2), sample_count=3), "places") == "3 places"


def test_the_scale_of_a_rule_of_the_table_comes_from_the_table() -> None:
    measures, bound, unit = find_scale("smallest-text", make_verdict())
    assert "letters" in measures and (bound, unit) == ("least", "pt")


def test_the_scale_of_any_other_rule_comes_from_its_findings() -> None:
    verdict = make_verdict([small_text()])
    other = make_verdict([offence("missing-statements", unit="statements", bound="least")])
    assert find_scale("missing-statements", other) == ("Missing statements", "least", "statements")
    assert find_scale("missing-statements", verdict) == ("Missing statements", "most", "places")


def test_numbers_with_their_noun() -> None:
    assert [count_things(number, "error") for number in (0, 1, 1234)] == ["0 errors", "1 error", "1,234 errors"]
