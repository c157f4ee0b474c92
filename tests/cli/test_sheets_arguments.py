from __future__ import annotations

import pytest

from leaflets.cli.arguments import read_arguments


@pytest.mark.parametrize("words", [["build", "x"], ["batch"]])
def test_commands_that_write_editions_take_the_option(words: list[str]) -> None:
    assert read_arguments([*words, "--sheets"]).sheets is True
    assert read_arguments(words).sheets is False
