"""Page orders, before there is any paper."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from leaflets.folding.order_pages import fill_up, order_booklet, order_piles, order_rows


def test_blanks_make_the_number_whole() -> None:
    assert fill_up(5, 4) == [0, 1, 2, 3, 4, None, None, None]
    assert fill_up(5, 4, is_back_kept=True) == [0, 1, 2, 3, None, None, None, 4]
    assert fill_up(4, 4) == [0, 1, 2, 3]
    assert fill_up(1, 4, is_back_kept=True) == [0, None, None, None]


@given(count=st.integers(1, 200), section=st.integers(0, 12))
def test_facing_pages_of_a_booklet_follow_each_other_or_make_the_whole(count: int, section: int) -> None:
    pages = fill_up(count, 4)
    order = order_booklet(pages, section)
    assert sorted(page for front, back, _ in order for page in (*front, *back) if page is not None) == list(
        range(count)
    )
    if not section:
        sums = {a + b for front, back, _ in order for a, b in (front, back) if a is not None and b is not None}
        assert sums <= {len(pages) - 1}  # saddle stitch: the two pages of a side always add up to the same


@given(count=st.integers(1, 64), places=st.sampled_from([2, 4]))
def test_rows_are_in_reading_order(count: int, places: int) -> None:
    order = order_rows(fill_up(count, 2 * places), places)
    assert [page for front, back, _ in order for page in (*front, *back) if page is not None] == list(range(count))


@given(leaves=st.integers(1, 60), columns=st.integers(1, 4), rows=st.integers(1, 5))
def test_piles_hold_runs_of_leaves(leaves: int, columns: int, rows: int) -> None:
    order = order_piles(list(range(2 * leaves)), columns, rows)
    for place in range(columns * rows):
        pile = [front[place] for front, _, _ in order if front[place] is not None]
        first = place * len(order) * 2
        assert pile == list(range(2 * leaves))[first : first + 2 * len(order) : 2]
