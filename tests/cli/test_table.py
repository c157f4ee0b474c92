"""Tables fit the terminal and never cut a cell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.cli.table import find_width, fit_table

HEADINGS = ("paper", "pages", "file")
ROWS = [("A4", "2", "out/a.pdf"), ("A4", "12", "out/long-name.pdf")]


def test_a_wide_terminal_gets_all_columns() -> None:
    expected = "paper  pages  file\nA4     2      out/a.pdf\nA4     12     out/long-name.pdf"
    assert fit_table(HEADINGS, ROWS, None) == expected
    assert fit_table(HEADINGS, ROWS, 31) == expected


def test_a_narrower_one_says_once_what_never_changes() -> None:
    assert fit_table(HEADINGS, ROWS, 30).splitlines()[:3] == ["paper: A4", "", "pages  file"]


def test_a_very_narrow_one_gets_line_by_line() -> None:
    assert fit_table(HEADINGS, ROWS, 10).split("\n\n") == [
        "paper: A4\npages: 2\nfile: out/a.pdf",
        "paper: A4\npages: 12\nfile: out/long-name.pdf",
    ]


def test_one_row_has_nothing_that_changes() -> None:
    assert fit_table(HEADINGS, ROWS[:1], 10) == "paper: A4\npages: 2\nfile: out/a.pdf"


def test_wide_letters_and_accents_keep_the_columns_straight() -> None:
    lines = fit_table(("a", "b"), [("肺炎", "x"), ("e\u0301", "x"), ("abcd", "x")], None).splitlines()
    assert lines == ["a     b", "肺炎  x", "e\u0301     x", "abcd  x"]


def test_a_file_name_cannot_break_the_line_or_move_the_cursor() -> None:
    assert fit_table(("file",), [("a\nb\x1b[2J",)], None) == "file\na?b?[2J"


@given(
    rows=st.lists(st.tuples(*[st.text("abc ü", min_size=1, max_size=20)] * 3), min_size=1, max_size=5),
    width=st.integers(1, 80),
)
def test_no_cell_is_ever_lost(rows: list[tuple[str, str, str]], width: int) -> None:
    text = fit_table(HEADINGS, rows, width)
    for row in rows:
        assert all(cell.strip() in text for cell in row)


def test_columns_decides_the_width_and_a_pipe_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "57")
    assert find_width() == 57
    monkeypatch.delenv("COLUMNS")
    assert find_width() is None
