from __future__ import annotations

import pytest

from leaflets.model.edition import PAPERS, Layout
from leaflets.model.envelope import MARGIN, WINDOWS

PAPER = {"uk": PAPERS[Layout.A4], "us": PAPERS[Layout.LETTER]}


def test_a_dl_window_on_a_letter_folded_in_three() -> None:
    left, top, right, lower = WINDOWS["dl-uk"].find_window(PAPERS[Layout.A4])
    assert (left, top, right, lower) == pytest.approx((15, 46, 105, 81))
    assert WINDOWS["dl-uk"].find_rise(PAPERS[Layout.A4]) == pytest.approx(11)


@pytest.mark.parametrize("name", WINDOWS)
def test_the_folded_sheet_fits_and_its_window_lies_on_its_first_part(name: str) -> None:
    window, paper = WINDOWS[name], PAPER[name[-2:]]
    left, top, right, lower = window.find_window(paper)
    assert paper[0] <= window.envelope[0]
    assert window.find_rise(paper) >= 0
    assert left > 6.7 and top > 20 and right < paper[0]
    assert lower < paper[1] / window.folds
    assert lower - top - 2 * MARGIN >= 20


@pytest.mark.parametrize("name", WINDOWS)
def test_a_last_line_shows_however_far_the_sheet_rises(name: str) -> None:
    window, paper = WINDOWS[name], PAPER[name[-2:]]
    _, top, _, lower = window.find_window(paper)
    baseline = lower - MARGIN - window.find_rise(paper)
    assert baseline - 4.23 > top
