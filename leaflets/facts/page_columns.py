"""Columns of body text, told apart from tables, and the order of the blocks of a page."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from leaflets.facts.facts import Block, Box
from leaflets.facts.line_shape import starts_item

LEAST_LINES = 3
"""A column has at least this many lines."""
LEAST_LINES_ALONE = 5
"""A column of a single block has at least this many: a shorter one beside another is a row of a table."""
ALIGNED = 0.7
"""A table when this share of the blocks on one side begins on the same line as a block on another side."""
WIDE = 0.6
"""A drawn edge over this share of the text's width parts what is above from what is below."""
_SAME_LINE = 0.35
_ZONE_GAP = 2.0
_EDGE = 1.0
_STEP = 1.2

_Stack = list[int]
_Span = tuple[float, float]


def arrange_blocks(blocks: Sequence[Block], drawings: Sequence[Box]) -> tuple[tuple[Block, ...], int]:
    """The blocks in the order a sighted reader takes them, each with its column, and the number of columns.

    Columns are stacks of blocks side by side, at least three lines each, that are not a table: in a table the blocks
    of one stack begin on the same lines as those of another, or a drawn edge runs across the white between them. Lists
    side by side are columns unless such an edge parts them. Columns are read one after the other; everything else
    from top to bottom, and from left to right on one line.

    Args:
        blocks: of one page, each in column 1.
        drawings: boxes of painted shapes.
    """
    zones = [zone for zone in _find_zones(blocks, drawings) if len(zone) > 1]
    inside = {
        place: (number, column)
        for number, zone in enumerate(zones)
        for column, stack in enumerate(zone, 1)
        for place in stack
    }
    tops = [min(blocks[place].box.top for stack in zone for place in stack) for zone in zones]

    keys = []
    for place, block in enumerate(blocks):
        row, left = _row(block), block.box.left
        if place in inside:
            zone, column = inside[place]
            keys.append((tops[zone], column, row, left))
        else:
            keys.append((row, 0, row, left))
    order = sorted(range(len(blocks)), key=keys.__getitem__)
    ordered = tuple([blocks[place] if keys[place][1] < 2 else _move(blocks[place], keys[place][1]) for place in order])
    return ordered, max([len(zone) for zone in zones], default=1)


def _move(block: Block, column: int) -> Block:
    """The block in another column; ``replace`` takes three times as long."""
    alignment, indent, leading = block.alignment, block.first_line_indent, block.leading
    return Block(block.lines, block.page, block.box, block.size, alignment, indent, leading, column, block.stretch)


def _row(block: Block) -> float:
    """The height of a block's first line, in steps, so that cells of one row come from left to right."""
    step = max(1.0, 2 * _SAME_LINE * block.size)
    return round(block.lines[0].baseline / step) * step


def _find_zones(blocks: Sequence[Block], drawings: Sequence[Box]) -> list[list[_Stack]]:
    """The stacks of each part of the page where blocks stand side by side; one stack or none where they do not."""
    body = [place for place, block in enumerate(blocks) if _is_body(block)]
    beside = _list_beside(blocks, body)
    across = _list_wide_edges(blocks, body, drawings)
    alone = [blocks[place].box for place in body if place not in beside]
    zones: list[_Stack] = []
    spans: Sequence[_Span] = []
    bottom = float("-inf")
    in_order = [place for place in body if place in beside]
    for place in sorted(in_order, key=lambda place: blocks[place].box.top):
        box = blocks[place].box
        is_new = box.top > bottom + _ZONE_GAP * blocks[place].size or _has_edge(across, bottom, box.top)
        is_new = is_new or _is_crossed(alone, bottom, box.top)
        wider = _add_span(spans, box)
        # White has to be left between the stacks of a zone: two blocks alone may stand one below the other.
        if is_new or (len(wider) < 2 and len(zones[-1]) > 1):
            zones.append([])
            wider = [(box.left, box.right)]
        spans = wider
        zones[-1].append(place)
        bottom = box.bottom if len(zones[-1]) == 1 or box.bottom > bottom else bottom
    return [_find_columns(blocks, body, zone, drawings, across) for zone in zones]


