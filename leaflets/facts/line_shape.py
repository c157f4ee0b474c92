"""What one line looks like to a reader who wonders whether the next one goes on with it."""

from __future__ import annotations

from collections.abc import Sequence

from leaflets.facts.block_shape import find_text_left
from leaflets.facts.facts import Box, Line
from leaflets.facts.line_labels import is_label, starts_with_label
from leaflets.frozen_value import frozen_value

_BOLD = 600
_SENTENCE_ENDS = ".!?:;…"


@frozen_value
class LineShape:
    """A line and what decides where it belongs.

    Attributes:
        left: where its text begins, behind a bullet or number that is a run of its own.
        starts_item: it begins with a bullet or number.
        is_bold: whether it is bold throughout; None when bold and regular are mixed.
        is_open: its sentence goes on: the last sign is not the end of one.
        starts_small: it begins with a small letter.
        first_word: the width of its first word, about.
    """

    line: Line
    left: float
    starts_item: bool
    is_bold: bool | None
    is_open: bool
    starts_small: bool
    first_word: float
    is_artifact: bool
    turn: int
    marks: frozenset[int]


def shape_line(line: Line) -> LineShape:
    """The shape of one line."""
    first = line.runs[0]
    words = line.words.strip()
    runs = line.runs if len(line.runs) > 1 else ()
    weights = {run.weight >= _BOLD for run in runs if not is_label(run.words)} or {first.weight >= _BOLD}
    first_word = words.split(" ", 1)[0]
    letter_width = line.box.width / max(1, line.characters)
    return LineShape(
        line=line,
        left=find_text_left(line),
        starts_item=starts_item(line),
        is_bold=weights.pop() if len(weights) == 1 else None,
        is_open=words[-1:] not in _SENTENCE_ENDS,
        starts_small=words[:1].islower(),
        first_word=(len(first_word) * letter_width),
        is_artifact=first.is_artifact,
        turn=round(first.angle),
        marks=frozenset([run.mark for run in line.runs if run.mark is not None]),
    )


def starts_item(line: Line) -> bool:
    """Whether a line begins with a bullet or number."""
    return starts_with_label(line.words) or (len(line.runs) > 1 and is_label(line.runs[0].words))


def is_parted(above: Line, below: Line, drawings: Sequence[Box]) -> bool:
    """Whether the edge of a drawn shape runs between two lines: a rule, or the border of a frame or ground.

    A ground as wide as the words of one line, or narrower, is a highlighted phrase and parts nothing.
    """
    low, high = above.baseline + 0.02 * above.size, below.baseline - 0.35 * below.size
    for box in drawings:
        if min(box.right, below.box.right) - max(box.left, below.box.left) < 0.6 * below.box.width:
            continue
        is_highlight = box.height < 2.2 * below.size and any(
            box.width <= line.box.width + 1.2 * line.size for line in (above, below)
        )
        if is_highlight and box.height > 0.5 * below.size:
            continue
        if low <= box.top <= high or low <= box.bottom <= high:
            return True
    return False
