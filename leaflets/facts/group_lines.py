"""Lines: runs that stand on one baseline and belong together; columns and cells of a table are lines of their own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from leaflets.facts.facts import Box, Line, Run
from leaflets.facts.join_pieces import join_boxes
from leaflets.facts.line_labels import is_label
from leaflets.facts.read_characters import RIGHT_TO_LEFT
from leaflets.facts.table_cells import Cells, find_cell
from leaflets.frozen_value import frozen_value

GAP = 1.1
"""Runs further apart than this, in sizes, belong to two lines."""
GAP_OTHER_MARK = 0.9
"""The same for runs of two different pieces of marked content: cells of a table, or words beside a link."""
GAP_SAME_MARK = 2.0
"""The same for runs of one piece of marked content, such as the words of a justified line."""
GAP_LABEL = 3.5
"""The same behind a bullet or number that begins a line: the item's text may hang that far to its right."""
SPACE = 0.18
"""Ink further apart than this, in sizes, has a space between it."""
_SAME_BASELINE = 0.12
_SMALL = 0.85  # a raised or lowered letter is at most this large beside its neighbour
_RAISED, _LOWERED = 0.65, 0.35  # how far its baseline may stand off, in sizes of its neighbour
_ATTACHED = 0.35
_THIN_RULE = 4.0


@frozen_value
class _Standing:
    """A run by its place along and across its own baseline; turned text is laid level for this."""

    run: Run
    start: float
    end: float
    across: float
    turn: int


def group_lines(runs: Sequence[Run], drawings: Sequence[Box], cells: Cells) -> tuple[Line, ...]:
    """The lines of a page, upper ones first; the distances between them are for group_blocks to fill in.

    A raised or lowered small letter belongs to the line of its neighbour; a bullet or number to the line of its item.
    A drawn rule that stands between two runs parts them, and so do the cells of a tagged table.

    Args:
        runs: of one page; invisible ones and those of spaces alone are left out.
        drawings: boxes of painted shapes.
        cells: of tagged tables, see table_cells.
    """
    standing = [_stand(run) for run in runs if run.is_visible and run.words.strip()]
    posts = [box for box in drawings if box.width <= _THIN_RULE and box.height > 2 * box.width]
    found = []
    for row in _attach_small(_make_rows(standing)):
        ordered = sorted(row, key=lambda item: item.start)
        found += [_make_line(part) for part in _split_row(ordered, posts, cells)]
    return tuple(sorted(found, key=lambda line: (line.baseline, line.box.left)))


def _stand(run: Run) -> _Standing:
    box, turn = run.box, round(run.angle)
    if turn == 0:
        return _Standing(run, box.left, box.right, run.baseline, turn)
    if turn == 90:
        return _Standing(run, -box.bottom, -box.top, (box.left + box.right) / 2, turn)
    if turn == -90:
        return _Standing(run, box.top, box.bottom, -(box.left + box.right) / 2, turn)
    if abs(turn) == 180:
        return _Standing(run, -box.right, -box.left, -run.baseline, 180)
    return _Standing(run, box.left, box.right, run.baseline, turn)


def _make_rows(standing: Sequence[_Standing]) -> list[list[_Standing]]:
    """Runs on one baseline; turned text may stand off a little, because its baseline is taken from its box."""
    rows: list[list[_Standing]] = []
    for item in sorted(standing, key=lambda item: (item.turn, item.across)):
        before = rows[-1][-1] if rows else None
        share = _SAME_BASELINE if item.turn % 180 == 0 else 3 * _SAME_BASELINE
        if before and before.turn == item.turn:
            room = share * min(before.run.size, item.run.size)
            if abs(item.across - before.across) <= room:
                rows[-1].append(item)
                continue
        rows.append([item])
    return rows


