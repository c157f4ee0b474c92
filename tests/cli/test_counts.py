from __future__ import annotations

import argparse

import pytest

from leaflets.cli.counts import read_count


@pytest.mark.parametrize("text", ["0", "-1", "x", "1.5", "", "99999", "²"])
def test_only_a_number_from_one_is_a_count(text: str) -> None:
    with pytest.raises(argparse.ArgumentTypeError, match="is not a number of processes"):
        read_count(text)


def test_a_count_is_read() -> None:
    assert read_count("12") == 12
