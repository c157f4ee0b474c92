"""The options of the commands about finished PDFs."""

from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.cli.arguments import read_arguments
from leaflets.errors import UsageError


def test_preflight_takes_many_files_profiles_and_reasons() -> None:
    words = ["a.pdf", "b c.pdf", "--profile", "aph", "--profile", "mine.toml", "--suppress", "page-size = cut = so"]
    options = read_arguments(["preflight", *words])
    assert options.files == [Path("a.pdf"), Path("b c.pdf")]
    assert options.profile == ["aph", "mine.toml"]
    assert options.suppress == [("page-size", "cut = so")]


@pytest.mark.parametrize("text", ["page-size", "page-size=", "=why", " = ", ""])
@pytest.mark.parametrize("command", ["preflight", "build"])
def test_a_rule_is_not_set_aside_without_a_reason(command: str, text: str) -> None:
    with pytest.raises(UsageError, match="RULE=REASON"):
        read_arguments([command, "x", "--suppress", text])


@pytest.mark.parametrize("command", ["facts", "transcript"])
def test_one_file_is_looked_at(command: str) -> None:
    assert read_arguments([command, "a.pdf"]).file == Path("a.pdf")
    with pytest.raises(UsageError):
        read_arguments([command, "a.pdf", "b.pdf"])


def test_two_files_are_compared() -> None:
    options = read_arguments(["compare", "a.pdf", "b.pdf"])
    assert (options.first, options.second) == (Path("a.pdf"), Path("b.pdf"))
    with pytest.raises(UsageError):
        read_arguments(["compare", "a.pdf"])
