from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.importing.page_sentences import split_sentences


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("It is cold. It is wet! Is it? Yes", 4),
        ("Cold (it is cold.) Wet.", 2),
        ("Drinks, e.g. Tea, help.", 1),
        ("Ask Dr. Reed about vitamin D. She knows.", 1),
        ("About 2.5 mg. is enough", 1),
        ("It said “no.” Then it left.", 2),
        ("", 0),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int) -> None:
    assert len(split_sentences(text)) == count


@given(st.lists(st.sampled_from(["Cold", "wet.", "(It", "was.)", "No!", "e.g.", "A.", "“", "2.", "?"]), max_size=20))
def test_sentences_joined_are_the_text(words: list[str]) -> None:
    text = " ".join(words)
    assert " ".join(split_sentences(text)) == text
