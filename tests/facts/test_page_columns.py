from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Block, Box
from leaflets.facts.page_columns import arrange_blocks
from tests.facts_made import make_block

SIZE = 10.0  # lines are 14 points apart
LEFT, RIGHT = 50.0, 250.0


def block(name: str, left: float, top: float, lines: int = 1, letters: int = 30, **changes: Any) -> Block:
    """Lines that begin with a name and are 5 points wide for each letter."""
    texts = [name.ljust(letters, "m")] + ["m" * letters] * (lines - 1)
    return make_block(*texts, size=SIZE, left=left, top=top, **changes)


def read(*blocks: Block, drawings: Sequence[Box] = ()) -> tuple[list[str], list[int], int]:
    """The names of the blocks in order, their columns, and how many columns there are."""
    ordered, count = arrange_blocks(blocks, drawings)
    return [found.words.split("m")[0] for found in ordered], [found.column for found in ordered], count


def test_one_stack_is_one_column_from_top_to_bottom() -> None:
    assert read(block("B", LEFT, 200, 5), block("A", LEFT, 100, 5)) == (["A", "B"], [1, 1], 1)
    assert read() == ([], [], 1)


def test_columns_are_read_one_after_the_other() -> None:
    blocks = (block("A", LEFT, 100, 5), block("C", RIGHT, 100, 4), block("B", LEFT, 184, 3), block("D", RIGHT, 170, 3))
    assert read(*blocks) == (["A", "B", "C", "D"], [1, 1, 2, 2], 2)


def test_three_columns_are_three() -> None:
    names = "ABC"
    blocks = [block(name, 50 + 120 * place, 100, 6, 20) for place, name in enumerate(names)]
    assert read(*blocks[::-1]) == (list(names), [1, 2, 3], 3)


def test_text_of_full_width_stands_above_and_below_columns() -> None:
    title, end = block("Title", LEFT, 50, 1, 70), block("End", LEFT, 300, 2, 70)
    found = read(end, block("B", RIGHT, 100, 6), block("A", LEFT, 100, 6), title)
    assert found == (["Title", "A", "B", "End"], [1, 1, 2, 1], 2)


@pytest.mark.parametrize(("lines", "columns"), [(4, 1), (5, 2)])
def test_a_single_block_beside_another_is_a_column_from_five_lines_on(lines: int, columns: int) -> None:
    assert read(block("A", LEFT, 100, lines), block("B", RIGHT, 100, lines))[2] == columns


def test_rows_that_begin_on_the_same_lines_are_a_table_and_read_across() -> None:
    rows = [(block(f"L{row}", LEFT, 100 + 50 * row, 2), block(f"R{row}", RIGHT, 100 + 50 * row, 2)) for row in range(4)]
    found = read(*[cell for row in rows for cell in row[::-1]])
    assert found == (["L0", "R0", "L1", "R1", "L2", "R2", "L3", "R3"], [1] * 8, 1)


def test_equally_long_texts_below_headings_are_columns_though_they_begin_on_the_same_lines() -> None:
    left = block("Left", LEFT, 100), block("L", LEFT, 120, 6), block("M", LEFT, 220, 4)
    right = block("Right", RIGHT, 100), block("R", RIGHT, 120, 6), block("S", RIGHT, 220, 5)
    assert read(*left, *right) == (["Left", "L", "M", "Right", "R", "S"], [1] * 3 + [2] * 3, 2)


def test_rows_whose_upper_cells_differ_in_length_are_a_table_however_long_the_lower_ones_are() -> None:
    rows = [block("A", LEFT, 100, 1), block("B", RIGHT, 100, 3), block("C", LEFT, 150, 6), block("D", RIGHT, 150, 6)]
    assert read(*rows) == (["A", "B", "C", "D"], [1] * 4, 1)


def make_lists() -> list[Block]:
    """Two lists side by side whose items begin on the same lines."""
    return [
        block(f"• {side}{row}", left, 100 + 20 * row, 1, 25)
        for side, left in (("L", LEFT), ("R", RIGHT))
        for row in range(4)
    ]


def test_lists_side_by_side_are_columns_unless_a_drawn_edge_crosses_the_white() -> None:
    assert read(*make_lists())[1:] == ([1] * 4 + [2] * 4, 2)
    rules = [Box(LEFT, top, 400, top + 0.5) for top in (116, 136, 156)]
    assert read(*make_lists(), drawings=rules[1:2])[2] == 1
    assert read(*make_lists(), drawings=rules)[2] == 1
    short = Box(LEFT + 100, 136, RIGHT + 50, 137)
    assert read(*make_lists(), drawings=[short])[2] == 1
    frame = Box(40, 80, 420, 200)
    assert read(*make_lists(), drawings=[frame])[2] == 2


def test_artifacts_and_turned_text_are_no_columns() -> None:
    for changes in ({"is_artifact": True}, {"angle": 90.0}):
        assert read(block("A", LEFT, 100, 6), block("B", RIGHT, 100, 6, **changes))[2] == 1


@given(st.permutations(range(6)))
def test_the_order_in_which_blocks_come_does_not_matter(order: list[int]) -> None:
    blocks = [
        block("Title", LEFT, 50, 1, 70),
        block("A", LEFT, 100, 5),
        block("B", LEFT, 184, 3),
        block("C", RIGHT, 100, 4),
        block("D", RIGHT, 170, 3),
        block("End", LEFT, 300, 2, 70),
    ]
    found = read(*[blocks[place] for place in order])
    assert found == (["Title", "A", "B", "C", "D", "End"], [1, 1, 1, 2, 2, 1], 2)


@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 40), st.integers(1, 8), st.integers(1, 40)), max_size=12),
    st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400), st.integers(0, 300)), max_size=3),
)
def test_no_page_loses_a_block(places: list[tuple[int, int, int, int]], rules: list[tuple[int, int, int]]) -> None:
    blocks = [block(f"{n}", 10 * left, 10 * top, lines, wide) for n, (left, top, lines, wide) in enumerate(places)]
    ordered, count = arrange_blocks(blocks, [Box(left, top, left + wide, top + 1) for left, top, wide in rules])
    assert sorted(found.words for found in ordered) == sorted(found.words for found in blocks)
    assert {found.column for found in ordered} <= set(range(1, count + 1))
