"""Grey keeps contrast; inks print grey with black alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from leaflets.errors import FileError
from leaflets.facts.luminance import compare_colours
from leaflets.press import inks
from leaflets.press.inks import FourInks, GreyInk, find_profile

COLOURS = st.tuples(*[st.integers(0, 255)] * 3)


def to_grey(colour: tuple[int, int, int]) -> tuple[int, int, int]:
    (grey,) = GreyInk().mix(tuple(value / 255 for value in colour))
    return (round(grey * 255),) * 3


@given(COLOURS, COLOURS)
def test_grey_has_the_contrast_of_the_colours(first: tuple[int, int, int], second: tuple[int, int, int]) -> None:
    before = compare_colours(first, second)
    assert compare_colours(to_grey(first), to_grey(second)) == pytest.approx(before, rel=0.07)


def test_black_white_and_greys_stay() -> None:
    assert [GreyInk().mix(colour) for colour in ((0, 0, 0), (1, 1, 1), (0.5,))] == [(0,), (1,), (0.5,)]
    assert GreyInk().mix((0, 0, 0, 0.25)) == (0.75,)


@given(st.floats(0, 1))
def test_grey_is_printed_with_black_alone(share: float) -> None:
    for colour in ((share,), (share, share, share)):
        assert FourInks().mix(colour) == pytest.approx((0, 0, 0, 1 - share), abs=1e-4)


@given(COLOURS)
def test_ink_stays_within_what_coated_paper_takes(colour: tuple[int, int, int]) -> None:
    mixed = FourInks().mix(tuple(value / 255 for value in colour))
    assert all(0 <= share <= 1 for share in mixed)
    assert sum(mixed) <= 3.01


def test_the_accent_is_what_the_profile_says() -> None:
    assert FourInks().mix((0, 0x48 / 255, 0x5A / 255)) == pytest.approx((0.78, 0.31, 0.25, 0.61), abs=0.03)
    assert FourInks().mix((0.1, 0.2, 0.3, 0.4)) == (0.1, 0.2, 0.3, 0.4)


@pytest.mark.parametrize("mode", ["RGB", "CMYK", "L"])
def test_a_picture_has_the_colours_of_single_points(mode: str) -> None:
    colour = {"RGB": (200, 30, 90), "CMYK": (20, 200, 90, 10), "L": 77}[mode]
    picture = Image.new(mode, (3, 2), colour)
    turned = GreyInk().turn_picture(picture)
    shares = tuple(np.atleast_1d(colour) / 255)
    assert turned.mode == "L"
    assert turned.getpixel((2, 1)) == pytest.approx(GreyInk().mix(shares)[0] * 255, abs=2)
    inked = FourInks().turn_picture(picture)
    assert inked.mode == ("L" if mode == "L" else "CMYK")


def test_a_missing_profile_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(inks, "program_folder", lambda name: tmp_path)
    with pytest.raises(FileError, match=r"fogra39-coated.icc is missing from the program"):
        find_profile()
