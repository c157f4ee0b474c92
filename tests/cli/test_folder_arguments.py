"""The folder of one's own on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.cli.arguments import read_arguments


@pytest.mark.parametrize("words", [["list"], ["build", "x"], ["plan", "x"], ["validate"], ["verify", "x.pdf"]])
def test_commands_that_read_conditions_take_a_folder(words: list[str]) -> None:
    assert read_arguments([*words, "--folder", "my clinic"]).folder == Path("my clinic")
    assert read_arguments(words).folder is None
