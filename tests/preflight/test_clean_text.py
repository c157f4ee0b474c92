"""Strangers' texts are printed as signs on one line, never as commands."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.preflight.clean_text import clean_text, shorten_text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("10\xa0mg", "10 mg"),
        ("two\nlines\tand  gaps ", "two lines and gaps"),
        ("\x1b[31mred", "?[31mred"),
        ("\u202egnihton\u202c", "gnihton"),
        ("hy\u00adphen", "hyphen"),
        ("Ελλάδα, café, 日本", "Ελλάδα, café, 日本"),
        ("half \ud800 a pair", "half ? a pair"),
    ],
)
def test_one_line_of_signs(text: str, clean: str) -> None:
    assert clean_text(text) == clean


@given(st.text(st.characters(), max_size=40))
def test_nothing_is_left_that_is_no_sign(text: str) -> None:
    clean = clean_text(text)
    assert clean.isprintable()
    assert not any(unicodedata.category(letter) in {"Cc", "Cf", "Cs"} for letter in clean)


@given(st.text(st.characters(), max_size=80), st.integers(2, 40))
def test_never_longer_than_asked(text: str, most: int) -> None:
    short = shorten_text(text, most)
    assert len(short) <= most
    assert short == clean_text(text) or short.endswith("…")


def test_cut_between_words_where_that_loses_little() -> None:
    assert shorten_text("Take one tablet in the morning", 24) == "Take one tablet in the…"
    assert shorten_text("Donaudampfschifffahrtsgesellschaft", 10) == "Donaudamp…"
