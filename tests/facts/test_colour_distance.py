"""The distance of colours in what grey cannot show."""

from __future__ import annotations

import pytest

from leaflets.facts.colour_distance import measure_chroma


def test_greys_do_not_differ_and_red_and_green_do() -> None:
    assert measure_chroma((120, 120, 120), (255, 255, 255)) == pytest.approx(0, abs=0.1)
    assert measure_chroma((255, 0, 0), (0, 128, 0)) > 100
    assert measure_chroma((255, 140, 0), (255, 255, 255)) > 60
