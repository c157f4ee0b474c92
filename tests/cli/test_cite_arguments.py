from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from leaflets.cli.arguments import read_arguments
from leaflets.cli.cite_arguments import STYLES
from leaflets.errors import UsageError
from leaflets.model.reference import CitationStyle


def test_the_styles_are_those_of_the_model() -> None:
    assert get_args(CitationStyle) == STYLES


def test_parse_takes_lines_and_a_file() -> None:
    options = read_arguments(["cite", "parse", "Reed A.", "Mill B.", "--file", "refs ü.txt", "--json"])
    assert (options.action, options.texts, options.file) == ("parse", ["Reed A.", "Mill B."], Path("refs ü.txt"))
    assert options.json and options.style is None


def test_format_prints_vancouver_unless_told_otherwise() -> None:
    assert read_arguments(["cite", "format", "Reed A."]).style == "vancouver"
    assert read_arguments(["cite", "format", "Reed A.", "--style", "apa"]).style == "apa"


@pytest.mark.parametrize("words", [["cite"], ["cite", "parse", "--style", "mla"], ["cite", "parse", "--jsn", "x"]])
def test_what_makes_no_sense_is_refused(words: list[str]) -> None:
    with pytest.raises(UsageError):
        read_arguments(words)
