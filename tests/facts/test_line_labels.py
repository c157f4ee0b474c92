from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.line_labels import BULLETS, is_label, starts_with_label


@pytest.mark.parametrize(
    "words", [*BULLETS, "–", "-", "\uf0b7", "3.", "12)", "(4)", "b)", "iv.", "[12]", "2.1", "1.2.3.", " • "]
)
def test_bullets_and_numbers_are_labels(words: str) -> None:
    assert is_label(words)


@pytest.mark.parametrize("words", ["", "3", "2026.", "10 mg", "word.", "I", "••", "5 mg)", "[a]", "abc)"])
def test_anything_else_is_no_label(words: str) -> None:
    assert not is_label(words)


@pytest.mark.parametrize("words", ["• Take it", "•Take it", "3. Take it", "(3) Take it", "[3] A study", " ☐ Ask"])
def test_a_label_before_text_starts_an_item(words: str) -> None:
    assert starts_with_label(words)


@pytest.mark.parametrize(
    "words", ["•", "3.", "3.5 mg", "– or less", "- or less", "a) Take", "Take • it", "2026. Then", ""]
)
def test_a_label_alone_a_dash_and_a_number_in_a_sentence_start_none(words: str) -> None:
    assert not starts_with_label(words)


@given(st.text(max_size=30))
def test_white_around_words_changes_nothing(words: str) -> None:
    assert is_label(f"  {words} ") == is_label(words)
    assert starts_with_label(f"  {words} ") == starts_with_label(words)
