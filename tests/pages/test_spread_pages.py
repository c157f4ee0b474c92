"""Text is spread over the pages of a fold: looser where it is short, and every page filled alike."""

from __future__ import annotations

from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.model.edition import Edition, Kind
from leaflets.model.layout import FOLDINGS, Layout
from leaflets.pages.spread_pages import HEAD, Spread, choose_spread, measure_text, page_room
from leaflets.pdf import Place, RenderedPdf

EDITION = Edition(Kind.PATIENT, Layout.TRIFOLD_A4, 12)
ROOM = page_room(EDITION)
STRETCH = {"snug": 0.9, "": 1.0, "roomy": 1.15, "airy": 1.5}


class Text:
    """Text of so many millimetres that can part anywhere, as a stand-in for the engine."""

    def __init__(self, height: float) -> None:
        self.height = height
        self.asked: list[Spread] = []

    def lay_out(self, spread: Spread) -> RenderedPdf:
        self.asked.append(spread)
        height, room = self.height * STRETCH[spread.spacing], ROOM - spread.spare
        pages = max(1, ceil(height / room - 1e-9))
        last = height - (pages - 1) * room
        return RenderedPdf(b"", pages, (Place("end", pages, HEAD, HEAD + last),))


@given(st.floats(30, 12 * ROOM))
def test_text_that_fits_has_no_more_pages_than_the_fold_and_fills_them_alike(height: float) -> None:
    text, most = Text(height), FOLDINGS[Layout.TRIFOLD_A4].pages
    made = choose_spread(text.lay_out, EDITION, most)
    assert (made.page_count <= most) == (height * STRETCH["snug"] <= most * ROOM + 1e-6)
    if made.page_count <= most:
        # Text that parts anywhere leaves less than a line at the foot of some page unused.
        stretched = height * STRETCH[text.asked[-1].spacing]
        assert text.asked[-1].spare + stretched / most >= ROOM - 6.1 or made.page_count == most
    assert len(text.asked) <= 5


@pytest.mark.parametrize(("share", "spacing"), [(0.3, "airy"), (0.7, "roomy"), (0.95, ""), (1.05, "snug"), (2, "snug")])
def test_the_loosest_spacing_that_fits_is_taken(share: float, spacing: str) -> None:
    text = Text(share * 6 * ROOM)
    choose_spread(text.lay_out, EDITION, 6)
    assert text.asked[-1].spacing == spacing


def test_the_height_of_text_is_that_of_full_pages_and_the_filled_part_of_the_last() -> None:
    made = RenderedPdf(b"", 3, (Place("a", 1, 20, 190), Place("b", 3, 20, HEAD + 50)))
    assert measure_text(made, EDITION) == pytest.approx(2 * ROOM + 50)
    assert measure_text(RenderedPdf(b"", 1, ()), EDITION) == 1