def _attach_small(rows: list[list[_Standing]]) -> list[list[_Standing]]:
    """The rows with raised and lowered letters moved to the row of their neighbour."""
    largest = max((item.run.size for row in rows for item in row), default=0)
    heights = sorted((row[0].across, number) for number, row in enumerate(rows))
    reaches = [_RAISED * max(item.run.size for item in row) for row in rows]
    for row in rows:
        for item in [item for item in row if item.run.size <= _SMALL * largest]:
            low = bisect_left(heights, (item.across - _RAISED * largest, 0))
            high = bisect_right(heights, (item.across + _RAISED * largest, len(rows)))
            near = sorted(n for across, n in heights[low:high] if abs(across - item.across) <= reaches[n])
            host = next((rows[n] for n in near if rows[n] is not row and _is_host(rows[n], item)), None)
            if host is not None:
                row.remove(item)
                host.append(item)
    return [row for row in rows if row]


def _is_host(row: Sequence[_Standing], small: _Standing) -> bool:
    for other in row:
        size = other.run.size
        if other.turn != small.turn or small.run.size > _SMALL * size:
            continue
        rise = other.across - small.across
        if not -_LOWERED * size <= rise <= _RAISED * size:
            continue
        gap = max(small.start - other.end, other.start - small.end)
        if -size <= gap <= _ATTACHED * size:
            return True
    return False


def _split_row(row: Sequence[_Standing], posts: Sequence[Box], cells: Cells) -> list[list[_Standing]]:
    parts = [[row[0]]]
    for item in row[1:]:
        last = max(parts[-1], key=lambda part: part.end)
        is_other_cell = find_cell(item.run, cells) != find_cell(last.run, cells)
        if is_other_cell or item.start - last.end > _find_limit(parts[-1], last, item, posts):
            parts.append([item])
        else:
            parts[-1].append(item)
    return parts


def _find_limit(part: Sequence[_Standing], before: _Standing, item: _Standing, posts: Sequence[Box]) -> float:
    """How far apart two runs of one row may stand, in points."""
    size = max(before.run.size, item.run.size)
    if item.turn == 0 and any(_stands_between(post, before, item) for post in posts):
        return 0.0
    if len(part) == 1 and is_label(before.run.words) and not is_label(item.run.words):
        return GAP_LABEL * size
    if before.run.mark is None or item.run.mark is None:
        return GAP * size
    return (GAP_SAME_MARK if before.run.mark == item.run.mark else GAP_OTHER_MARK) * size


def _stands_between(post: Box, before: _Standing, item: _Standing) -> bool:
    middle = (post.left + post.right) / 2
    if not before.end - 1 <= middle <= item.start + 1:
        return False
    return post.top <= item.across - 0.4 * item.run.size and post.bottom >= item.across - 0.1 * item.run.size


def _make_line(part: Sequence[_Standing]) -> Line:
    if _runs_to_left(part):
        part = part[::-1]
    runs = tuple([item.run for item in part])
    words = _join_words(part)
    main = runs[0] if len(runs) == 1 else _find_main(runs)
    return Line(
        words=words,
        page=main.page,
        runs=runs,
        size=main.size,
        box=join_boxes([run.box for run in runs]),
        baseline=main.baseline,
        characters=len(words),
        distance=None,
    )


def _runs_to_left(part: Sequence[_Standing]) -> bool:
    """Whether most letters belong to a script that runs from right to left."""
    words = "".join([item.run.words for item in part])
    return not words.isascii() and len(RIGHT_TO_LEFT.findall(words)) * 2 > len(words)


def _find_main(runs: Sequence[Run]) -> Run:
    """The longest run of the size that most letters have."""
    letters: Counter[float] = Counter()
    for run in runs:
        letters[round(run.size, 2)] += len(run.words.strip())
    return max(runs, key=lambda run: (letters[round(run.size, 2)], len(run.words)))


def _join_words(part: Sequence[_Standing]) -> str:
    words = part[0].run.words.strip()
    ends_open = part[0].run.words[-1:].isspace()
    for before, item in pairwise(part):
        gap = max(item.start - before.end, before.start - item.end)
        is_apart = gap >= SPACE * min(before.run.size, item.run.size)
        if ends_open or is_apart or item.run.words[:1].isspace():
            words += " "
        words += item.run.words.strip()
        ends_open = item.run.words[-1:].isspace()
    return words
