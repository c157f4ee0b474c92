from __future__ import annotations

import pytest

from leaflets.content.suggest_word import list_words, show_value, suggest_word

KEYS = ["symptoms", "other_names", "container-title", "ISBN"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("sypmtoms", "symptoms"),
        ("Symptoms", "symptoms"),
        ("other-names", "other_names"),
        ("container_title", "container-title"),
        ("isbn", "ISBN"),
        ("wholly other", None),
        ("", None),
        ("symptoms" * 10, None),
    ],
)
def test_the_nearest_word_is_suggested(word: str, meant: str | None) -> None:
    assert suggest_word(word, KEYS) == meant


def test_nothing_is_near_to_nothing() -> None:
    assert suggest_word("word", []) is None


def test_long_lists_are_counted() -> None:
    assert list_words(["a", "b", "c"], 3) == "a, b, c"
    assert list_words(["a", "b", "c"], 2) == "a, b and 1 more"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, "empty"),
        (["x"], "a list"),
        ({"x": "y"}, "a group of keys"),
        (" a \n b ", '"a b"'),
        ("a" * 41, '"' + "a" * 39 + '…"'),
    ],
)
def test_a_value_is_shown_short(value: object, shown: str) -> None:
    assert show_value(value) == shown
