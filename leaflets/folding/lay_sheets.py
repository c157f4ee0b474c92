"""Lays pages on sheets: from page sizes and what is wanted to a Plan."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from leaflets.errors import RenderError, UsageError
from leaflets.folding import order_pages
from leaflets.folding.measure_panels import check_same_size, measure_panels
from leaflets.folding.order_pages import Order, fill_up
from leaflets.folding.papers import PAPERS, find_paper, turn_paper
from leaflets.folding.plan import Cell, Plan, Rectangle, Sheet, Side, Wanted
from leaflets.folding.scheme import Binding, Flip, Scheme
from leaflets.folding.turn_side import turn_side

Size = tuple[float, float]

USUAL_GUTTER = 3.0
"""White at the spine that creep may use up, mm: the safe zone in which no text stands (print rules, section 7)."""


_CARD_PAPER = PAPERS["a4"]


@dataclass(frozen=True, slots=True)
class _Grid:
    """What is laid: the order of pages, and the columns and rows of each side, from the left and from the top."""

    order: Order
    front: tuple[float, ...]
    back: tuple[float, ...]
    rows: tuple[float, ...]
    gutter: float = 0.0

    @property
    def size(self) -> Size:
        """Width and height of the trimmed sheet."""
        return _add(self.front, self.gutter), _add(self.rows, self.gutter)


def lay_sheets(pages: Sequence[Size], wanted: Wanted) -> Plan:
    """The plan of all sheets.

    Args:
        pages: width and height of each page in its reading position, millimetres.
        wanted: the scheme and how it is printed.

    Raises:
        UsageError: the scheme does not fit the paper, creep is larger than the gutter, or options contradict.
        RenderError: there are no pages, or their sizes do not suit the scheme.
    """
    if not pages:
        raise RenderError("the file has no pages; there is nothing to put on sheets")
    _refuse_contradictions(wanted)
    grid = _GRIDS[wanted.scheme](pages, wanted)
    width, height = grid.size
    needed = (width + 2 * wanted.margin, height + 2 * wanted.margin)
    asked = wanted.paper or (_CARD_PAPER if wanted.scheme is Scheme.CARDS else None)
    paper = turn_paper(asked, *needed) if asked else find_paper(width, height, wanted.margin)
    left, bottom = (paper[0] - width) / 2, (paper[1] - height) / 2
    trim = Rectangle(left, bottom, left + width, bottom + height)
    usual = Flip.SHORT if paper[0] >= paper[1] else Flip.LONG
    plan = Plan(
        scheme=wanted.scheme,
        paper=paper,
        trim=trim,
        sheets=(),
        page=(max(page[0] for page in pages), max(page[1] for page in pages)),
        page_count=len(pages),
        flip=wanted.flip or usual,
        binding=wanted.binding,
        turned=(wanted.flip or usual) is not usual,
        bleed=wanted.bleed,
        copies=wanted.copies,
    )
    return replace(plan, sheets=_lay(grid, plan, wanted))


def _refuse_contradictions(wanted: Wanted) -> None:
    if wanted.section and wanted.scheme is not Scheme.BOOKLET:
        raise UsageError(f"--section is for booklets, and this scheme is {wanted.scheme}; leave it out")
    if wanted.is_back_kept and wanted.scheme is not Scheme.BOOKLET:
        raise UsageError(f"--keep-back is for booklets, and this scheme is {wanted.scheme}; leave it out")
    if wanted.copies > 1 and wanted.scheme is not Scheme.CARDS:
        raise UsageError(f"--copies is for cards, and this scheme is {wanted.scheme}; let the printer count copies")
    if wanted.gutter is not None and wanted.scheme in _FOLDED:
        raise UsageError(f"--gutter: the panels of a {wanted.scheme} touch each other; leave it out")


_FOLDED = (Scheme.TRIFOLD, Scheme.ZFOLD, Scheme.GATE, Scheme.ONEFOLD)


def _plan_booklet(pages: Sequence[Size], wanted: Wanted) -> _Grid:
    width, height = check_same_size(pages)
    filled = fill_up(len(pages), 4, is_back_kept=wanted.is_back_kept)
    order = order_pages.order_booklet(filled, wanted.section)
    _refuse_creep(len(filled) // 4, wanted)
    return _Grid(order, (width, width), (width, width), (height,))


def _refuse_creep(sheets: int, wanted: Wanted) -> None:
    sheets = min(sheets, wanted.section or sheets)
    gutter = USUAL_GUTTER if wanted.gutter is None else wanted.gutter
    creep = (sheets - 1) * wanted.thickness
    if creep > gutter + 1e-9:
        most = int(gutter / wanted.thickness + 1e-9) + 1
        raise UsageError(
            f"creep is larger than the gutter: with {sheets} sheets of {wanted.thickness:g} mm, one in the other, the "
            f"innermost pages move {creep:.4g} mm to the spine, and {gutter:g} mm are free there; make sections of at "
            f"most {most} sheets (--section {most}), take thinner paper, or name the white that your pages have at the "
            f"spine (--gutter)"
        )


def _plan_onefold(pages: Sequence[Size], wanted: Wanted) -> _Grid:
    width, height = check_same_size(pages)
    order = order_pages.order_panels(fill_up(len(pages), 4), (3, 0), (1, 2))
    return _Grid(order, (width, width), (width, width), (height,))


def _plan_panels(pages: Sequence[Size], wanted: Wanted) -> _Grid:
    widths, height = measure_panels(wanted.scheme, pages)
    is_gate = wanted.scheme is Scheme.GATE
    front = order_pages.GATE_OUTSIDE if is_gate else order_pages.OUTSIDE
    back = order_pages.GATE_INSIDE if is_gate else order_pages.INSIDE
    order = order_pages.order_panels(fill_up(len(pages), 6), front, back)
    return _Grid(order, tuple(widths[i] for i in front), tuple(widths[i] for i in back), (height,))


def _plan_rows(pages: Sequence[Size], wanted: Wanted) -> _Grid:
    width, height = check_same_size(pages)
    columns, rows = 2, 2
    if wanted.scheme is Scheme.TWO_UP:
        columns, rows = (2, 1) if height >= width else (1, 2)
    order = order_pages.order_rows(fill_up(len(pages), 2 * columns * rows), columns * rows)
    return _Grid(order, (width,) * columns, (width,) * columns, (height,) * rows, _find_gutter(wanted))


def _plan_cards(pages: Sequence[Size], wanted: Wanted) -> _Grid:
    width, height = check_same_size(pages)
    gutter = _find_gutter(wanted)
    paper = wanted.paper or _CARD_PAPER
    fits = [_count_places((width, height), turned, wanted.margin, gutter) for turned in (paper, (paper[1], paper[0]))]
    columns, rows = max(fits, key=lambda fit: fit[0] * fit[1])  # the first of equals: upright
    if not columns * rows:
        turn_paper(paper, width + 2 * wanted.margin, height + 2 * wanted.margin)  # says what is needed
    sequence: list[int | None] = fill_up(len(pages), 2)
    order = order_pages.order_piles(sequence * wanted.copies, columns, rows)
    return _Grid(order, (width,) * columns, (width,) * columns, (height,) * rows, gutter)


def _count_places(card: Size, paper: Size, margin: float, gutter: float) -> tuple[int, int]:
    columns, rows = (int((paper[i] - 2 * margin + gutter + 0.5) // (card[i] + gutter)) for i in (0, 1))
    return max(columns, 0), max(rows, 0)


def _find_gutter(wanted: Wanted) -> float:
    """Between pages that do not touch: at least twice the bleed, so that no picture runs into the next page."""
    if wanted.gutter is None:
        return 2 * wanted.bleed
    if wanted.gutter < 2 * wanted.bleed:
        raise UsageError(
            f"--gutter {wanted.gutter:g} mm holds no two bleeds of {wanted.bleed:g} mm; "
            f"take {2 * wanted.bleed:g} mm or more"
        )
    return wanted.gutter


_GRIDS: dict[Scheme, Callable[[Sequence[Size], Wanted], _Grid]] = {
    Scheme.BOOKLET: _plan_booklet,
    Scheme.TWO_UP: _plan_rows,
    Scheme.FOUR_UP: _plan_rows,
    Scheme.TRIFOLD: _plan_panels,
    Scheme.ZFOLD: _plan_panels,
    Scheme.GATE: _plan_panels,
    Scheme.ONEFOLD: _plan_onefold,
    Scheme.CARDS: _plan_cards,
}


def _lay(grid: _Grid, plan: Plan, wanted: Wanted) -> tuple[Sheet, ...]:
    sheets = []
    depth, section = 0, 0
    for front, back, number in grid.order:
        depth, section = (depth + 1, section) if number == section else (0, number)
        creep = depth * wanted.thickness if plan.scheme is Scheme.BOOKLET else 0.0
        first = _lay_side(front, grid.front, grid, plan, creep)
        second = _lay_side(back, grid.back, grid, plan, creep)
        sheets.append(Sheet(first, turn_side(second, plan.paper) if plan.turned else second, number))
    return tuple(sheets)


def _lay_side(pages: tuple[int | None, ...], columns: tuple[float, ...], grid: _Grid, plan: Plan, creep: float) -> Side:
    if plan.binding is Binding.RIGHT:  # the mirror image: everything that runs from the left runs from the right
        pages, columns = _mirror(pages, len(columns)), columns[::-1]
    lefts = _spread(columns, plan.trim.left, grid.gutter)
    # A bottom edge each, from the upper row down.
    bottoms = _spread(grid.rows[::-1], plan.trim.bottom, grid.gutter)[::-1]
    cells = []
    for i, page in enumerate(pages):
        row, column = divmod(i, len(columns))
        left, bottom = lefts[column], bottoms[row]
        place = Rectangle(left, bottom, left + columns[column], bottom + grid.rows[row])
        cells.append(Cell(page, place, shift=creep * (1 if column == 0 else -1)))
    if plan.scheme is Scheme.CARDS:
        cuts_x = {edge for left, width in zip(lefts, columns, strict=True) for edge in (left, left + width)}
        cuts_y = {edge for low, height in zip(bottoms, grid.rows, strict=True) for edge in (low, low + height)}
        return Side(tuple(cells), (), tuple(sorted(cuts_x)), tuple(sorted(cuts_y)))
    is_folded = plan.scheme not in (Scheme.TWO_UP, Scheme.FOUR_UP)
    return Side(tuple(cells), tuple(lefts[1:]) if is_folded else ())


def _mirror(pages: tuple[int | None, ...], columns: int) -> tuple[int | None, ...]:
    rows = [pages[start : start + columns] for start in range(0, len(pages), columns)]
    return tuple(page for row in rows for page in reversed(row))


def _spread(widths: Sequence[float], start: float, gutter: float) -> list[float]:
    """Where each begins."""
    return [start + _add(widths[:i], gutter) + (gutter if i else 0.0) for i in range(len(widths))]


def _add(widths: Sequence[float], gutter: float) -> float:
    return sum(widths) + gutter * max(0, len(widths) - 1)
