"""What is painted from left to right is read from right to left where the script is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.measure_file import measure_file
from leaflets.facts.turn_words import turn_words
from tests.facts.known_page import print_html

LETTERS = st.lists(st.sampled_from(["א", "ב", "שלום", " ", ".", "1", "mg", "ا"]), max_size=12)


@pytest.mark.parametrize(
    ("painted", "read"),
    [
        ("abc", "abc"),
        ("גבא", "אבג"),
        ("ד גבא", "אבג ד"),
        (".5 גבא", "אבג 5."),
        ("ו 10 mg גבא", "אבג 10 mg ו"),
        ("ו mg 10 גבא", "אבג 10 mg ו"),
        ("ד 1.5 א", "א 1.5 ד"),
        ("(ב) א", "א )ב("),
        ("", ""),
    ],
)
def test_letters_are_turned_and_numbers_are_not(painted: str, read: str) -> None:
    assert "".join(turn_words(list(painted))) == read


def test_words_that_are_whole_keep_their_letters() -> None:
    assert turn_words(["עולם", " ", "שלום"]) == ["שלום", " ", "עולם"]


@given(LETTERS)
def test_no_letter_is_lost_and_what_is_turned_twice_is_as_before(words: list[str]) -> None:
    turned = turn_words(words)
    assert sorted(turned) == sorted(words)
    if not any(word in ("1", "mg") for word in words):
        assert turn_words(turned) == words


def test_hebrew_that_a_browser_printed_letter_by_letter_is_read_in_its_order(tmp_path: Path) -> None:
    html = "<!doctype html><html lang=he dir=rtl><meta charset=utf-8><h1>אסתמה</h1><p>קחו 10 mg כל יום.</p>"
    page = measure_file(print_html(html, tmp_path), "hebrew.pdf").pages[0]
    if any(run.missing_glyphs for run in page.runs):
        pytest.skip("there is no font with Hebrew letters on this machine")
    assert [line.words.split() for line in page.lines] == [["אסתמה"], ["קחו", "10", "mg", "כל", "יום."]]
