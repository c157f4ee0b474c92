from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.block_shape import find_alignment, find_text_left, shape_block
from leaflets.facts.facts import Alignment, Line
from tests.facts_made import make_line, make_run

SIZE, STEP = 10.0, 14.0


def set_line(left: float, width: float, row: int = 0, size: float = SIZE) -> Line:
    """A line that takes up this much from this place."""
    letters = round(width / (0.5 * size))
    return make_line(make_run("m" * letters, size=size, left=left, top=100 + STEP * row))


def set_lines(*places: tuple[float, float]) -> list[Line]:
    return [set_line(left, width, row) for row, (left, width) in enumerate(places)]


@pytest.mark.parametrize(
    ("places", "alignment"),
    [
        ([(50, 200)], "unknown"),
        ([(50, 200), (50, 150)], "left"),
        ([(50, 200), (50, 150), (50, 180)], "left"),
        ([(80, 170), (50, 190), (50, 180)], "left"),  # indented
        ([(50, 200), (75, 150), (60, 180)], "centred"),
        ([(50, 200), (100, 150), (70, 180)], "right"),
        ([(50, 200), (50, 200), (50, 120)], "justified"),
        ([(70, 180), (50, 200), (50, 120)], "justified"),
        ([(50, 200), (90, 140), (55, 120)], "unknown"),
        ([(50, 200), (90, 140)], "left"),
    ],
)
def test_edges_tell_the_alignment(places: list[tuple[float, float]], alignment: Alignment) -> None:
    assert find_alignment(set_lines(*places), {}) == alignment


@pytest.mark.parametrize(("widths", "alignment"), [((0.25, 0.31, 0.25), "justified"), ((0.25, 0.255, 0.25), "left")])
def test_flush_lines_are_justified_only_when_their_spaces_are_stretched(
    widths: tuple[float, ...], alignment: Alignment
) -> None:
    lines = set_lines((50, 200), (50, 200), (50, 120))
    spaces = {id(line.runs[0]): width for line, width in zip(lines, widths, strict=True)}
    assert find_alignment(lines, spaces) == alignment
    stretch = shape_block(lines, spaces).stretch
    assert stretch == (pytest.approx(0.06) if alignment == "justified" else None)
    assert shape_block(lines, {}).stretch is None


def test_text_begins_behind_a_bullet_that_is_a_run_of_its_own() -> None:
    bullet, words = make_run("•", left=50), make_run("Take it", left=68)
    assert find_text_left(make_line(bullet, words)) == 68
    assert find_text_left(make_line(words)) == 68
    assert find_text_left(make_line(bullet)) == 50
    assert find_text_left(make_line(make_run("Take", left=40), words)) == 40


def test_a_hanging_item_has_no_indent_and_a_paragraph_has_its_own() -> None:
    item = make_line(make_run("•", left=50, size=SIZE), make_run("m" * 30, left=68, size=SIZE))
    assert shape_block([item, set_line(68, 120, 1)], {}).first_line_indent == 0
    assert shape_block(set_lines((65, 170), (50, 190), (50, 180)), {}).first_line_indent == 15
    assert shape_block(set_lines((50, 200), (62, 150), (62, 180)), {}).first_line_indent == -12
    assert shape_block(set_lines((53, 200), (50, 150), (50, 180)), {}).first_line_indent == 0


def test_distances_leading_size_and_box_are_those_of_its_lines() -> None:
    block = shape_block([set_line(50, 200, 0), set_line(50, 190, 1), set_line(50, 20, 3, size=8)], {})
    assert [line.distance for line in block.lines] == [None, STEP, pytest.approx(2 * STEP - 0.8 * 2)]
    assert block.size == SIZE
    assert block.leading == pytest.approx(1.4)
    assert (block.box.left, block.box.right) == (50, 250)
    assert shape_block([set_line(50, 200)], {}).leading is None


@given(
    st.lists(st.tuples(st.integers(0, 300), st.integers(10, 300)), min_size=2, max_size=6),
    st.floats(-200, 200),
)
def test_moving_a_block_changes_nothing_but_its_place(places: list[tuple[int, int]], step: float) -> None:
    here = shape_block(set_lines(*places), {})
    there = shape_block(set_lines(*[(left + step, width) for left, width in places]), {})
    assert there.leading == here.leading
    assert there.box.left == pytest.approx(here.box.left + step)
    edge = 1e-6  # edges that are as far apart as the rule's own limit may fall to either side
    if all(abs(abs(a - b) - limit) > edge for a, _ in places for b, _ in places for limit in (2, 4)):
        assert there.first_line_indent == pytest.approx(here.first_line_indent) or here.alignment != there.alignment
