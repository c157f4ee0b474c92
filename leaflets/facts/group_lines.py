"""Lines: runs that stand on one baseline and belong together; columns and cells of a table are lines of their own."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

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

_BASELINE_ORDER = attrgetter("turn", "across")
_READING_ORDER = attrgetter("start")
_PAGE_ORDER = attrgetter("baseline", "box.left")


@frozen_value
class _Standing:
    """A run by its place along and across its own baseline; turned text is laid level for this."""

    run: Run
    size: float
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
        row.sort(key=_READING_ORDER)
        found += [_make_line(part) for part in _split_row(row, posts, cells)]
    found.sort(key=_PAGE_ORDER)
    return tuple(found)


def _stand(run: Run) -> _Standing:
    box, turn, size = run.box, round(run.angle), run.size
    if turn == 0:
        return _Standing(run, size, box.left, box.right, run.baseline, turn)
    if turn == 90:
        return _Standing(run, size, -box.bottom, -box.top, (box.left + box.right) / 2, turn)
    if turn == -90:
        return _Standing(run, size, box.top, box.bottom, -(box.left + box.right) / 2, turn)
    if abs(turn) == 180:
        return _Standing(run, size, -box.right, -box.left, -run.baseline, 180)
    return _Standing(run, size, box.left, box.right, run.baseline, turn)


def _make_rows(standing: Sequence[_Standing]) -> list[list[_Standing]]:
    """Runs on one baseline; turned text may stand off a little, because its baseline is taken from its box."""
    rows: list[list[_Standing]] = []
    before = None
    for item in sorted(standing, key=_BASELINE_ORDER):
        if before is not None and before.turn == item.turn:
            share = _SAME_BASELINE if item.turn % 180 == 0 else 3 * _SAME_BASELINE
            is_level = abs(item.across - before.across) <= share * min(before.size, item.size)
        else:
            is_level = False
        if is_level:
            rows[-1].append(item)
        else:
            rows.append([item])
        before = item
    return rows


def _attach_small(rows: list[list[_Standing]]) -> list[list[_Standing]]:
    """The rows with raised and lowered letters moved to the row of their neighbour."""
    sizes = [max([item.size for item in row]) for row in rows]
    least = min([item.size for row in rows for item in row], default=0.0)
    hosts = sorted([(row[0].across, number) for number, row in enumerate(rows) if _SMALL * sizes[number] >= least])
    heights = [across for across, _ in hosts]
    largest = max(sizes, default=0.0)
    limit, reach = _SMALL * largest, _RAISED * largest
    for row in rows:
        for item in [item for item in row if item.size <= limit]:
            size, height = item.size, item.across
            around = hosts[bisect_left(heights, height - reach) : bisect_right(heights, height + reach)]
            # Next to body text there seldom is a row of letters so much larger that body text is small beside it.
            larger = [
                n for across, n in around if size <= _SMALL * sizes[n] and abs(across - height) <= _RAISED * sizes[n]
            ]
            for number in sorted(larger):
                if rows[number] is not row and _is_host(rows[number], item):
                    row.remove(item)
                    rows[number].append(item)
                    break
    return [row for row in rows if row]


def _is_host(row: Sequence[_Standing], small: _Standing) -> bool:
    for other in row:
        size = other.size
        if other.turn != small.turn or small.size > _SMALL * size:
            continue
        rise = other.across - small.across
        if not -_LOWERED * size <= rise <= _RAISED * size:
            continue
        gap = max(small.start - other.end, other.start - small.end)
        if -size <= gap <= _ATTACHED * size:
            return True
    return False


def _split_row(row: Sequence[_Standing], posts: Sequence[Box], cells: Cells) -> list[list[_Standing]]:
    last = row[0]
    part = [last]
    parts = [part]
    for item in row[1:]:
        gap = item.start - last.end  # the limit lies between 0 and GAP_LABEL: most gaps need no closer look
        is_apart = gap > 0 and (
            gap > GAP_LABEL * max(last.size, item.size) or gap > _find_limit(part, last, item, posts)
        )
        if is_apart or (cells and find_cell(item.run, cells) != find_cell(last.run, cells)):
            last, part = item, [item]
            parts.append(part)
        else:
            part.append(item)
            last = item if item.end > last.end else last
    return parts


def _find_limit(part: Sequence[_Standing], before: _Standing, item: _Standing, posts: Sequence[Box]) -> float:
    """How far apart two runs of one row may stand, in points: 0 at least, GAP_LABEL sizes at most."""
    size = max(before.size, item.size)
    if item.turn == 0:
        for post in posts:
            if _stands_between(post, before, item):
                return 0.0
    if len(part) == 1 and is_label(before.run.words) and not is_label(item.run.words):
        return GAP_LABEL * size
    mark = before.run.mark
    if mark is None or item.run.mark is None:
        return GAP * size
    return (GAP_SAME_MARK if mark == item.run.mark else GAP_OTHER_MARK) * size


def _stands_between(post: Box, before: _Standing, item: _Standing) -> bool:
    middle = (post.left + post.right) / 2
    if not before.end - 1 <= middle <= item.start + 1:
        return False
    return post.top <= item.across - 0.4 * item.size and post.bottom >= item.across - 0.1 * item.size


def _make_line(part: Sequence[_Standing]) -> Line:
    if len(part) == 1:  # most lines on a page of tables, and a fifth of the steps
        run = part[0].run
        words = run.words.strip()
        return Line(words, run.page, (run,), run.size, run.box, run.baseline, len(words), None)
    if _runs_to_left(part):
        part = part[::-1]
    runs = tuple([item.run for item in part])
    words = _join_words(part)
    main = _find_main(runs)
    box = join_boxes([run.box for run in runs])
    return Line(words, main.page, runs, main.size, box, main.baseline, len(words), None)


def _runs_to_left(part: Sequence[_Standing]) -> bool:
    """Whether most letters belong to a script that runs from right to left."""
    words = "".join([item.run.words for item in part])
    if words.isascii():
        return False
    turned = len(RIGHT_TO_LEFT.findall(words))
    return turned > 0 and turned * 2 > sum(map(str.isalpha, words))  # spaces, signs and numbers belong to either


def _find_main(runs: Sequence[Run]) -> Run:
    """The longest run of the size that most letters have."""
    sizes = [round(run.size, 2) for run in runs]
    letters: dict[float, int] = {}
    for run, size in zip(runs, sizes, strict=True):
        letters[size] = letters.get(size, 0) + len(run.words.strip())
    lengths = [(letters[size], len(run.words)) for run, size in zip(runs, sizes, strict=True)]
    return runs[lengths.index(max(lengths))]


def _join_words(part: Sequence[_Standing]) -> str:
    before = part[0]
    joined = before.run.words.strip()
    ends_open = before.run.words[-1:].isspace()
    for item in part[1:]:
        words = item.run.words
        gap = max(item.start - before.end, before.start - item.end)
        is_apart = gap >= SPACE * min(before.size, item.size)
        joined += f" {words.strip()}" if ends_open or is_apart or words[:1].isspace() else words.strip()
        ends_open = words[-1:].isspace()
        before = item
    return joined
