from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.blocks import Run, Table
from leaflets.html.balance_columns import balance_columns
from leaflets.html.estimate_text import widest_word


def make_table(*cells: str, widths: tuple[int, ...]) -> Table:
    return Table("", tuple("Head" for _ in cells), (tuple((Run(cell),) for cell in cells),), widths)


def test_a_long_text_takes_room_from_a_short_one() -> None:
    table = make_table("Name", "weak " * 40, widths=(50, 50))
    first, second = balance_columns(table, 40, 30)
    assert first < 40
    assert first + second == 100


def test_a_column_is_never_narrower_than_its_longest_word_while_there_is_room() -> None:
    table = make_table("Immunosuppressants", "weak " * 60, widths=(20, 80))
    assert balance_columns(table, 40, 30)[0] / 100 * 40 >= widest_word("Immunosuppressants", is_bold=True)


def test_widths_that_are_good_stay() -> None:
    assert balance_columns(make_table("Name", "short", widths=(34, 66)), 40, 30) == (34, 66)


@given(st.lists(st.text(max_size=60), min_size=2, max_size=5), st.floats(min_value=20, max_value=60))
def test_widths_always_add_up_and_none_vanishes(cells: list[str], line: float) -> None:
    share = 100 // len(cells)
    widths = (100 - share * (len(cells) - 1), *(share for _ in cells[1:]))
    balanced = balance_columns(make_table(*cells, widths=widths), line, 27.5)
    assert sum(balanced) == 100
    assert min(balanced) > 0


def test_no_column_is_wider_than_a_line_may_be() -> None:
    """Found at 10.5 points: the last column, which has no gap behind it, held 72 characters."""
    table = make_table("Peak flow meter", "weak and slow " * 12, widths=(34, 66))
    line, most = 48.0, 27.5
    assert balance_columns(table, line, most)[1] / 100 * line <= most
