from __future__ import annotations

import pytest

from leaflets.facts.facts import Box
from leaflets.facts.line_shape import is_parted, shape_line
from tests.facts_made import make_line, make_run

ABOVE = make_line(make_run("Take one tablet", size=10, left=50, top=100))  # 75 points wide, baseline at 108
BELOW = make_line(make_run("with some water", size=10, left=50, top=114))  # baseline at 122


def test_a_line_tells_where_its_text_begins_and_how_it_ends() -> None:
    shape = shape_line(make_line(make_run("and then. Stop", size=10, left=30)))
    assert (shape.left, shape.starts_small, shape.is_open, shape.starts_item) == (30, True, True, False)
    assert shape.first_word == pytest.approx(3 * 5)
    ended = shape_line(make_line(make_run("Stop it.")))
    assert (ended.starts_small, ended.is_open) == (False, False)


def test_a_bullet_of_its_own_and_one_in_the_text_start_an_item() -> None:
    parts = shape_line(make_line(make_run("3.", left=50), make_run("Take it", left=70)))
    assert (parts.starts_item, parts.left) == (True, 70)
    assert shape_line(make_line(make_run("• Take it"))).starts_item
    assert not shape_line(make_line(make_run("3."))).starts_item


@pytest.mark.parametrize(("weights", "is_bold"), [((700, 700), True), ((400, 500), False), ((700, 400), None)])
def test_bold_is_what_is_bold_throughout(weights: tuple[int, int], is_bold: bool | None) -> None:
    runs = [make_run("word ", left=50 + 40 * place, weight=weight) for place, weight in enumerate(weights)]
    assert shape_line(make_line(*runs)).is_bold is is_bold


def test_a_bullet_does_not_count_as_bold() -> None:
    assert shape_line(make_line(make_run("•", weight=400), make_run("Bold", left=90, weight=700))).is_bold is True


def test_marks_turn_and_artifact_are_those_of_its_runs() -> None:
    shape = shape_line(
        make_line(make_run("a", mark=3, angle=90.0, is_artifact=True), make_run("b", left=80, mark=None))
    )
    assert (shape.marks, shape.turn, shape.is_artifact) == (frozenset({3}), 90, True)


@pytest.mark.parametrize(
    ("drawing", "is_between"),
    [
        (Box(50, 111, 125, 111.5), True),  # a rule between the lines
        (Box(40, 111, 300, 400), True),  # the upper border of a frame around the lower line
        (Box(40, 60, 300, 112), True),  # the lower border of one around the upper line
        (Box(40, 60, 300, 400), False),  # a frame around both
        (Box(50, 90, 125, 90.5), False),  # above both
        (Box(50, 111, 80, 111.5), False),  # below the first word only
        (Box(200, 111, 300, 111.5), False),  # beside them
        (Box(48, 111, 127, 125), False),  # a highlighted line
    ],
)
def test_a_drawn_edge_between_two_lines_parts_them(drawing: Box, is_between: bool) -> None:
    assert is_parted(ABOVE, BELOW, [drawing]) is is_between
