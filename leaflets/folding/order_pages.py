"""The order of pages on the sides of sheets, for a left binding and a sheet that is turned like a page."""

from __future__ import annotations

Order = list[tuple[tuple[int | None, ...], tuple[int | None, ...], int]]
"""For each sheet the pages of its front and of its back, each from the left, and the number of its section from 1."""

INSIDE = (1, 2, 3)
OUTSIDE = (4, 5, 0)
"""Six panels of a letter fold or Z-fold. Read: the cover, the inside from the left, the outside from the left.
The letter fold's flap is panel 4; its other side, panel 3, is as narrow."""
GATE_OUTSIDE, GATE_INSIDE = (1, 5, 0), (2, 3, 4)
"""A gate fold: its two gates are one cover, its middle is the back."""


def fill_up(count: int, multiple: int, *, is_back_kept: bool = False) -> list[int | None]:
    """The pages with the blanks that make them a multiple: at the end, or before the last page when it is the back."""
    pages: list[int | None] = list(range(count))
    blanks: list[int | None] = [None] * (-count % multiple)
    if is_back_kept and count > 1:
        return [*pages[:-1], *blanks, pages[-1]]
    return pages + blanks


def order_booklet(pages: list[int | None], section: int) -> Order:
    """Saddle stitch: the outermost sheet of each section first; a section has at most so many sheets, 0 for all."""
    order: Order = []
    sheets = len(pages) // 4
    step = section or sheets
    for number, start in enumerate(range(0, sheets, step), 1):
        part = pages[4 * start : 4 * min(start + step, sheets)]
        last = len(part) - 1
        for i in range(len(part) // 4):
            order.append(
                ((part[last - 2 * i], part[2 * i]), (part[2 * i + 1], part[last - 2 * i - 1]), number),
            )
    return order


def order_panels(pages: list[int | None], front: tuple[int, ...], back: tuple[int, ...]) -> Order:
    """Sheets that are folded each on its own: front and back tell which panel of the sheet stands where."""
    size = len(front) + len(back)
    return [
        (tuple(pages[start + i] for i in front), tuple(pages[start + i] for i in back), 1)
        for start in range(0, len(pages), size)
    ]


def order_rows(pages: list[int | None], places: int) -> Order:
    """N-up: read row by row, the front, then the back."""
    return [
        (tuple(pages[start : start + places]), tuple(pages[start + places : start + 2 * places]), 1)
        for start in range(0, len(pages), 2 * places)
    ]


def order_piles(pages: list[int | None], columns: int, rows: int) -> Order:
    """Cut and stack: each pile that is cut holds the next run of leaves; a leaf is two pages, back to back."""
    places = columns * rows
    leaves = [(pages[i], pages[i + 1]) for i in range(0, len(pages), 2)]
    sheets = -(-len(leaves) // places)
    leaves += [(None, None)] * (sheets * places - len(leaves))
    order: Order = []
    for sheet in range(sheets):
        on_sheet = [leaves[place * sheets + sheet] for place in range(places)]
        front = tuple(leaf[0] for leaf in on_sheet)
        back: list[int | None] = []
        for row in range(rows):
            back += [leaf[1] for leaf in reversed(on_sheet[row * columns : (row + 1) * columns])]
        order.append((front, tuple(back), 1))
    return order
