from __future__ import annotations

import argparse

import pytest

from leaflets.cli.counts import read_count, read_size


@pytest.mark.parametrize("text", ["0", "-1", "x", "1.5", "", "99999", "²"])
def test_only_a_number_from_one_is_a_count(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is not a whole number from 1 to 9999"):
        read_count(text)


def test_a_count_is_read() -> None:
    assert read_count("12") == 12


@pytest.mark.parametrize(("text", "size"), [("14", 14.0), (" 18.5 ", 18.5), ("12PT", 12.0), ("9.75", 9.75)])
def test_a_size_is_read_with_or_without_its_unit(text: str, size: float) -> None:
    assert read_size(text) == size


@pytest.mark.parametrize(("text", "words"), [("big", "is not a number of points"), ("9.755", "at most two decimals")])
def test_what_is_no_size_is_refused(text: str, words: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match=words):
        read_size(text)