def _list_wide_edges(blocks: Sequence[Block], body: _Stack, drawings: Sequence[Box]) -> list[float]:
    """Heights at which a drawn edge runs across most of the text: what stands below it is something else."""
    left = min([blocks[place].box.left for place in body], default=0.0)
    right = max([blocks[place].box.right for place in body], default=0.0)
    least = WIDE * (right - left)
    wide = [box for box in drawings if box.right - box.left >= least]
    return sorted({box.top for box in wide} | {box.bottom for box in wide})


def _has_edge(across: Sequence[float], bottom: float, top: float) -> bool:
    """Whether one of these heights, sorted, lies between two blocks or on their edges."""
    first = bisect_left(across, bottom - 2)
    return first < len(across) and across[first] <= top + 2


def _is_crossed(alone: Sequence[Box], bottom: float, top: float) -> bool:
    """Whether a block of the full width stands between two heights."""
    highest, lowest = bottom - 1, top + 1  # beside each other: the wrong way round
    return highest <= lowest and bool([box for box in alone if box.top >= highest and box.bottom <= lowest])


def _add_span(spans: Sequence[_Span], box: Box) -> Sequence[_Span]:
    """The widths that stacks take up, from left to right, with one more block: those that it reaches become one."""
    for left, right in spans:
        if left <= box.left < box.right <= right:
            return spans  # as for most blocks, which stand below one that is as wide
    found: list[_Span] = []
    for left, right in sorted([*spans, (box.left, box.right)]):
        if found and left < found[-1][1]:
            found[-1] = found[-1][0], max(right, found[-1][1])
        else:
            found.append((left, right))
    return found


def _make_stacks(blocks: Sequence[Block], zone: _Stack) -> list[_Stack]:
    """The blocks in stacks that no block reaches across, from left to right."""
    stacks: list[_Stack] = []
    right = float("-inf")
    for place in sorted(zone, key=lambda place: blocks[place].box.left):
        box = blocks[place].box
        if box.left >= right:
            stacks.append([])
        stacks[-1].append(place)
        right = max(right, box.right)
    return stacks


def _find_columns(
    blocks: Sequence[Block], body: _Stack, zone: _Stack, drawings: Sequence[Box], across: Sequence[float]
) -> list[_Stack]:
    stacks = _make_stacks(blocks, zone)
    if len(stacks) < 2 or _is_ruled(blocks, stacks, drawings):
        return []
    stacks = [stack for stack in _lengthen(blocks, body, stacks, across) if _is_tall(blocks, stack)]
    return [] if len(stacks) < 2 or _is_table(blocks, stacks) else stacks


def _is_ruled(blocks: Sequence[Block], stacks: Sequence[_Stack], drawings: Sequence[Box]) -> bool:
    """Whether the edge of a drawn shape crosses the white between two stacks, not above or below them."""
    for first, second in pairwise(stacks):
        left = max([blocks[place].box.right for place in first])
        right = min([blocks[place].box.left for place in second])
        both = [blocks[place] for place in (*first, *second)]
        top = min([block.lines[0].baseline for block in both])
        bottom = max([block.lines[-1].baseline - block.size for block in both])
        for box in drawings:
            if box.left < left and box.right > right and (top < box.top < bottom or top < box.bottom < bottom):
                return True
    return False


