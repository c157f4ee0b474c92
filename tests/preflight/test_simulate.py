"""Colours and small pictures as other eyes and machines see them."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Colour
from leaflets.facts.luminance import contrast_luminances, find_luminance
from leaflets.preflight.simulate import (
    BLUR_MM,
    KINDS_OF_COLOUR_BLINDNESS,
    RESOLVED_MM,
    blur_shades,
    dichromat_luminance,
    faded_luminance,
    fax_shades,
    grey_luminance,
)
from leaflets.preflight.survive import BLUR_FLOOR

BLACK, WHITE, GREY = (0, 0, 0), (255, 255, 255), (118, 118, 118)
colours = st.tuples(*[st.integers(0, 255)] * 3)


def test_black_on_white_is_21_to_1_and_the_lightest_passing_grey_just_passes() -> None:
    assert contrast_luminances(find_luminance(BLACK), find_luminance(WHITE)) == pytest.approx(21)
    assert contrast_luminances(find_luminance(GREY), find_luminance(WHITE)) == pytest.approx(4.54, abs=0.01)
    assert contrast_luminances(faded_luminance(GREY), faded_luminance(WHITE)) == pytest.approx(3.07, abs=0.02)


def test_greys_stay_what_they_are_without_colour_and_for_every_eye() -> None:
    for level in range(0, 256, 15):
        grey = (level, level, level)
        assert grey_luminance(grey) == pytest.approx(find_luminance(grey), abs=1e-6)
        for kind in KINDS_OF_COLOUR_BLINDNESS:
            assert dichromat_luminance(grey, kind) == pytest.approx(find_luminance(grey), abs=2e-4)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ((225, 0, 0), (75, 75, 75), "protanopia"),  # red looks as dark as this grey to who has no long cones
        ((180, 60, 60), (107, 107, 60), "deuteranopia"),
    ],
)
def test_colours_that_a_red_or_green_blind_eye_confuses_lose_their_contrast(
    one: Colour, other: Colour, kind: str
) -> None:
    seen = [dichromat_luminance(colour, kind) for colour in (one, other)]
    assert contrast_luminances(*seen) < 1.15


def test_red_on_black_is_darker_without_long_cones() -> None:
    red = (255, 0, 0)
    plain = contrast_luminances(find_luminance(red), 0)
    assert plain == pytest.approx(5.25, abs=0.01)
    assert contrast_luminances(dichromat_luminance(red, "protanopia"), 0) < 0.65 * plain


@given(colours)
def test_every_simulation_gives_a_luminance(colour: Colour) -> None:
    found = [grey_luminance(colour), faded_luminance(colour)]
    found += [dichromat_luminance(colour, kind) for kind in KINDS_OF_COLOUR_BLINDNESS]
    assert all(0 <= value <= 1 for value in found)


def test_the_blur_is_that_of_the_optics() -> None:
    assert pytest.approx(400 * math.tan(3 / 60 * math.pi / 180)) == RESOLVED_MM
    assert pytest.approx(0.148, abs=0.0005) == BLUR_MM


def test_the_floor_of_the_blur_is_what_bars_at_the_limit_keep() -> None:
    scale = 8  # pixels to the smallest gap: fine enough for the blur to be a Gaussian
    bars = np.tile(np.repeat(np.array([0, 255], np.uint8), scale), (64, 40))
    per_mm = scale / RESOLVED_MM
    seen = blur_shades(bars, per_mm, per_mm)[8:-8, 8 * scale : -8 * scale] / 255
    truth = bars[8:-8, 8 * scale : -8 * scale] / 255
    dark, light = seen[truth == 0].mean(), seen[truth == 1].mean()
    assert contrast_luminances(dark, light) == pytest.approx(BLUR_FLOOR, abs=0.06)


def test_a_fax_knows_only_black_and_white_and_half_the_lines() -> None:
    picture = np.array([[0, 200, 130, 255], [0, 40, 130, 0]], np.uint8)
    assert fax_shades(picture).tolist() == [[0, 0, 255, 255]] * 2


def test_where_the_lines_of_a_fax_fall_is_chance_and_both_ways_count() -> None:
    # A black line of one pixel between white ones is lost either way, one of two pixels is kept one way.
    thin, thick = (np.array([[255], [255], [0], [under], [255], [255]], np.uint8) for under in (255, 0))
    assert fax_shades(thin).ravel().tolist() == [255] * 6
    assert fax_shades(thick).ravel().tolist() == [255, 255, 127, 127, 255, 255]
