"""What a printer does is undone: a pretended printer gives back what was meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.imposition.correction import RULER, Correction

PAPER = (297.0, 210.0)
POINTS = 72 / 25.4


def send(correction: Correction, x: float, y: float, *, is_back: bool) -> tuple[float, float]:
    """Where a point is sent, mm."""
    a, b, c, d, e, f = correction.find_matrix(PAPER, is_back=is_back)
    return a * x + c * y + e / POINTS, b * x + d * y + f / POINTS


def print_badly(correction: Correction, x: float, y: float, *, is_back: bool) -> tuple[float, float]:
    """Where a printer with these faults puts it: it enlarges about the middle and shifts the back."""
    scale = correction.ruler / RULER
    x, y = (middle / 2 + (value - middle / 2) * scale for value, middle in zip((x, y), PAPER, strict=True))
    return (x + correction.back_right, y + correction.back_up) if is_back else (x, y)


@given(
    ruler=st.floats(140, 160),
    right=st.floats(-20, 20),
    up=st.floats(-20, 20),
    x=st.floats(0, 297),
    y=st.floats(0, 210),
    is_back=st.booleans(),
)
def test_a_bad_printer_prints_right(ruler: float, right: float, up: float, x: float, y: float, is_back: bool) -> None:
    correction = Correction(ruler=ruler, back_right=right, back_up=up)
    sent = send(correction, x, y, is_back=is_back)
    assert print_badly(correction, *sent, is_back=is_back) == pytest.approx((x, y), abs=1e-6)


def test_a_good_printer_is_left_alone() -> None:
    for is_back in (True, False):
        assert Correction().find_matrix(PAPER, is_back=is_back) == (1, 0, 0, 1, 0, 0)


def test_the_shift_of_a_sheet_on_its_side_is_not_guessed_for_an_upright_one() -> None:
    assert Correction(back_right=2).find_matrix((210, 297), is_back=True) == (1, 0, 0, 1, 0, 0)