def _lengthen(blocks: Sequence[Block], body: _Stack, stacks: Sequence[_Stack], across: Sequence[float]) -> list[_Stack]:
    """The stacks with the blocks right below them that keep to their width: one column may end before another.

    A drawn edge across the page ends both, or the rows of a ruled table would make columns of each other.
    """
    taken = {place for stack in stacks for place in stack}
    edges = [min([blocks[place].box.left for place in stack]) for stack in stacks]
    bottoms = [max([blocks[place].box.bottom for place in stack]) for stack in stacks]
    highest = min(bottoms) - 1
    below = [place for place in set(body) - taken if blocks[place].box.top >= highest]
    below.sort(key=lambda place: blocks[place].box.top)
    furthest = _STEP * max([blocks[place].size for place in below], default=0.0)
    longer = []
    for stack, left, limit, end in zip(stacks, edges, [*edges[1:], float("inf")], bottoms, strict=True):
        grown, bottom = list(stack), end
        for place in below:
            box, size = blocks[place].box, blocks[place].size
            if box.top > bottom + furthest:
                break  # too low, and so are all after it
            if box.top < bottom - 1 or box.top > bottom + _STEP * size or place in taken:
                continue
            room = _EDGE * size
            is_within = left - room <= box.left and box.right <= limit - room
            if is_within and not _has_edge(across, bottom, box.top):
                grown.append(place)
                taken.add(place)
                bottom = box.bottom
        longer.append(grown)
    return longer


def _is_tall(blocks: Sequence[Block], stack: _Stack) -> bool:
    lines = sum(len(blocks[place].lines) for place in stack)
    return lines >= (LEAST_LINES if len(stack) > 1 else LEAST_LINES_ALONE)


def _is_table(blocks: Sequence[Block], stacks: Sequence[_Stack]) -> bool:
    for stack in stacks:
        others = [place for other in stacks if other is not stack for place in other]
        if len(stack) > 1 and _share_aligned(blocks, stack, others) >= ALIGNED:
            return sum([_is_list(blocks, stack) for stack in stacks]) < 2 and not _are_prose(blocks, stacks)
    return False


def _are_prose(blocks: Sequence[Block], stacks: Sequence[_Stack]) -> bool:
    """Whether stacks hold text as long as a column has, and begin on the same lines because they are equally long.

    The cells of a table begin on the same lines although those above them are not.
    """
    heights = [
        [len(blocks[place].lines) for place in sorted(stack, key=lambda at: blocks[at].box.top)] for stack in stacks
    ]
    return min(map(max, heights)) >= LEAST_LINES_ALONE and all(height[:-1] == heights[0][:-1] for height in heights)


def _is_list(blocks: Sequence[Block], stack: _Stack) -> bool:
    items = sum([starts_item(blocks[place].lines[0]) for place in stack])
    return items > 1 and 2 * items >= len(stack)


def _share_aligned(blocks: Sequence[Block], stack: _Stack, others: _Stack) -> float:
    """How many blocks of a stack begin on the line that a block of another stack begins on."""
    starts = [blocks[place].lines[0].baseline for place in others]
    aligned = 0
    for place in stack:
        baseline, room = blocks[place].lines[0].baseline, _SAME_LINE * blocks[place].size
        for start in starts:
            if -room <= baseline - start <= room:
                aligned += 1
                break
    return aligned / len(stack)


def _is_body(block: Block) -> bool:
    first = block.lines[0].runs[0]
    return not first.is_artifact and -1 < first.angle < 1


def _list_beside(blocks: Sequence[Block], body: _Stack) -> set[int]:
    """The blocks that have another one beside them on the same height."""
    found: set[int] = set()
    ordered = [(place, blocks[place].box) for place in body]
    ordered.sort(key=lambda item: item[1].top)
    for number, (place, box) in enumerate(ordered, 1):
        left, right, bottom = box.left, box.right, box.bottom
        for other_place, other in ordered[number:]:
            if other.top > bottom:
                break
            if right > other.left and other.right > left:
                continue
            least = 0.3 * min(blocks[place].size, blocks[other_place].size)
            if min(bottom, other.bottom) - other.top > least:
                found.add(place)
                found.add(other_place)
    return found
