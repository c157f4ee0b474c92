"""The command line is read as the help says, and complaints say where the help is."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from leaflets.cli.arguments import make_parser, read_arguments
from leaflets.errors import UsageError


def test_options_that_repeat_are_kept_in_order() -> None:
    options = read_arguments(["build", "a", "b c", "--size", "28", "--size", "9.75pt", "--kind", "all"])
    assert options.names == ["a", "b c"]
    assert options.size == [28, 9.75]
    assert options.kind == ["all"]
    assert options.out == Path("out")


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ([], "COMMAND; see: leaflets --help"),
        (["paint"], "invalid choice: 'paint'"),
        (["build"], "NAME; see: leaflets build --help"),
        (["build", "x", "--size", "big"], "'big' is not a number of points"),
        (["build", "x", "--size", "14.123"], "at most two decimals"),
        (["build", "x", "--size", "nan"], "'nan' is not a number of points"),
        (["buld"], "invalid choice: 'buld'; did you mean 'build'"),
        (["build", "x", "--kind", "memo"], "'memo'; choose from patient, clinician, citations, card, poster, all; see"),
        (["build", "x", "--layout", "leter"], "did you mean 'letter'"),
        (["build", "x", "--palete=cream"], "--palete=cream; did you mean '--palette'.; see: leaflets build --help"),
        (["build", "x", "--jobs", "0"], "not a whole number"),
        (["build", "x", "--jobs", "-1"], "not a whole number|expected one argument"),
        (["build", "x", "--jobs", "٣"], "not a whole number"),
        (["build", "x", "--siz", "14"], "unrecognized arguments: --siz"),
        (["schema", "page"], "invalid choice: 'page'"),
        (["init"], "DIR"),
    ],
)
def test_a_wrong_command_line_is_a_usage_error(words: list[str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        read_arguments(words)


def list_parsers() -> dict[str, argparse.ArgumentParser]:
    """The parser of each command, and the whole as ``leaflets``."""
    parser = make_parser()
    (commands,) = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return {"leaflets": parser, **commands.choices}


@pytest.mark.parametrize("name", list(list_parsers()))
def test_every_option_has_a_help_text(name: str) -> None:
    silent = [action.dest for action in list_parsers()[name]._actions if not action.help]
    assert silent == ([] if name != "leaflets" else ["command"])


def list_option_names() -> list[tuple[str, str]]:
    """Each command with each word of its command line that a user may write."""
    return [
        (name, word)
        for name, parser in list_parsers().items()
        for action in parser._actions
        for word in (*action.option_strings, *([] if action.option_strings else [action.metavar or action.dest]))
        if word not in ("-h", "--help")
    ]


def read_manual_section(name: str) -> str:
    """The part of the manual about a command: from its heading to the next of the same level."""
    manual = (Path(__file__).parents[2] / "docs" / "manual.md").read_text("utf-8")
    if name == "leaflets":
        return manual
    _, found, rest = manual.partition(f"\n## leaflets {name}\n")
    assert found, f"the manual has no section on 'leaflets {name}'"
    return rest.partition("\n## ")[0]


@pytest.mark.parametrize(("name", "word"), list_option_names())
def test_every_option_is_in_the_manual(name: str, word: str) -> None:
    assert f"`{word}" in read_manual_section(name) or f" {word}" in read_manual_section(name)


@pytest.mark.parametrize("word", ["patient", "clinician", "citations", "a4", "letter", "a5", "cream", "night"])
def test_every_choice_is_in_the_manual(word: str) -> None:
    assert f"`{word}`" in read_manual_section("build")
