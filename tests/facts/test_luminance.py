from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Colour
from leaflets.facts.luminance import compare_colours, contrast_luminances, find_luminance

COLOURS = st.tuples(*[st.integers(0, 255)] * 3)


@pytest.mark.parametrize(
    ("letters", "backing", "contrast"),
    [  # the ratios of WebAIM's contrast checker
        ((0, 0, 0), (255, 255, 255), 21.0),
        ((119, 119, 119), (255, 255, 255), 4.48),
        ((118, 118, 118), (255, 255, 255), 4.54),
        ((0, 0, 255), (255, 255, 255), 8.59),
        ((255, 255, 255), (255, 255, 255), 1.0),
    ],
)
def test_contrast_is_that_of_wcag(letters: Colour, backing: Colour, contrast: float) -> None:
    assert compare_colours(letters, backing) == pytest.approx(contrast, abs=0.005)


@given(COLOURS, COLOURS)
def test_contrast_is_the_same_both_ways_and_between_1_and_21(first: Colour, second: Colour) -> None:
    assert compare_colours(first, second) == compare_colours(second, first)
    assert 1 <= compare_colours(first, second) <= 21.0001
    assert compare_colours(first, second) == contrast_luminances(find_luminance(first), find_luminance(second))


@given(COLOURS, st.integers(0, 2))
def test_more_of_a_colour_is_more_light(colour: Colour, place: int) -> None:
    more = [*colour]
    more[place] = min(255, more[place] + 1)
    assert find_luminance((more[0], more[1], more[2])) >= find_luminance(colour)
