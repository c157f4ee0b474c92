"""Folds, cuts and gathers printed sheets as a person does, and reads what comes out.

This is the proof of the imposition, and knows nothing of it: neither the order of pages nor what a cell is. It gets
what stands where on both sides of real sheets, how the printer turned them, and what a person is told to do with them:
cut off the white, fold at these lines, lay these sheets in one another. Everything else follows from moving paper.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from leaflets.folding.plan import Rectangle
from leaflets.folding.scheme import Binding, Flip, Scheme

CLEARANCE = 0.5
"""How far short of the next fold a panel must end that is folded in, mm: with less it buckles."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something printed: where its middle is, whether it is upside down, and what it says. Millimetres."""

    x: float
    y: float
    is_upright: bool
    says: Any


@dataclass(frozen=True, slots=True)
class Printed:
    """A sheet as it left the printer: the marks of both sides, each side measured from its own lower left corner."""

    front: tuple[Mark, ...]
    back: tuple[Mark, ...]
    section: int = 1


@dataclass(frozen=True, slots=True)
class Handling:
    """What the person is told.

    Attributes:
        trim: what stays when the white around is cut off.
        grid: how many pages stand side by side, and one below the other, where nothing is folded.
        folds: x of the lines to fold, on the front; cuts_x, cuts_y: the lines to cut.
    """

    scheme: Scheme
    paper: tuple[float, float]
    trim: Rectangle
    flip: Flip
    binding: Binding
    grid: tuple[int, int] = (1, 1)
    folds: tuple[float, ...] = ()
    cuts_x: tuple[float, ...] = ()
    cuts_y: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Face:
    """One side of one leaf, as read: its marks, measured from the leaf's lower left corner."""

    marks: tuple[Mark, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Folded:
    """What lies on the table: the faces as they are read, and the two faces of each leaf, the upper one first.

    Attributes:
        is_closed: every panel that was folded in ended inside the fold before it.
        spine: the side where the folded thing is joined; None when nothing joins it, or both sides do.
    """

    faces: tuple[Face, ...]
    leaves: tuple[tuple[Face, Face], ...]
    is_closed: bool = True
    spine: Binding | None = None


@dataclass(frozen=True, slots=True)
class _Panel:
    """A part of a sheet between two folds, lying on the table: its extent now, and what is above and below."""

    left: float
    right: float
    up: Face
    down: Face

    def turned_over(self, at: float) -> _Panel:
        """Folded over along an upright line."""
        return _Panel(2 * at - self.right, 2 * at - self.left, self.down, self.up)


def fold_back(sheets: Sequence[Printed], handling: Handling) -> Folded:
    """The finished thing: folded, nested, cut and read as the scheme says."""
    flat = [_see_through(sheet, handling) for sheet in sheets]
    if handling.scheme is Scheme.BOOKLET:
        return _gather_booklet(flat, handling)
    if handling.scheme is Scheme.CARDS:
        return _cut_piles(flat, handling)
    if handling.scheme in (Scheme.TWO_UP, Scheme.FOUR_UP):
        return _read_rows(flat, handling)
    return _join([_fold_panels(sheet, handling) for sheet in flat])


def _see_through(sheet: Printed, handling: Handling) -> Printed:
    """The sheet with its back turned up like the page of a book: the back measured from its left edge as then seen.

    Round an upright edge the back comes up as printed. Round a level edge it comes up upside down: to see it as the
    page of a book, the sheet is turned half round once more.
    """
    width, height = handling.paper
    is_wide = width >= height
    if (handling.flip is Flip.SHORT) == is_wide:
        return sheet
    back = tuple(Mark(width - mark.x, height - mark.y, not mark.is_upright, mark.says) for mark in sheet.back)
    return replace(sheet, back=back)


def _cut_out(marks: tuple[Mark, ...], area: Rectangle) -> Face:
    inside = [m for m in marks if area.left <= m.x <= area.right and area.bottom <= m.y <= area.top]
    moved = tuple(Mark(m.x - area.left, m.y - area.bottom, m.is_upright, m.says) for m in inside)
    return Face(moved, area.width, area.height)


def _lay_down(sheet: Printed, handling: Handling) -> list[_Panel]:
    """The panels of a trimmed sheet that lies with its back up, from the left as then seen."""
    trim, width = handling.trim, handling.paper[0]
    edges = [trim.left, *sorted(handling.folds), trim.right]
    panels = []
    for left, right in pairwise(edges):
        front = Rectangle(left, trim.bottom, right, trim.top)
        back = Rectangle(width - right, trim.bottom, width - left, trim.top)
        panels.append(_Panel(back.left, back.right, _cut_out(sheet.back, back), _cut_out(sheet.front, front)))
    return panels[::-1]


def _fold_over(stack: list[_Panel], at: float, *, from_left: bool) -> list[_Panel]:
    """A stack, lowest first, after the part on one side of a line was folded up and over to the other side."""
    moving = [panel for panel in stack if (panel.right <= at + 0.01 if from_left else panel.left >= at - 0.01)]
    staying = [panel for panel in stack if panel not in moving]
    return staying + [panel.turned_over(at) for panel in reversed(moving)]


def _gather_booklet(sheets: list[Printed], handling: Handling) -> Folded:
    """Each section: laid in one another with the back up, folded once; the sections follow one another."""
    books = []
    for number in sorted({sheet.section for sheet in sheets}):
        stack = [panel for sheet in sheets if sheet.section == number for panel in _lay_down(sheet, handling)]
        at = handling.paper[0] - handling.folds[0]
        left_bound = handling.binding is Binding.LEFT
        books.append(_read_leaves(_fold_over(stack, at, from_left=left_bound), at))
    return _join(books)


def _read_leaves(stack: list[_Panel], at: float) -> Folded:
    """From the top down: the upper face, then, turning the leaf, its other face."""
    leaves = tuple((panel.up, panel.down) for panel in reversed(stack))
    is_left = all(panel.left >= at - 0.01 for panel in stack)
    return Folded(
        tuple(face for leaf in leaves for face in leaf), leaves, True, Binding.LEFT if is_left else Binding.RIGHT
    )


def _fold_panels(sheet: Printed, handling: Handling) -> Folded:
    """One sheet folded in panels: the cover is read, then the inside, then what is left of the outside."""
    panels = _lay_down(sheet, handling)
    left_bound = handling.binding is Binding.LEFT
    folds = sorted(handling.paper[0] - fold for fold in handling.folds)
    stack, is_closed = _fold_flat(panels, folds, handling)
    top, width = stack[-1], stack[-1].right - stack[-1].left
    inside = [panel.up for panel in (panels if left_bound else panels[::-1])]
    outside = [panel.down for panel in (panels[::-1] if left_bound else panels)]  # as seen when it is turned over
    covers = [top.up]
    if handling.scheme is Scheme.GATE:  # both gates show
        covers = [panel.up for panel in sorted(stack[1:], key=lambda gate: gate.left)]
        covers = covers if left_bound else covers[::-1]
        is_closed = is_closed and width <= (folds[1] - folds[0]) / 2 + 0.01
    rest = [face for face in outside if all(face is not cover for cover in covers)]
    leaves = tuple((panel.up, panel.down) for panel in reversed(stack))
    hinge = folds[0] if left_bound else folds[-1]
    spine = Binding.LEFT if abs(top.left - hinge) < 0.01 else Binding.RIGHT
    return Folded((*covers, *inside, *rest), leaves, is_closed, None if handling.scheme is Scheme.GATE else spine)


def _fold_flat(panels: list[_Panel], folds: list[float], handling: Handling) -> tuple[list[_Panel], bool]:
    """The panels, lowest first, after the folds of the scheme, and whether what was folded in fits."""
    left_bound = handling.binding is Binding.LEFT
    if handling.scheme is Scheme.ONEFOLD:
        return _fold_over(panels, folds[0], from_left=left_bound), True
    cover, flap = (folds[0], folds[1]) if left_bound else (folds[1], folds[0])
    if handling.scheme is Scheme.ZFOLD:  # the far panel goes under, the cover over
        far = panels[-1] if left_bound else panels[0]
        rest = [panel for panel in panels if panel is not far]
        return _fold_over([far.turned_over(flap), *rest], cover, from_left=left_bound), True
    once = _fold_over(panels, flap, from_left=not left_bound)
    room = once[-1].left - folds[0] if left_bound else folds[1] - once[-1].right
    return _fold_over(once, cover, from_left=left_bound), room >= CLEARANCE


def _read_rows(sheets: list[Printed], handling: Handling) -> Folded:
    """Nothing is folded: each side is read row by row, then the sheet is turned like a page."""
    trim, width = handling.trim, handling.paper[0]
    back_trim = Rectangle(width - trim.right, trim.bottom, width - trim.left, trim.top)
    left_bound = handling.binding is Binding.LEFT
    faces = []
    for sheet in sheets:
        for marks, area in ((sheet.front, trim), (sheet.back, back_trim)):
            columns, rows = handling.grid
            for row in reversed(range(rows)):
                for column in range(columns) if left_bound else reversed(range(columns)):
                    part = Rectangle(
                        area.left + area.width * column / columns,
                        area.bottom + area.height * row / rows,
                        area.left + area.width * (column + 1) / columns,
                        area.bottom + area.height * (row + 1) / rows,
                    )
                    faces.append(_cut_out(marks, part))
    return Folded(tuple(faces), ())


def _cut_piles(sheets: list[Printed], handling: Handling) -> Folded:
    """The whole stack is cut; the piles are laid on one another, in rows from the upper corner where reading begins."""
    width = handling.paper[0]
    columns = list(pairwise(handling.cuts_x))
    leaves = []
    for low, high in reversed(list(pairwise(handling.cuts_y))):
        for left, right in columns if handling.binding is Binding.LEFT else reversed(columns):
            for sheet in sheets:
                front = _cut_out(sheet.front, Rectangle(left, low, right, high))
                leaves.append((front, _cut_out(sheet.back, Rectangle(width - right, low, width - left, high))))
    # The white between two cards is cut away too; it carries nothing.
    kept = tuple(leaf for leaf in leaves if leaf[0].marks or leaf[1].marks)
    return Folded(tuple(face for leaf in kept for face in leaf), kept)


def _join(parts: list[Folded]) -> Folded:
    """Several folded things, one after another."""
    return Folded(
        tuple(face for part in parts for face in part.faces),
        tuple(leaf for part in parts for leaf in part.leaves),
        all(part.is_closed for part in parts),
        parts[0].spine,
    )
