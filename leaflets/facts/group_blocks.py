"""Blocks: the lines that a reader takes for one paragraph, heading, list item or cell, by geometry."""

from __future__ import annotations

from collections.abc import Sequence

from leaflets.facts.block_shape import Spaces, shape_block
from leaflets.facts.facts import Block, Box, Line
from leaflets.facts.line_chain import EDGE, FURTHEST, INDENT, SAME_DISTANCE, Chains, link_lines
from leaflets.facts.line_shape import LineShape, is_parted, shape_line
from leaflets.facts.page_columns import arrange_blocks
from leaflets.facts.table_cells import Cells, find_cell
from leaflets.frozen_value import frozen_value

CLOSE = 1.35
"""Lines nearer than this, in sizes, are one block when edge and style agree, even where the upper one ends early."""
USUAL = 1.75
"""Up to this distance, in sizes, a full line is taken to go on in the next one; further apart it has to be repeated."""
_REACH = FURTHEST * 1.1  # a block's lines differ a little in size


@frozen_value
class Layout:
    """The blocks of a page in reading order, their lines in that order, and how many columns there are."""

    lines: tuple[Line, ...]
    blocks: tuple[Block, ...]
    columns: int


@frozen_value
class _PageLines:
    shapes: Sequence[LineShape]
    chains: Chains
    drawings: Sequence[Box]
    cells: Cells


def group_blocks(lines: Sequence[Line], drawings: Sequence[Box], spaces: Spaces, cells: Cells) -> Layout:
    """The blocks of a page.

    A line goes on with the block above it when edge, size, weight and distance agree, no drawn edge runs between
    them, it does not begin with a bullet or number, and the line above is full: the next word would not have fitted.
    Lines that share a piece of marked content are one block whatever they look like; lines of two cells of a tagged
    table never are. No other tag counts: who tags each line as a paragraph hides nothing.

    Args:
        lines: of one page, upper ones first.
        drawings: boxes of painted shapes, underlines left out.
        spaces: widths of spaces within runs, see block_shape.Spaces.
        cells: the cells of tagged tables, see table_cells.
    """
    shapes = [shape_line(line) for line in lines]
    page = _PageLines(shapes, link_lines(shapes), drawings, cells)
    groups: list[list[LineShape]] = []
    near: list[list[LineShape]] = []
    reach = _REACH * max([line.size for line in lines], default=0.0)
    highest = None
    for place, shape in enumerate(shapes):
        limit = shape.line.baseline - reach
        if limit != highest:  # the lines of one row have one limit
            near = [group for group in near if group[-1].line.baseline >= limit]
            highest = limit
        home = None if shape.starts_item else _find_home(page, near, place)
        if home is None:
            home = []
            groups.append(home)
            near.append(home)
        home.append(shape)
    blocks = [shape_block([shape.line for shape in group], spaces) for group in groups]
    ordered, columns = arrange_blocks(blocks, drawings)
    return Layout(tuple([line for block in ordered for line in block.lines]), ordered, columns)


def _find_home(page: _PageLines, near: Sequence[list[LineShape]], place: int) -> list[LineShape] | None:
    """The last of the blocks above a line that it continues; None when it begins a block of its own."""
    line = page.shapes[place].line
    left, right = line.box.left, line.box.right
    reach = line.baseline - _REACH * line.size
    for group in reversed(near):
        last = group[-1].line
        box = last.box
        if box.right <= left or box.left >= right:
            continue  # beside it: most of the blocks on a page of tables
        if last.baseline >= reach and _goes_on(page, group, place):
            return group
    return None


def _goes_on(page: _PageLines, group: Sequence[LineShape], place: int) -> bool:
    """Whether a line that begins no item continues a block."""
    last, shape = group[-1], page.shapes[place]
    size = last.line.size
    distance = shape.line.baseline - last.line.baseline
    if not 0.6 * size <= distance <= FURTHEST * size:
        return False
    if last.turn != shape.turn or last.is_artifact != shape.is_artifact or not _overlaps(last.line.box, shape.line.box):
        return False
    if page.cells and find_cell(last.line.runs[-1], page.cells) != find_cell(shape.line.runs[0], page.cells):
        return False
    if last.marks & shape.marks and distance <= USUAL * size:
        return True
    if not _is_same_style(last, shape) or not _is_same_edge(group, shape):
        return False
    if len(group) > 1:
        before = last.line.baseline - group[-2].line.baseline
        if abs(distance - before) > SAME_DISTANCE * size:
            return False
    return _is_near_enough(page, group, place) and not is_parted(last.line, shape.line, page.drawings)


def _is_same_style(last: LineShape, shape: LineShape) -> bool:
    if abs(last.line.size - shape.line.size) > 0.05 * last.line.size:
        return False
    if last.is_bold is not None and shape.is_bold is not None and last.is_bold != shape.is_bold:
        return last.is_open and shape.starts_small
    return True


def _is_same_edge(group: Sequence[LineShape], shape: LineShape) -> bool:
    """Whether a line begins below the block's lines, or is centred or flush right with them."""
    last = group[-1]
    room = EDGE * shape.line.size
    step = shape.left - last.left
    if abs(step) <= room:
        return True
    if len(group) == 1 and (
        -INDENT * shape.line.size <= step < 0 or (last.starts_item and 0 < step <= INDENT * shape.line.size)
    ):
        return True
    centres = (last.left + last.line.box.right) / 2, (shape.left + shape.line.box.right) / 2
    is_centred = abs(centres[0] - centres[1]) <= room
    return is_centred or abs(last.line.box.right - shape.line.box.right) <= room


def _is_near_enough(page: _PageLines, group: Sequence[LineShape], place: int) -> bool:
    """Whether the distance is one within a block, seen together with how full the line above is."""
    last, shape = group[-1], page.shapes[place]
    distance = (shape.line.baseline - last.line.baseline) / last.line.size
    following = page.chains.find_following(place)
    if following is not None and len(group) == 1 and following < distance - SAME_DISTANCE:
        return False  # the white above this line is wider than that below: it begins something new
    if last.is_open and shape.starts_small and distance <= USUAL:
        return True
    if distance > CLOSE and (
        page.chains.is_unlike_paragraphs(last.line.size, distance)
        or page.chains.is_spacing_of_short_lines(place, distance)
    ):
        return False
    if distance <= CLOSE:
        return True
    is_full = page.chains.is_full(last, place)
    if distance <= USUAL:
        return is_full
    return is_full and (len(group) > 1 or (following is not None and abs(following - distance) <= SAME_DISTANCE))


def _overlaps(box: Box, other: Box) -> bool:
    return min(box.right, other.right) > max(box.left, other.left)
