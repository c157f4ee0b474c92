"""The shape of a block of lines: alignment, indent, distances; measured, not read from any tag."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from itertools import pairwise

from leaflets.facts.facts import Alignment, Block, Line
from leaflets.facts.join_pieces import join_boxes
from leaflets.facts.line_labels import is_label

Spaces = Mapping[int, float]
"""The mean width of the spaces within a run, in sizes, by ``id(run)``; runs without spaces are left out."""
FLUSH = 0.2
"""Edges that differ by no more than this, in sizes, stand one below the other: letters have white at their sides."""
LEAST_INDENT = 0.4
"""A smaller step of the first line, in sizes, is none."""
STRETCHED = 0.012
"""Spaces of flush lines that differ by this much, in sizes, were stretched: those of ragged lines are alike."""


def find_text_left(line: Line) -> float:
    """Where a line's text begins: behind its bullet or number when that is a run of its own."""
    runs = line.runs
    if len(runs) == 1 or not is_label(runs[0].words):
        return line.box.left
    return next((run for run in runs[1:-1] if not is_label(run.words)), runs[-1]).box.left


def shape_block(lines: Sequence[Line], spaces: Spaces) -> Block:
    """A block of lines, with the distance of each line from the one above it.

    Args:
        lines: from top to bottom.
        spaces: see Spaces.
    """
    first = lines[0]
    if len(lines) == 1:
        return Block((first,), first.page, first.box, first.size, "unknown", 0.0, None, 1)
    distances = [line.baseline - above.baseline for above, line in pairwise(lines)]
    spaced = [_space_line(line, distance) for line, distance in zip(lines[1:], distances, strict=True)]
    size = max(lines, key=lambda line: line.characters).size
    alignment = find_alignment(lines, spaces)
    return Block(
        lines=(first, *spaced),
        page=first.page,
        box=join_boxes([line.box for line in lines]),
        size=size,
        alignment=alignment,
        first_line_indent=_find_indent(lines) if alignment in ("left", "justified") else 0.0,
        leading=min(distances) / size,
        column=1,
        stretch=measure_stretch(lines, spaces) if alignment == "justified" else None,
    )


def _space_line(line: Line, distance: float) -> Line:
    """The line with the distance from the one above it; ``replace`` takes three times as long."""
    return Line(line.words, line.page, line.runs, line.size, line.box, line.baseline, line.characters, distance)


def find_alignment(lines: Sequence[Line], spaces: Spaces) -> Alignment:
    """How lines stand: by their edges, and for flush ones by whether their spaces are stretched.

    One line tells nothing. Three lines whose first two happen to end together are "left" as long as their spaces are
    as wide as each other's.
    """
    if len(lines) < 2:
        return "unknown"
    room = FLUSH * max(line.size for line in lines)
    lefts = [find_text_left(line) for line in lines]
    rights = [line.box.right for line in lines]
    centres = [(left + right) / 2 for left, right in zip(lefts, rights, strict=True)]
    is_left = _spread(lefts) <= room or (len(lines) > 2 and _spread(lefts[1:]) <= room)
    if is_left:
        is_flush = len(lines) > 2 and _spread(rights[:-1]) <= room
        return "justified" if is_flush and _is_stretched(lines, spaces) else "left"
    if _spread(centres) <= room:
        return "centred"
    if _spread(rights) <= room:
        return "right"
    return "left" if len(lines) == 2 else "unknown"


def measure_stretch(lines: Sequence[Line], spaces: Spaces) -> float | None:
    """How far the spaces of some line are wider than another's, in sizes; None where those of two are not known."""
    widths = [width for line in lines if (width := _space_of(line, spaces)) is not None]
    return _spread(widths) if len(widths) > 1 else None


def _is_stretched(lines: Sequence[Line], spaces: Spaces) -> bool:
    """Whether the spaces of flush lines are stretched; they are taken for it when none is known."""
    stretch = measure_stretch(lines, spaces)
    return stretch is None or stretch >= STRETCHED


def _space_of(line: Line, spaces: Spaces) -> float | None:
    known = [spaces[id(run)] for run in line.runs if id(run) in spaces and abs(run.size - line.size) < 0.1]
    return statistics.fmean(known) if known else None


def _find_indent(lines: Sequence[Line]) -> float:
    if len(lines) < 2:
        return 0.0
    step = find_text_left(lines[0]) - statistics.median(find_text_left(line) for line in lines[1:])
    return step if abs(step) >= LEAST_INDENT * lines[0].size else 0.0


def _spread(values: Sequence[float]) -> float:
    return max(values) - min(values)
