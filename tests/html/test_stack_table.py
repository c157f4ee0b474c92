from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.blocks import Run, Table
from leaflets.html.set_page import set_page
from leaflets.html.set_runs import read_text
from leaflets.html.stack_table import CellRows, TableSetup, stack_table
from leaflets.model.edition import Edition, Kind, Layout


def make_table(columns: int, rows: int, word: str = "word") -> Table:
    cells = tuple(tuple((Run(f"{word} {row}{column}"),) for column in range(columns)) for row in range(rows))
    share = 100 // columns
    widths = (100 - share * (columns - 1), *(share for _ in range(columns - 1)))
    return Table(
        "", tuple(f"Head {column}" for column in range(columns)), cells, widths, marks=(2,) * rows, mark_column=1
    )


def stack(table: Table, size: float, layout: Layout = Layout.A4) -> TableSetup:
    return stack_table(table, set_page(Edition(Kind.PATIENT, layout, size)))


def words(rows: CellRows) -> list[str]:
    return [read_text(cell.runs) for row in rows for cell in row]


def test_small_type_has_a_full_table_with_row_headings() -> None:
    setup = stack(make_table(3, 2), 14)
    assert setup.layout == "full"
    assert [len(body) for body in setup.bodies] == [2]
    assert [[cell.scope for cell in row] for row in setup.bodies[0]] == [["row", "", ""]] * 2
    assert sum(cell.width or 0 for cell in setup.head[0]) == 100


def test_large_type_sets_two_cells_to_a_line_below_their_heading() -> None:
    setup = stack(make_table(4, 1), 16)
    assert setup.layout == "halves"
    assert [[cell.span for cell in row] for row in setup.bodies[0]] == [[2], [1, 1], [2]]
    assert [cell.scope for row in setup.bodies[0] for cell in row] == ["rowgroup", "", "", ""]
    assert {cell.scope for row in setup.head for cell in row} == {"col"}


def test_very_large_type_and_long_words_take_one_cell_to_a_line() -> None:
    assert stack(make_table(3, 1), 40).layout == "stacked"
    assert stack(make_table(3, 1, word="immunosuppressants-and-others"), 18).layout == "stacked"


def test_brief_cells_stand_two_to_a_line_where_long_ones_do_not() -> None:
    assert stack(make_table(3, 1), 28).layout == "halves"
    assert (
        stack(make_table(3, 1, word="some words that fill more than two lines of half a page"), 28).layout == "stacked"
    )


def test_a_table_of_two_columns_has_nothing_to_halve() -> None:
    assert stack(make_table(2, 1), 16).layout == "stacked"


@given(st.integers(2, 6), st.integers(1, 4), st.sampled_from([12, 14, 16, 20, 28, 40]))
def test_every_row_is_as_wide_as_the_table_and_no_word_moves(columns: int, rows: int, size: float) -> None:
    table = make_table(columns, rows)
    setup = stack(table, size)
    bodies = [row for body in setup.bodies for row in body]
    assert {sum(cell.span for cell in row) for row in (*setup.head, *bodies)} in ({1}, {2}, {columns})
    assert words(setup.head) == list(table.columns)
    assert words(tuple(bodies)) == [read_text(cell) for row in table.rows for cell in row]
    assert [cell.mark for row in bodies for cell in row].count(2) == rows


def test_a_head_is_repeated_unless_it_would_fill_the_page() -> None:
    assert stack(make_table(3, 9), 14).is_head_repeated
    assert stack(make_table(3, 9), 20).is_head_repeated
    assert not stack(make_table(5, 9), 40).is_head_repeated
    assert not stack(make_table(3, 9, word="word " * 300), 14).is_head_repeated
