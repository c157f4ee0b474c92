"""Rows, columns, spans and headers of tagged tables."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Tag
from leaflets.facts.table_grid import MOST_COLUMNS, MOST_HEADERS, Grid, read_grid
from tests.facts.hand_made import tag


def cell(text: str, **attributes: Any) -> Tag:
    """A TH when the text begins with a capital, else a TD."""
    return tag("TH" if text[:1].isupper() else "TD", text, attributes=attributes)


def row(*cells: Tag | str) -> Tag:
    return tag("TR", *(cell(item) if isinstance(item, str) else item for item in cells))


def table(*rows: Tag) -> Grid:
    return read_grid(tag("Table", *rows))


def describe(grid: Grid) -> dict[str, tuple[int, int, str]]:
    """Row, column and headers of each cell by its text."""
    return {
        say(item.tag): (item.row, item.column, " ".join(say(header) for header in item.headers))
        for cells in grid.rows
        for item in cells
    }


def say(item: Tag) -> str:
    return "".join(child.words for child in item.children if not isinstance(child, Tag))


def test_headers_above_and_beside_hold_without_any_scope() -> None:
    grid = table(row("Age", "Dose"), row("Adult", "one"), row("Child", "two"))
    found = describe(grid)
    assert (grid.columns, grid.widths) == (2, (2, 2, 2))
    assert found["one"] == (2, 2, "Adult Dose")
    assert found["two"] == (3, 2, "Child Dose")
    assert found["Dose"] == (1, 2, "")


def test_scope_says_for_what_a_header_holds() -> None:
    corner, side = cell("Corner", Scope="Column"), cell("Side", Scope="Both")
    found = describe(table(row(corner, "plain"), row(side, "a"), row("b", "c")))
    assert found["plain"][2] == ""
    assert found["a"][2] == "Side"
    assert found["b"][2] == "Corner Side"


def test_named_headers_come_before_those_found() -> None:
    found = describe(table(row(cell("Dose", ID="d"), "Age"), row("Adult", cell("one", Headers="d none d"))))
    assert found["one"][2] == "Dose"


def test_spans_push_cells_aside() -> None:
    tall, wide = cell("Tall", RowSpan="2", Scope="Row"), cell("wide", ColSpan="2")
    grid = table(row("A", "B", "C"), row(tall, wide), row("x", "y"))
    found = describe(grid)
    assert found["wide"][:2] == (2, 2)
    assert found["x"] == (3, 2, "Tall B")
    assert found["y"] == (3, 3, "Tall C")
    assert grid.widths == (3, 3, 3)


def test_a_header_row_further_down_begins_anew_and_two_together_add_up() -> None:
    found = describe(table(row("Top"), row("Under"), row("a"), row("New"), row("b")))
    assert found["a"][2] == "Top Under"
    assert found["b"][2] == "New"


def test_rows_come_from_all_parts_and_not_from_tables_inside() -> None:
    inner = tag("TD", tag("Table", row("inner")))
    grid = table(tag("Caption", "c"), tag("THead", row("A")), tag("TBody", row(inner), tag("P", "odd")), row("z"))
    assert [len(cells) for cells in grid.rows] == [1, 1, 1]
    assert list(describe(grid)) == ["A", "", "z"]


@pytest.mark.parametrize("span", ["1000000000", "99999999999999999999", "-3", "0", "x", "", "1.5"])
def test_a_mad_span_is_bounded(span: str) -> None:
    grid = table(row(cell("a", ColSpan=span, RowSpan=span), "b"), row("c"))
    assert grid.columns <= MOST_COLUMNS
    assert all(1 <= item.column <= MOST_COLUMNS and item.row_span <= 2 for cells in grid.rows for item in cells)


def test_only_so_many_headers_hold_for_one_cell() -> None:
    grid = table(*(row(f"H{number}") for number in range(50)), row("a"))
    assert len(grid.rows[-1][0].headers) == MOST_HEADERS


@given(st.lists(st.lists(st.tuples(st.integers(1, 4), st.integers(1, 4)), max_size=5), max_size=6))
def test_no_two_cells_ever_cover_one_place(spans: list[list[tuple[int, int]]]) -> None:
    rows = [row(*(cell("x", ColSpan=str(across), RowSpan=str(down)) for across, down in cells)) for cells in spans]
    grid = table(*rows)
    starts = [(item.row, item.column) for cells in grid.rows for item in cells]
    assert len(starts) == len(set(starts)) == sum(len(cells) for cells in spans)
    for cells in grid.rows:
        for before, after in pairwise(cells):
            assert after.column >= before.column + before.column_span
    assert len(grid.widths) == len(spans)
    assert grid.columns == max(grid.widths, default=0)
