"""The options of ``leaflets find-my-size``."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.cli.arguments import read_arguments
from leaflets.errors import UsageError


def test_everything_can_be_left_out() -> None:
    options = read_arguments(["find-my-size"])
    assert (options.name, options.out, options.layout) == (None, Path("out"), "a4")
    assert options.palette is options.weight is options.spacing is None


@pytest.mark.parametrize("words", [["--layout", "a5"], ["--weight", "heavy"], ["--palette", "red"], ["a", "b"]])
def test_what_it_cannot_show_is_refused(words: list[str]) -> None:
    with pytest.raises(UsageError):
        read_arguments(["find-my-size", *words])
