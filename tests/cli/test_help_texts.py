"""Help fits the terminal, and its examples work."""

from __future__ import annotations

import shlex
from typing import Any

import pytest

from leaflets.cli.arguments import read_arguments
from leaflets.cli.help_texts import DESCRIPTIONS, EXAMPLES, SUMMARIES

COMMANDS = list(SUMMARIES)


@pytest.mark.parametrize("command", [None, *COMMANDS])
def test_help_fits_a_terminal_of_40_columns(run: Any, monkeypatch: pytest.MonkeyPatch, command: str | None) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    outcome = run(*([command] if command else []), "--help")
    assert outcome.code == 0 and outcome.err == ""
    assert max(map(len, outcome.out.splitlines())) <= 40
    assert " ".join(DESCRIPTIONS[command or "leaflets"].split()[:3]) in outcome.out


@pytest.mark.parametrize("name", list(EXAMPLES))
def test_every_example_is_a_command_line_that_is_understood(name: str) -> None:
    lines = EXAMPLES[name].replace("\\\n", " ").splitlines()
    commands = [shlex.split(line) for line in lines if line.startswith("  leaflets")]
    assert commands
    for _, *words in commands:
        options = read_arguments(words[: words.index(">")] if ">" in words else words)
        assert name in ("leaflets", "init", options.command)
