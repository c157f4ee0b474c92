"""What an edition takes in paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.batch.count_paper import count_paper
from leaflets.model.edition import Layout


@pytest.mark.parametrize(
    ("pages", "layout", "sheets", "grams"),
    [(1, Layout.A4, 1, 5.0), (2, Layout.A4, 1, 5.0), (3, Layout.A4, 2, 10.0), (8, Layout.LETTER, 4, 19.3),
     (8, Layout.A5, 4, 9.9)],
)  # fmt: skip
def test_both_sides_of_a_sheet_are_printed(pages: int, layout: Layout, sheets: int, grams: float) -> None:
    paper = count_paper(pages, layout)
    assert (paper.pages, paper.sheets, round(paper.grams, 1)) == (pages, sheets, grams)


@pytest.mark.parametrize(
    ("pages", "advice"),
    [(1, "none"), (2, "none"), (3, "booklet"), (20, "booklet"), (21, "too thick for a stapled"), (50, "corner"),
     (51, "binding")],
)  # fmt: skip
def test_staples_follow_the_thickness(pages: int, advice: str) -> None:
    assert advice in count_paper(pages, Layout.A4).staple


@given(st.integers(1, 500), st.sampled_from(Layout))
def test_a_page_more_never_takes_less_paper(pages: int, layout: Layout) -> None:
    one, other = count_paper(pages, layout), count_paper(pages + 1, layout)
    assert one.sheets <= other.sheets <= one.sheets + 1
    assert one.grams <= other.grams


@pytest.mark.parametrize(
    ("pages", "layout", "sheets", "grams", "advice"),
    [(6, Layout.TRIFOLD_A4, 1, 5.0, "none"), (5, Layout.ZFOLD_A4, 1, 5.0, "none"),
     (4, Layout.BIFOLD_A5, 1, 5.0, "none"), (4, Layout.BOOKLET_A5, 1, 5.0, "once"),
     (15, Layout.BOOKLET_A5, 4, 20.0, "two in the fold"), (24, Layout.BOOKLET_LETTER, 6, 29.0, "too thick"),
     (2, Layout.CARD_A6, 1, 1.2, "none"), (1, Layout.POSTER_A3, 1, 10.0, "none")],
)  # fmt: skip
def test_the_sheets_of_a_fold_are_those_that_go_through_the_printer(
    pages: int, layout: Layout, sheets: int, grams: float, advice: str
) -> None:
    paper = count_paper(pages, layout)
    assert (paper.pages, paper.sheets, round(paper.grams, 1)) == (pages, sheets, grams)
    assert advice in paper.staple
