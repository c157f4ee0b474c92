from __future__ import annotations

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from leaflets.engine.fonts import find_font_folders
from leaflets.html.estimate_text import estimate_lines, estimate_width, widest_word

SENTENCE = "Tell every doctor, dentist and pharmacist that you have it: some antibiotics (10 mg) make it worse."


@pytest.mark.parametrize(("face", "is_bold"), [("Regular", False), ("Bold", True)])
@pytest.mark.parametrize("text", [SENTENCE, "Page 12 of 34", "Sample content, not clinically reviewed", "WOMEN & MEN"])
def test_the_estimate_is_at_least_the_width_in_the_font_and_at_most_a_sixth_more(
    text: str, face: str, is_bold: bool
) -> None:
    font = TTFont(find_font_folders()[0] / f"AtkinsonHyperlegible-{face}.ttf")
    widths, glyphs = font["hmtx"], font.getBestCmap()
    true = sum(widths[glyphs[ord(letter)]][0] for letter in text) / font["head"].unitsPerEm
    assert true <= estimate_width(text, is_bold=is_bold) <= true * 7 / 6


@given(st.text(max_size=200), st.floats(min_value=5, max_value=40))
def test_a_wider_column_never_takes_more_lines(text: str, measure: float) -> None:
    assert estimate_lines(text, measure + 5) <= estimate_lines(text, measure)


def test_no_text_takes_no_line_and_a_full_line_takes_one() -> None:
    assert estimate_lines("", 28) == 0
    assert estimate_lines("Short.", 28) == 1


def test_a_no_break_space_joins_words() -> None:
    assert widest_word("on 3\u00a0May\u00a02026") == estimate_width("3\u00a0May\u00a02026")
    assert widest_word("") == 0
