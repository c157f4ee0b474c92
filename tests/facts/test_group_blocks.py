from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Box, Line
from leaflets.facts.group_blocks import group_blocks
from tests.facts_made import make_line, make_run

SIZE = 10.0
FULL = ("m" * 40, "m" * 39, "m" * 40)


def line(words: str, baseline: float, left: float = 50, **changes: Any) -> Line:
    """A line of 10 points; each letter is 5 points wide."""
    size = changes.pop("size", SIZE)
    return make_line(make_run(words, size=size, left=left, top=baseline - 0.8 * size, **changes))


def stack(*texts: str, distance: float = 14, **changes: Any) -> list[Line]:
    return [line(text, 100 + distance * row, **changes) for row, text in enumerate(texts)]


def read(
    lines: Sequence[Line], drawings: Sequence[Box] = (), cells: dict[tuple[int, int], int] | None = None
) -> list[int]:
    """How many lines each block has, in reading order."""
    return [len(block.lines) for block in group_blocks(lines, drawings, {}, cells or {}).blocks]


@pytest.mark.parametrize(("distance", "blocks"), [(11, [3]), (13, [3]), (16, [3]), (21, [3]), (26, [1, 1, 1])])
def test_full_lines_are_a_paragraph_up_to_two_and_a_half_sizes_apart(distance: float, blocks: list[int]) -> None:
    assert read(stack(*FULL, distance=distance)) == blocks


def test_wider_white_begins_a_new_block() -> None:
    lines = [*stack("m" * 40, "Short end."), line("m" * 40, 138), line("m" * 20, 152)]
    assert read(lines) == [2, 2]


@pytest.mark.parametrize(
    "second",
    [
        {"size": 13},
        {"weight": 700},
        {"left": 110},
        {"angle": 90.0},
        {"is_artifact": True},
    ],
)
def test_another_look_or_edge_is_another_block(second: dict[str, Any]) -> None:
    assert read([line("Some words.", 100), line("Other words here", 114)]) == [2]
    assert read([line("Some words.", 100), line("Other words here", 114, **second)]) == [1, 1]


def test_each_item_of_a_list_is_a_block() -> None:
    assert read(stack("• Take one tablet now", "• Take another later", "• Stop")) == [1, 1, 1]
    assert read(stack("1. Take one tablet now", "2. Take another later")) == [1, 1]


def test_a_hanging_line_goes_on_with_its_item() -> None:
    bullet, words = make_run("•", size=SIZE, left=50, top=92), make_run("m" * 40, size=SIZE, left=65, top=92)
    assert read([make_line(bullet, words), line("and the end", 114, left=65)]) == [2]


def test_a_drawn_edge_between_lines_parts_them() -> None:
    assert read(stack(*FULL), [Box(50, 103, 250, 103.5)]) == [1, 2]
    assert read(stack(*FULL), [Box(40, 80, 300, 140)]) == [3]


def test_one_piece_of_marked_content_is_one_block_and_two_cells_are_two() -> None:
    first, second = line("Heading", 100, mark=1), line("of two looks", 114, mark=1, weight=700)
    assert read([first, second]) == [2]
    cells = [line("Adults take", 100, mark=1), line("and children", 114, mark=2)]
    assert read(cells) == [2]
    assert read(cells, cells={(1, 1): 1, (1, 2): 2}) == [1, 1]


@pytest.mark.parametrize("shift", [0.5, 1.0])
def test_centred_and_right_lines_are_one_block(shift: float) -> None:
    widths = (40, 30, 36)
    lines = [line("m" * n, 100 + 14 * row, left=50 + shift * 5 * (40 - n)) for row, n in enumerate(widths)]
    (block,) = group_blocks(lines, [], {}, {}).blocks
    assert block.alignment == {0.5: "centred", 1.0: "right"}[shift]


def test_short_lines_further_apart_than_prose_are_entries_of_their_own() -> None:
    entries = ("m" * 40 + ".", "Baclofen.", "Gabapentin.", "Zinc.")
    assert read(stack(*entries, distance=16)) == [1, 1, 1, 1]
    assert read(stack(*entries, distance=12)) == [4]  # a poem, or a postal address


def test_lines_come_in_the_order_of_their_blocks_and_columns_are_counted() -> None:
    left = [line("m" * 20, 100 + 14 * row) for row in range(6)]
    right = [line("w" * 20, 100 + 14 * row, left=200) for row in range(6)]
    mixed = sorted(left + right, key=lambda item: (item.baseline, item.box.left))
    layout = group_blocks(mixed, [], {}, {})
    assert layout.columns == 2
    assert [found.words for found in layout.lines] == ["m" * 20] * 6 + ["w" * 20] * 6
    assert [(block.column, len(block.lines)) for block in layout.blocks] == [(1, 6), (2, 6)]


def test_an_empty_page_has_no_blocks() -> None:
    layout = group_blocks([], [], {}, {})
    assert (layout.lines, layout.blocks, layout.columns) == ((), (), 1)


@given(
    st.lists(
        st.tuples(st.integers(0, 40), st.integers(0, 20), st.integers(1, 30), st.sampled_from([8, 10])), max_size=15
    )
)
def test_each_line_is_in_one_block_whatever_the_page_looks_like(places: list[tuple[int, int, int, int]]) -> None:
    lines = [line("m" * n, 100 + 6 * row, left=10 * left, size=size) for left, row, n, size in places]
    lines.sort(key=lambda item: (item.baseline, item.box.left))
    layout = group_blocks(lines, [Box(0, 150, 300, 151)], {}, {})
    assert layout.lines == tuple(found for block in layout.blocks for found in block.lines)
    assert sorted((found.baseline, found.box.left, found.words) for found in layout.lines) == sorted(
        (found.baseline, found.box.left, found.words) for found in lines
    )
    assert {block.column for block in layout.blocks} <= set(range(1, layout.columns + 1))
    for block in layout.blocks:
        assert [found.distance is None for found in block.lines] == [True] + [False] * (len(block.lines) - 1)
