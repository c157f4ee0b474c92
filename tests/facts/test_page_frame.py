from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.page_frame import PageFrame, multiply, place_box

CROP = (10.0, 20.0, 110.0, 220.0)


@pytest.mark.parametrize(
    ("rotation", "size", "box"),
    [
        (0, (100, 200), (0, 0, 10, 20)),
        (90, (200, 100), (180, 0, 200, 10)),
        (180, (100, 200), (90, 180, 100, 200)),
        (270, (200, 100), (0, 90, 20, 100)),
    ],
)
def test_the_upper_left_corner_of_the_crop_box_turns_with_the_page(
    rotation: int, size: tuple[float, float], box: tuple[float, ...]
) -> None:
    frame = PageFrame(CROP, rotation)
    assert (frame.width, frame.height) == size
    placed = frame.place(10, 200, 20, 220)
    assert (placed.left, placed.top, placed.right, placed.bottom) == box


def test_a_user_unit_makes_everything_larger() -> None:
    frame = PageFrame(CROP, 0, 2.5)
    assert (frame.width, frame.height) == (250, 500)
    placed = frame.place(20, 210, 10, 220)  # corners in any order
    assert (placed.left, placed.top, placed.right, placed.bottom) == (0, 0, 25, 25)


@given(
    rotation=st.sampled_from([0, 90, 180, 270]),
    unit=st.floats(0.1, 10),
    left=st.floats(10, 60),
    bottom=st.floats(20, 120),
    width=st.floats(0, 50),
    height=st.floats(0, 100),
)
def test_what_lies_in_the_crop_box_lies_on_the_page(
    rotation: int, unit: float, left: float, bottom: float, width: float, height: float
) -> None:
    frame = PageFrame(CROP, rotation, unit)
    box = frame.place(left, bottom, left + width, bottom + height)
    assert -1e-6 <= box.left <= box.right <= frame.width + 1e-6
    assert -1e-6 <= box.top <= box.bottom <= frame.height + 1e-6
    assert box.width * box.height == pytest.approx(width * height * unit**2, abs=1e-6)


def test_matrices_are_applied_one_after_the_other() -> None:
    double, move = (2.0, 0.0, 0.0, 2.0, 0.0, 0.0), (1.0, 0.0, 0.0, 1.0, 5.0, 7.0)
    assert multiply(double, move) == (2, 0, 0, 2, 5, 7)
    assert multiply(move, double) == (2, 0, 0, 2, 10, 14)
    assert place_box((0, 0, 1, 1), multiply(double, move)).right == 7
