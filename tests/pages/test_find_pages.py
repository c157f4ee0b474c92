"""Pages of one edition found in another by the letters before them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.pages.find_pages import find_pages

counts = st.lists(st.integers(1, 900), min_size=1, max_size=30)


@pytest.mark.parametrize(
    ("here", "there", "expected"),
    [
        ([10, 10, 10], [15, 15], ((1, 2), (2, 3))),
        ([10, 10, 10], [10, 20], ((1, 1), (2, 3))),
        ([10, 10, 10, 3], [15, 15, 0], ((1, 2), (2, 3), (4, 4))),
        ([10, 10], [5, 5, 10], ((1, 1), (1, 1), (2, 2))),
        ([10, 10], [40], ()),
        ([], [], ()),
        ([0], [0], ()),
    ],
)
def test_pages_are_those_with_the_first_and_the_last_letter(
    here: list[int], there: list[int], expected: tuple[tuple[int, int], ...]
) -> None:
    assert find_pages(here, there) == expected


@given(counts, st.data())
def test_the_ranges_cover_all_pages_in_order(here: list[int], data: st.DataObject) -> None:
    total = sum(here)
    cuts = sorted(data.draw(st.sets(st.integers(1, total), max_size=12)) - {total})
    there = [end - start for start, end in zip([0, *cuts], [*cuts, total], strict=True)]
    found = find_pages(here, there)
    assert found[0][0] == 1 and found[-1][1] == len(here)
    assert all(first <= last for first, last in found)
    assert all(after[0] - before[1] in (0, 1) for before, after in pairwise(found))
