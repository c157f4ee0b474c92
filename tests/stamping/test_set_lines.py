from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.stamping.set_lines import set_lines
from tests.stamping.hand_made import GLYPHS, make_slot


def read(lines: tuple[bytes, ...] | None) -> list[str] | None:
    if lines is None:
        return None
    return ["".join(chr(int(line[n : n + 4], 16)) for n in range(0, len(line), 4)) for line in lines]


def test_a_text_that_fits_is_one_line() -> None:
    assert read(set_lines(("Dear Ms Sample,",), make_slot(), GLYPHS)) == ["Dear Ms Sample,"]


def test_a_line_that_goes_on_ends_with_its_space() -> None:
    assert read(set_lines(("Wednesday at ten thirty",), make_slot(), GLYPHS)) == ["Wednesday at ten ", "thirty"]


def test_texts_stand_one_below_the_other() -> None:
    assert read(set_lines(("One", "Two"), make_slot(), GLYPHS)) == ["One", "Two"]


def test_no_text_is_no_line() -> None:
    assert set_lines((), make_slot(), GLYPHS) == ()


@pytest.mark.parametrize(
    ("texts", "why"),
    [
        (("ŵ",), "no glyph"),
        (("a" * 21,), "a word wider than the slot"),
        (("a", "b", "c", "d"), "more lines than fit"),
        (("aaaa bbbb " * 8,), "more lines than fit once it is broken"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_does_not_fit_is_told(texts: tuple[str, ...], why: str) -> None:
    assert set_lines(texts, make_slot(), GLYPHS) is None, why


def test_the_last_character_that_fits_and_the_first_that_does_not() -> None:
    assert set_lines(("a" * 20,), make_slot(width=100.5), GLYPHS) is not None
    assert set_lines(("a" * 20,), make_slot(width=100.4), GLYPHS) is None


@given(st.lists(st.text("abc,.-", min_size=1, max_size=12), min_size=1, max_size=7))
def test_every_word_is_there_in_order_and_no_line_is_too_wide(words: list[str]) -> None:
    lines = read(set_lines((" ".join(words),), make_slot(most=99), GLYPHS))
    assert lines is not None
    assert "".join(lines) == " ".join(words)
    assert all(len(line.rstrip(" ")) <= 20 for line in lines)
