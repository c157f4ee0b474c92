"""Syllables of words that a leaflet uses."""

from __future__ import annotations

import re

import hypothesis
import hypothesis.strategies as st
import pytest

from leaflets.folders import program_folder
from leaflets.readability.syllables import apply_rule, count_syllables

WORDS = {
    1: "a the you heart breathe called aches bruised helped lungs tests through months cough our fire",
    2: "patient muscles swallow little needed wanted dosage headaches stitches nurses useful careful someone colour",
    3: "medicine infection ultrasound oxygen syringes catheter allergy dizziness idea asthmatic",
    4: "constipation anaemia dysphagia carcinoma emergency salbutamol exercises leukaemia",
    5: "myocardial paracetamol tachycardia immunology neuromuscular corticosteroids",
    6: "cardiovascular encephalopathy ophthalmoplegia hypoglycaemia radiotherapy responsibility demyelinated",
    7: "electrocardiogram thrombocytopenia",
}
"""Counted by ear."""


@pytest.mark.parametrize(("word", "count"), [(word, count) for count, words in WORDS.items() for word in words.split()])
def test_words_of_leaflets_are_counted_as_they_are_said(word: str, count: int) -> None:
    assert count_syllables(word) == count


def test_of_two_pronunciations_the_shorter_one_counts() -> None:
    # Flesch, How to Write Plain English, 1979, chapter 2.
    assert [count_syllables(word) for word in ("every", "different", "family", "hour")] == [2, 2, 2, 1]


@pytest.mark.parametrize("word", ["Nurse's", "nurses'", "NURSES", "nurse’s"])
def test_case_and_possessives_change_no_stem(word: str) -> None:
    assert count_syllables(word) == 2


def test_parts_of_a_hyphenated_word_add_up() -> None:
    assert count_syllables("side-effects") == 3
    assert count_syllables("immuno-suppressant") == count_syllables("immuno") + count_syllables("suppressant")


def test_the_list_holds_only_what_the_rule_gets_wrong() -> None:
    lines = (program_folder("wording") / "syllables-en.txt").read_text("utf-8").splitlines()
    entries = [line.split() for line in lines if re.match(r"\d", line)]
    words = [(word, int(count)) for count, *listed in entries for word in listed]
    assert len(words) > 2000
    assert len({word for word, _ in words}) == len(words)
    assert [word for word, count in words if apply_rule(word) == count] == [], "run tools/list_syllables.py again"
    assert [word for word, count in words if count_syllables(word) != count] == []


@hypothesis.given(st.text(max_size=40))
def test_any_text_has_at_least_one_syllable_and_no_more_than_letters_allow(text: str) -> None:
    assert 1 <= count_syllables(text) <= 2 * max(1, len(text.casefold()))
