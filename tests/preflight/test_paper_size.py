"""The size of the finished page."""

from __future__ import annotations

import pytest

from leaflets.facts.facts import POINTS_PER_MM, Box
from leaflets.preflight.paper_size import measure_paper
from tests.facts_made import make_page


def test_it_is_that_of_the_trim_box_where_there_is_one() -> None:
    width, height = 216 * POINTS_PER_MM, 303 * POINTS_PER_MM
    margin = 3 * POINTS_PER_MM
    boxes = (("media", Box(0, 0, width, height)), ("trim", Box(margin, margin, width - margin, height - margin)))
    page = make_page(number=1, width=width, height=height, boxes=boxes)
    assert measure_paper(page) == pytest.approx((210, 297))
    plain = make_page(number=1, width=width, height=height, boxes=boxes[:1])
    assert measure_paper(plain) == pytest.approx((216, 303))
