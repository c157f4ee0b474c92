"""Errors say where and what, and survive the way home from a worker process."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.errors import (
    ConditionWithheld,
    ContentError,
    ExitCode,
    FileError,
    MissingGlyph,
    Problem,
    TemplateError,
    UsageError,
)

PROBLEM = Problem("a.yaml", 3, 7, "unknown key 'colour'", "name: colour: red", length=6)


def test_a_problem_shows_its_place_its_line_and_a_caret() -> None:
    assert str(PROBLEM) == "a.yaml:3:7: error: unknown key 'colour'\n    name: colour: red\n          ^^^^^^"


def test_a_problem_of_a_whole_file_has_no_line() -> None:
    assert str(Problem("a.yaml", 0, 0, "empty")) == "a.yaml: error: empty"


@given(st.text(max_size=400), st.integers(1, 400), st.integers(1, 400))
def test_the_caret_stands_below_its_column_however_long_the_line(line: str, column: int, length: int) -> None:
    column = min(column, len(line) + 1)
    rows = str(Problem("f", 1, column, "m", line, length=length)).split("\n")
    if not line.strip():
        assert len(rows) == 1
        return
    shown, caret = rows[-2], rows[-1]
    assert set(caret) <= {" ", "^"} and "^" in caret
    assert len(shown) <= 104
    at = caret.index("^")
    assert at == len(shown) or column > len(line) or not line[column - 1].isprintable() or shown[at] == line[column - 1]


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (UsageError("u"), 2),
        (ContentError("c", (PROBLEM,)), 3),
        (ConditionWithheld("w"), 3),
        (MissingGlyph("g", (PROBLEM,), ("☎",)), 3),
        (TemplateError("t"), 4),
        (FileError("f"), 7),
    ],
)
def test_an_error_travels_whole(error: Exception, code: int) -> None:
    travelled = pickle.loads(pickle.dumps(error))
    assert (type(travelled), str(travelled), travelled.__dict__) == (type(error), str(error), error.__dict__)
    assert travelled.exit_code == ExitCode(code)


def test_a_content_error_prints_its_problems_else_its_message() -> None:
    assert str(ContentError("m")) == "m"
    assert str(ContentError("m", (PROBLEM, PROBLEM))) == f"{PROBLEM}\n{PROBLEM}"
