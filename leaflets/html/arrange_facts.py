"""Rows of facts as lines of a table: two to a line, one to a line, or the value below its heading."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.document.blocks import Record, Runs, Source
from leaflets.html.estimate_text import estimate_width, widest_word
from leaflets.html.set_page import PageSetup
from leaflets.html.set_runs import read_text

_NUMBER_COLUMN = 2.6  # em, as in blocks.css
_PICTURE = 34.0  # mm for a QR code and the gap beside it; 20 to 28 and 8, see scale.css
_POINTS_PER_MM = 72 / 25.4
_LABEL_GAP = 1.2  # em
_TOLERANCE = 1.08  # widths are estimated rather too wide, and a value that misses by little only wraps
_LEAST_LINE = 14.0  # em, about 30 characters: on a shorter line a heading leaves too little for its value


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact; ``is_below`` when its value stands on a line of its own, below its heading."""

    label: str
    value: Runs
    is_below: bool = False


def arrange_facts(block: Record | Source, per_line: int, page: PageSetup) -> tuple[tuple[Fact, ...], ...]:
    """The facts of a block line by line, in order; an address or a date is never split when it fits on a line.

    Args:
        block: the record or source the facts belong to.
        per_line: how many facts share a line, 1 or 2.
        page: the page they are set on.
    """
    labels = measure_labels(block)
    room = find_room(block, page)
    facts = [Fact(row.label, row.value, _is_below(row.value, room, labels)) for row in block.rows]
    lines: list[tuple[Fact, ...]] = []
    for fact in facts:
        together = (*lines[-1], fact) if lines else (fact,)
        if lines and len(together) <= per_line and _fits_line(together, room, labels):
            lines[-1] = together
        else:
            lines.append((fact,))
    return tuple(lines)


def measure_labels(block: Record | Source) -> float:
    """The width of the widest heading of a fact, em: so wide is the first column."""
    return round(max((estimate_width(row.label, is_bold=True) for row in block.rows), default=0.0), 2)


def _fits_line(facts: tuple[Fact, ...], room: float, labels: float) -> bool:
    """Whether facts can share a line, each value in one piece beside its heading."""
    if any(fact.is_below for fact in facts):
        return False
    # The first headings share a column, as wide as the widest of all; the others count as they are.
    headings = labels + sum(estimate_width(fact.label, is_bold=True) for fact in facts[1:])
    values = sum(estimate_width(read_text(fact.value)) for fact in facts)
    return headings + values + _LABEL_GAP * (2 * len(facts) - 1) <= _TOLERANCE * room


def find_room(block: Record | Source, page: PageSetup) -> float:
    """The width that the facts have, headings and values together, em."""
    room = page.line
    if isinstance(block, Source) and block.number:
        room -= _NUMBER_COLUMN
    has_picture = bool(block.address if isinstance(block, Source) else block.qr_address)
    return (
        room - _PICTURE * _POINTS_PER_MM / page.size if has_picture and not (page.is_tight or page.is_panel) else room
    )


def _is_below(value: Runs, room: float, labels: float) -> bool:
    return room < _LEAST_LINE or widest_word(read_text(value)) > room - labels - _LABEL_GAP
