"""The actions of ``leaflets cite`` are read, helped with and told in the manual like commands."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import get_args

import pytest

from leaflets.cli.arguments import read_arguments
from leaflets.cli.cite_arguments import EXPORT_FORMATS, STYLES, add_cite
from leaflets.errors import UsageError
from leaflets.exchange.formats import FORMATS
from leaflets.model.reference import CitationStyle

MANUAL = (Path(__file__).parents[2] / "docs" / "manual.md").read_text("utf-8")


def list_actions() -> dict[str, argparse.ArgumentParser]:
    parser = argparse.ArgumentParser()
    add_cite(parser)
    (actions,) = [each for each in parser._actions if isinstance(each, argparse._SubParsersAction)]
    return dict(actions.choices)


@pytest.mark.parametrize("name", list_actions())
def test_every_option_of_an_action_has_its_help_and_its_place_in_the_manual(name: str) -> None:
    _, found, rest = MANUAL.partition(f"\n## leaflets cite {name}\n")
    assert found, f"the manual has no section on 'leaflets cite {name}'"
    section = rest.partition("\n## ")[0]
    for action in list_actions()[name]._actions:
        words = action.option_strings or [action.metavar or action.dest]
        assert action.help
        assert [word for word in words if word not in ("-h", "--help") and f"{word}" not in section] == []


def test_the_formats_are_those_there_are_and_text() -> None:
    assert {*FORMATS, "text"} == set(EXPORT_FORMATS)


def test_defaults() -> None:
    options = read_arguments(["cite", "check"])
    assert (options.action, options.names, options.max_age, options.online) == ("check", [], 10, False)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "ACTION; see: leaflets cite --help"),
        (["exprt"], "did you mean 'export'"),
        (["export", "a"], "--format; see: leaflets cite export --help"),
        (["export", "a", "--format", "risk"], "did you mean 'ris'"),
        (["check", "--max-age", "old"], "'old' is not a number of years"),
        (["import"], "FILE; see: leaflets cite import --help"),
    ],
)
def test_a_wrong_line_is_a_usage_error(words: list[str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        read_arguments(["cite", *words])


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
