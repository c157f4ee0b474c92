"""Words of texts, whatever their lines, quotes and dashes."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.split_words import count_words, split_words, squeeze


def test_numbers_stay_whole_and_signs_that_change_them_are_words() -> None:
    assert split_words("Take <1.5 mg, or 1,000 ml (5 %).") == ("Take", "<", "1.5", "mg", "or", "1,000", "ml", "5", "%")
    assert split_words("a P/Q-type channel: 2.") == ("a", "P", "Q", "type", "channel", "2")
    assert split_words("B12 and 3,4-DAP") == ("B12", "and", "3,4", "DAP")


def test_squeezing_leaves_no_line_quote_or_dash() -> None:
    assert squeeze("“10.1038/x-1”\nsee  it") == "101038x1seeit"
    assert squeeze("≥ 5 %") == "≥5%"


def test_words_are_counted_without_signs() -> None:
    assert count_words(["one two", "< 3 mg"]) == 4


@given(st.text())
def test_both_forms_hold_the_same_letters_and_do_not_care_how_accents_are_stored(text: str) -> None:
    words = split_words(text)
    assert squeeze("".join(words)) == squeeze(text)
    assert split_words(unicodedata.normalize("NFD", text)) == words
    assert all(word and not any(letter.isspace() for letter in word) for word in words)
