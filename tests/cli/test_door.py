"""Every way to end has its exit code, and no traceback for what the user can mend."""

from __future__ import annotations

import errno
import io
import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from leaflets import __version__
from leaflets.cli import door, main
from leaflets.cli.help_texts import SUMMARIES
from leaflets.errors import ExitCode, TemplateError


def test_help_and_version_end_well(run: Any) -> None:
    assert run("--version").out == f"leaflets {__version__}\n"
    outcome = run("--help")
    assert outcome.code == 0 and outcome.out.startswith("usage: leaflets")


def test_a_wrong_command_line_ends_with_2(run: Any) -> None:
    outcome = run("paint")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("leaflets: error: ")


def fail_with(monkeypatch: pytest.MonkeyPatch, error: BaseException) -> None:
    """Makes the command ``list`` end in an error."""

    def fail(options: object) -> ExitCode:
        raise error

    monkeypatch.setitem(door._COMMANDS, "list", fail)


@pytest.mark.parametrize(
    ("error", "code", "message"),
    [
        (TemplateError("page.html: wrong"), 4, "page.html: wrong"),
        (KeyboardInterrupt(), 130, "interrupted"),
        (OSError(errno.ENOSPC, "No space left on device", "out"), 7, "out: No space left"),
        (ModuleNotFoundError("no yaml", name="yaml"), 6, "pip install"),
        (ModuleNotFoundError("no such part", name="leaflets.gone"), 70, "bug"),
        (ZeroDivisionError("division"), 70, "bug"),
        (SystemExit(0), 0, ""),
    ],
)
def test_each_error_has_its_exit_code(
    run: Any, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int, message: str
) -> None:
    fail_with(monkeypatch, error)
    outcome = run("list")
    assert outcome.code == code
    assert message in outcome.err
    assert ("Traceback" in outcome.err) == (code == 70)


def test_every_exit_code_is_in_the_manual() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "manual.md").read_text("utf-8")
    table = manual.partition("## Exit codes")[2]
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", table, re.MULTILINE)] == list(ExitCode)


def test_text_that_the_terminal_lacks_becomes_an_escape(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)

    def print_umlaut(options: object) -> ExitCode:
        print("größe")
        return ExitCode.OK

    monkeypatch.setitem(door._COMMANDS, "list", print_umlaut)
    assert main(["list"]) == 0
    assert raw.getvalue() == b"gr\\xf6\\xdfe\n"


@pytest.mark.parametrize("name", sorted(door._PLACES))
def test_each_command_is_where_the_door_looks_for_it(name: str) -> None:
    module, _, function = door._PLACES[name].partition(".")
    assert callable(getattr(import_module(f"leaflets.cli.{module}"), function))
    assert name in SUMMARIES
