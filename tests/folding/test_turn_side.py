"""Half a turn of a side."""

from __future__ import annotations

from leaflets.folding.plan import Cell, Rectangle, Side
from leaflets.folding.turn_side import turn_side

PAPER = (300.0, 200.0)
SIDE = Side((Cell(3, Rectangle(10, 20, 110, 190), shift=0.5),), (97.0, 197.0), (10.0, 110.0), (20.0, 190.0))


def test_what_was_lower_left_is_upper_right() -> None:
    turned = turn_side(SIDE, PAPER)
    assert turned.cells == (Cell(3, Rectangle(190, 10, 290, 180), shift=-0.5, is_turned=True),)
    assert (turned.folds, turned.cuts_x, turned.cuts_y) == ((103.0, 203.0), (190.0, 290.0), (10.0, 180.0))


def test_two_half_turns_are_none() -> None:
    assert turn_side(turn_side(SIDE, PAPER), PAPER) == SIDE
