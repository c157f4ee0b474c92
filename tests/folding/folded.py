"""Prints a plan in thought: each page is five marks that say its number, and folding brings them back."""

from __future__ import annotations

from leaflets.folding.fold_back import Face, Folded, Mark, Printed, fold_back
from leaflets.folding.plan import Cell, Plan, Side
from leaflets.folding.scheme import Scheme
from leaflets.folding.tell_handling import tell_handling

INSET = 4.0
WIDTHS = {
    Scheme.TRIFOLD: (100.0, 100.0, 100.0, 97.0, 97.0, 100.0),
    Scheme.GATE: (73.5, 73.5, 73.5, 150.0, 73.5, 150.0),
    Scheme.ZFOLD: (99.0,) * 6,
}


def make_pages(scheme: Scheme, count: int, size: tuple[float, float] = (148.0, 210.0)) -> list[tuple[float, float]]:
    """Pages of the sizes that a scheme needs."""
    if scheme in WIDTHS:
        return [(WIDTHS[scheme][i % 6], 210.0) for i in range(count)]
    return [(105.0, 148.0) if scheme is Scheme.CARDS else size] * count


def print_side(side: Side, paper: tuple[float, float]) -> tuple[Mark, ...]:
    """The marks that ink leaves: four near the corners of each page and one where its top is."""
    return tuple(mark for cell in side.cells if cell.page is not None for mark in _print_cell(cell))


def _print_cell(cell: Cell) -> list[Mark]:
    place = cell.place
    spots = [
        (x, y) for x in (place.left + INSET, place.right - INSET) for y in (place.bottom + INSET, place.top - INSET)
    ]
    top = place.bottom + INSET * 2 if cell.is_turned else place.top - INSET * 2
    marks = [Mark(x + cell.shift, y, not cell.is_turned, cell.page) for x, y in spots]
    return [*marks, Mark((place.left + place.right) / 2, top, not cell.is_turned, f"top {cell.page}")]


def print_and_fold(plan: Plan) -> Folded:
    """What a person holds in the end."""
    printed = [
        Printed(print_side(sheet.front, plan.paper), print_side(sheet.back, plan.paper), sheet.section)
        for sheet in plan.sheets
    ]
    return fold_back(printed, tell_handling(plan))


def read_page(face: Face) -> int | None:
    """The page that a face shows, whole and alone; None for a blank.

    Raises:
        AssertionError: it shows parts of several, stands upside down, or its top is not on top.
    """
    numbers = {mark.says for mark in face.marks if isinstance(mark.says, int)}
    if not face.marks:
        return None
    assert len(numbers) == 1 and len(face.marks) == 5, f"parts of pages {numbers} on one face"
    assert all(mark.is_upright for mark in face.marks), f"page {numbers} is upside down"
    (top,) = (mark for mark in face.marks if isinstance(mark.says, str))
    assert top.y > face.height / 2, f"the top of page {numbers} is not on top"
    return int(numbers.pop())


def read_pages(folded: Folded) -> list[int | None]:
    """The pages in the order in which they are read."""
    return [read_page(face) for face in folded.faces]
