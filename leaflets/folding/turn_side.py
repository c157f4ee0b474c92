"""Turns a side upside down, for printers that turn the paper round its level edge."""

from __future__ import annotations

from dataclasses import replace

from leaflets.folding.plan import Cell, Rectangle, Side


def turn_side(side: Side, paper: tuple[float, float]) -> Side:
    """The same side after half a turn of the paper: what was lower left is upper right."""
    return Side(
        tuple(_turn_cell(cell, paper) for cell in side.cells),
        tuple(paper[0] - fold for fold in reversed(side.folds)),
        tuple(paper[0] - cut for cut in reversed(side.cuts_x)),
        tuple(paper[1] - cut for cut in reversed(side.cuts_y)),
    )


def _turn_cell(cell: Cell, paper: tuple[float, float]) -> Cell:
    place = cell.place
    turned = Rectangle(paper[0] - place.right, paper[1] - place.top, paper[0] - place.left, paper[1] - place.bottom)
    return replace(cell, place=turned, shift=-cell.shift, is_turned=not cell.is_turned)
