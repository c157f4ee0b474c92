"""Passive verbs: what is found, what is not, and how often the rule of thumb errs."""

from __future__ import annotations

import hypothesis
import hypothesis.strategies as st
import pytest

from leaflets.readability.find_passive import has_passive

PASSIVE = [
    "The wound is cleaned every day.",
    "Your blood will be taken by a nurse.",
    "You may be given an injection.",
    "The tests have been done.",
    "It was first described in 1956.",
    "The results are usually sent to your doctor.",
    "The operation is being planned.",
    "It isn't known why this happens.",
    "He got hurt in a fall.",
    "Some people are badly affected.",
    "The tablets must not be crushed.",
    "The drug was withdrawn last year.",
    "You will be asked to sign a form.",
    "It can be caused by a virus.",
    "Your bowel is emptied first.",
    "The skin is then closed with stitches.",
    "Children are often seen in another clinic.",
    "No cause is found in most people.",
    "The dose is slowly raised.",
    "The nerve gets trapped.",
    "Scans are used to look for a cancer.",
    "Light is used.",
]
ACTIVE = [
    "A nurse cleans the wound every day.",
    "You are tired and worried.",
    "You will need to rest.",
    "The pain is red hot.",
    "We have closed the clinic.",
    "You can be sure of help.",
    "Your leg is weak.",
    "She was a nurse for ten years.",
    "They are going home.",
    "You may have seen a doctor.",
    "The doctor has planned the operation.",
    "It is hard to breathe.",
    "You are advanced in years.",
    "There are a hundred beds.",
    "People are more interested in food.",
    "He is well-known and much-loved.",
    "Get better soon.",
    "Being ill is no fun.",
    "It is not used-up.",
    "You feel dizzy when you stand up.",
    "You are used to the noise.",
    "She got used to waiting.",
    "You get donated plasma in its place.",
]
# What the head of the source file owns up to.
KNOWN_ERRORS = [("The office is closed on Sundays.", True), ("Is the wound cleaned every day?", False)]


@pytest.mark.parametrize("sentence", PASSIVE)
def test_a_passive_verb_is_found(sentence: str) -> None:
    assert has_passive(sentence)


@pytest.mark.parametrize("sentence", ACTIVE)
def test_no_passive_is_found_where_there_is_none(sentence: str) -> None:
    assert not has_passive(sentence)


@pytest.mark.parametrize(("sentence", "told"), KNOWN_ERRORS)
def test_the_known_errors_are_as_documented(sentence: str, told: bool) -> None:
    assert has_passive(sentence) is told


@hypothesis.given(st.text(max_size=100))
def test_any_text_is_answered(text: str) -> None:
    assert has_passive(text) in (True, False)
    assert has_passive(f"{text}. It was cleaned.")
