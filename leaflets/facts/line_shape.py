"""What one line looks like to a reader who wonders whether the next one goes on with it."""

from __future__ import annotations

from collections.abc import Sequence

from leaflets.facts.block_shape import find_text_left
from leaflets.facts.facts import Box, Line
from leaflets.facts.line_labels import is_label, starts_with_label
from leaflets.frozen_value import frozen_value

_BOLD = 600
_SENTENCE_ENDS = ".!?:;…"
_NO_MARKS: frozenset[int] = frozenset()


@frozen_value
class LineShape:
    """A line and what decides where it belongs.

    Attributes:
        left: where its text begins, behind a bullet or number that is a run of its own.
        starts_item: it begins with a bullet or number.
        is_bold: whether it is bold throughout; None when bold and regular are mixed.
        is_open: its sentence goes on: the last sign is not the end of one.
        starts_small: it begins with a small letter.
    """

    line: Line
    left: float
    starts_item: bool
    is_bold: bool | None
    is_open: bool
    starts_small: bool
    is_artifact: bool
    turn: int
    marks: frozenset[int]

    @property
    def first_word(self) -> float:
        """The width of its first word, about."""
        line = self.line
        return len(line.words.strip().split(" ", 1)[0]) * (line.box.width / max(1, line.characters))


def shape_line(line: Line) -> LineShape:
    """The shape of one line."""
    first = line.runs[0]
    words = line.words.strip()
    if len(line.runs) == 1:
        left, is_item = line.box.left, starts_with_label(words)
        is_bold: bool | None = first.weight >= _BOLD
        marks = _NO_MARKS if first.mark is None else frozenset((first.mark,))
    else:
        left, is_item, is_bold = find_text_left(line), starts_item(line), _find_weight(line)
        marks = frozenset([run.mark for run in line.runs if run.mark is not None])
    is_open = words[-1:] not in _SENTENCE_ENDS
    return LineShape(
        line, left, is_item, is_bold, is_open, words[:1].islower(), first.is_artifact, round(first.angle), marks
    )


def _find_weight(line: Line) -> bool | None:
    """Whether all runs beside bullets and numbers are bold, or none is; None for some of each."""
    weights = {run.weight >= _BOLD for run in line.runs if not is_label(run.words)} or {line.runs[0].weight >= _BOLD}
    return weights.pop() if len(weights) == 1 else None


def starts_item(line: Line) -> bool:
    """Whether a line begins with a bullet or number."""
    return starts_with_label(line.words) or (len(line.runs) > 1 and is_label(line.runs[0].words))


def is_parted(above: Line, below: Line, drawings: Sequence[Box]) -> bool:
    """Whether the edge of a drawn shape runs between two lines: a rule, or the border of a frame or ground.

    A ground as wide as the words of one line, or narrower, is a highlighted phrase and parts nothing.
    """
    low, high = above.baseline + 0.02 * above.size, below.baseline - 0.35 * below.size
    for box in drawings:
        if not (low <= box.top <= high or low <= box.bottom <= high):
            continue  # nearly all of them
        if min(box.right, below.box.right) - max(box.left, below.box.left) < 0.6 * below.box.width:
            continue
        is_phrase = box.width <= max([line.box.width + 1.2 * line.size for line in (above, below)])
        if not (is_phrase and 0.5 * below.size < box.height < 2.2 * below.size):
            return True
    return False
