from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.font_weight import BOLD, REGULAR, read_weight

FORCE_BOLD = 1 << 18


@pytest.mark.parametrize(
    ("name", "weight"),
    [
        ("Lexend-Thin", 100),
        ("Inter-ExtraLight", 200),
        ("Inter-Light", 300),
        ("Calibri-SemiLight", 350),
        ("AtkinsonHyperlegible-Regular", REGULAR),
        ("Roboto-Medium", 500),
        ("Lexend-SemiBold", 600),
        ("Futura-Demi", 600),
        ("AtkinsonHyperlegible-Bold", BOLD),
        ("AtkinsonHyperlegible-BoldItalic", BOLD),
        ("Arial,Bold", BOLD),
        ("Arial-boldMT", BOLD),
        ("Inter-Extra_Bold", 800),
        ("Inter-UltraBold", 800),
        ("Arial-Black", 900),
        ("CMBX10", BOLD),
        ("SFBX1000", BOLD),
        ("CMR10", REGULAR),
    ],
)
def test_the_name_tells_the_weight(name: str, weight: int) -> None:
    assert read_weight(name, 0, None) == weight


def test_the_last_style_word_of_a_name_counts() -> None:
    assert read_weight("BlackOak-Light", 0, None) == 300


@pytest.mark.parametrize("name", ["Helvetica", "Blackletter", "Lightfoot", "Boldini", ""])
def test_a_word_that_only_begins_like_a_style_says_nothing(name: str) -> None:
    assert read_weight(name, 0, None) == REGULAR


def test_the_name_comes_before_the_flag_and_the_flag_before_the_font() -> None:
    assert read_weight("Sans-Light", FORCE_BOLD, 900) == 300
    assert read_weight("Sans", FORCE_BOLD, 300) == BOLD
    assert read_weight("Sans", 0, 300) == 300


@given(st.text(max_size=20), st.integers(0, 2**32), st.none() | st.integers(-10, 70_000))
def test_every_weight_is_one_of_the_scale(name: str, flags: int, weight_class: int | None) -> None:
    assert 100 <= read_weight(name, flags, weight_class) <= 900
