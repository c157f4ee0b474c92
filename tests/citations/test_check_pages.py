from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.citations.check_pages import find_backward_range


@pytest.mark.parametrize(
    "pages", ["123-9", "123-29", "123-123", "99-101", "e123", "e123-e130", "S12-S14", "xii-ix", "12-5-7", "a1-b0",
    "2020-05-03",
              "123–9, 140-1", "1234-40"]
)  # fmt: skip
def test_ranges_that_run_forwards_or_are_none(pages: str) -> None:
    assert find_backward_range(pages) is None


@pytest.mark.parametrize(
    ("pages", "found"),
    [("129-123", "129-123"), ("123-12", "123-12"), ("e130-e123", "e130-e123"), ("1-9, 20–19", "20–19"),
     ("S14-S12", "S14-S12"),
     ("131 - 129", "131 - 129")],
)  # fmt: skip
def test_ranges_that_run_backwards(pages: str, found: str) -> None:
    assert find_backward_range(pages) == found


@given(first=st.integers(1, 99_999), more=st.integers(0, 999))
def test_no_shortened_range_is_taken_for_a_backward_one(first: int, more: int) -> None:
    whole, last = str(first), str(first + more)
    short = last
    while (
        len(short) > 1
        and len(last) == len(whole)
        and whole[: len(last) - len(short) + 1] == last[: len(last) - len(short) + 1]
    ):
        short = short[1:]
    assert find_backward_range(f"{whole}-{short}") is None
