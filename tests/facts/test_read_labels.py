"""Page labels in every style, and a number where a file gives none."""

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, String

from leaflets.facts.read_labels import read_labels


def labels(count: int, *nums: Any) -> tuple[str, ...]:
    return read_labels(Dictionary(PageLabels=Dictionary(Nums=Array(list(nums)))), count)


def test_ranges_follow_one_another() -> None:
    front, main, back = Dictionary(S=Name.r), Dictionary(S=Name.D, P=String("A-"), St=7), Dictionary()
    assert labels(7, 5, back, 0, front, 3, main) == ("i", "ii", "iii", "A-7", "A-8", "", "")


def test_pages_before_the_first_range_keep_their_number() -> None:
    assert labels(3, 2, Dictionary(S=Name.A)) == ("1", "2", "A")


@pytest.mark.parametrize(
    ("style", "first", "expected"),
    [
        (Name.R, 1999, ("MCMXCIX", "MM")),
        (Name.a, 26, ("z", "aa")),
        (Name.A, 53, ("AAA", "BBB")),
        (Name.D, 2_000_000_000, ("2000000000", "2000000001")),
        (Name.R, 2_000_000_000, ("2000000000", "2000000001")),
        (Name.a, 2_000_000_000, ("2000000000", "2000000001")),
        (Name.D, -3, ("1", "2")),
        (Name.Odd, 1, ("", "")),
    ],
)
def test_each_style_is_written_and_none_without_end(style: Any, first: int, expected: tuple[str, str]) -> None:
    assert labels(2, 0, Dictionary(S=style, St=first)) == expected


def test_wrong_entries_are_left_out() -> None:
    assert labels(2, Name.x, Dictionary(), 0, 5, -1, Dictionary(), 9, Dictionary()) == ("1", "2")
    assert read_labels(None, 2) == ("1", "2")
    assert read_labels(Dictionary(PageLabels=7), 0) == ()
