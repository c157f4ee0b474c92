from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Box, Run
from leaflets.facts.group_lines import group_lines
from tests.facts_made import make_run

SIZE = 10.0


def at(words: str, left: float, baseline: float = 100, size: float = SIZE, **changes: Any) -> Run:
    """A run at a place; its letters are half a size wide."""
    return make_run(words, size=size, left=left, top=baseline - 0.8 * size, **changes)


def read(*runs: Run, drawings: Sequence[Box] = (), cells: dict[tuple[int, int], int] | None = None) -> list[str]:
    return [line.words for line in group_lines(runs, drawings, cells or {})]


def test_runs_of_one_baseline_are_a_line_from_left_to_right_and_upper_lines_come_first() -> None:
    assert read(at("below", 50, 120), at("words", 70), at("Two", 50)) == ["Two words", "below"]
    # 15 points of "Two" end at 65; white of 0.18 sizes and more is a space.
    assert read(at("Two", 50), at("fold", 66)) == ["Twofold"]
    assert read(at("Two ", 50), at("fold", 70)) == ["Two fold"]


@pytest.mark.parametrize(
    ("gap", "marks", "count"),
    [
        (10, (None, None), 1),
        (12, (None, None), 2),  # wider than 1.1 sizes
        (8, (1, 2), 1),
        (10, (1, 2), 2),  # 0.9 between two pieces of marked content
        (19, (1, 1), 1),  # 2 within one
        (21, (1, 1), 2),
    ],
)
def test_a_wide_gap_parts_lines(gap: float, marks: tuple[int | None, int | None], count: int) -> None:
    assert len(read(at("left", 50, mark=marks[0]), at("right", 70 + gap, mark=marks[1]))) == count


def test_a_bullet_belongs_to_the_words_of_its_item() -> None:
    assert read(at("•", 50), at("Take it", 85)) == ["• Take it"]
    assert read(at("•", 50), at("Take it", 95)) == ["•", "Take it"]
    assert read(at("1.", 50), at("2.", 75)) == ["1.", "2."]


def test_a_drawn_rule_and_a_tagged_cell_part_words_that_are_close() -> None:
    one, two = at("one", 50, mark=1), at("two", 70, mark=2)
    assert read(one, two) == ["one two"]
    assert read(one, two, drawings=[Box(67, 60, 68, 130)]) == ["one", "two"]
    assert read(one, two, drawings=[Box(67, 60, 68, 92)]) == ["one two"]  # ends above the line
    assert read(one, two, cells={(1, 1): 1, (1, 2): 2}) == ["one", "two"]
    assert read(one, two, cells={(1, 1): 1, (1, 2): 1}) == ["one two"]


def test_raised_and_lowered_letters_belong_to_their_neighbour() -> None:
    assert read(at("x", 50), at("2", 55, 96, 6), at("is", 62)) == ["x2 is"]
    assert read(at("H", 50), at("2", 55, 102.5, 6), at("O", 58.5)) == ["H2O"]
    assert read(at("x", 50), at("note", 200, 96, 6)) == ["note", "x"]
    assert read(at("x", 50), at("Same size", 55, 96)) == ["Same size", "x"]


def test_a_line_has_the_size_and_baseline_of_most_of_its_letters() -> None:
    (line,) = group_lines([at("A", 50, size=12), at("longer word", 57, 100.5)], [], {})
    assert (line.size, line.baseline) == (SIZE, 100.5)
    assert (line.characters, line.distance) == (len("Alonger word"), None)
    assert (line.box.left, line.box.right) == (50, 57 + 55)
    assert [run.words for run in line.runs] == ["A", "longer word"]


def test_invisible_text_and_spaces_alone_are_in_no_line() -> None:
    assert read(at("gone", 50, is_visible=False), at("  ", 80), at("here", 100)) == ["here"]


def test_text_from_right_to_left_is_read_from_the_right() -> None:
    assert read(at("עולם", 50), at("שלום", 75)) == ["שלום עולם"]


@pytest.mark.parametrize(("angle", "order"), [(90.0, ["two one"]), (-90.0, ["one two"])])
def test_turned_text_is_read_along_its_own_baseline(angle: float, order: list[str]) -> None:
    upper = at("one", 50, angle=angle, box=Box(50, 100, 60, 115))
    lower = at("two", 50, angle=angle, box=Box(50, 118, 60, 133))
    assert read(upper, lower, at("level", 62, 117)) != []
    assert read(upper, lower) == order


def test_text_on_its_head_is_read_from_the_right() -> None:
    assert read(at("two", 50, angle=180.0), at("one", 68, angle=180.0)) == ["one two"]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 400), st.integers(50, 300), st.sampled_from([6, 10, 14]), st.sampled_from([0, 90, 30])
        ),
        max_size=12,
    )
)
def test_each_run_is_in_one_line_whatever_the_page_looks_like(places: list[tuple[int, int, int, int]]) -> None:
    runs = [at(f"word{n}", left, base, size, angle=float(turn)) for n, (left, base, size, turn) in enumerate(places)]
    lines = group_lines(runs, [Box(100, 0, 101, 300)], {})
    assert sorted(run.words for line in lines for run in line.runs) == sorted(run.words for run in runs)
    assert [line.baseline for line in lines] == sorted(line.baseline for line in lines)
    for line in lines:
        assert len({run.angle for run in line.runs}) == 1
