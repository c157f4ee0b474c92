"""What the lines around a line tell: how wide its text is set, and which distances stand inside paragraphs here."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from leaflets.facts.line_shape import LineShape
from leaflets.frozen_value import frozen_value

FURTHEST = 2.4
"""Lines whose baselines are further apart than this, in sizes, are never one block."""
SAME_DISTANCE = 0.07
EDGE = 0.4
INDENT = 4.0
_FULL = 0.4  # white at the end of a full line beyond what the next word needs, in sizes
_REACH = 12
_LEAST_SURE = 2


@frozen_value
class Chains:
    """For each line of a page the next one below it at about the same edge and in the same size, and the one above."""

    shapes: Sequence[LineShape]
    below: dict[int, int]
    above: dict[int, int]
    sure: tuple[tuple[float, float], ...]

    def find_right(self, place: int) -> float:
        """How far the lines around one reach to the right: about how wide the text is set."""
        shapes = self.shapes
        reached = [shapes[place].line.box.right]
        for links in (self.below, self.above):
            current = place
            for _ in range(_REACH):
                if current not in links:
                    break
                current = links[current]
                reached.append(shapes[current].line.box.right)
        return max(reached)

    def is_full(self, upper: LineShape, lower: int) -> bool:
        """Whether the first word of a line would not have fitted on the one above."""
        size = upper.line.size
        needed = upper.line.box.right + 0.25 * size + self.shapes[lower].first_word
        return needed > max(self.find_right(lower), upper.line.box.right) - _FULL * size

    def find_following(self, place: int) -> float | None:
        """The distance, in sizes, from a line to the next one at its edge that begins no item."""
        shape = self.shapes[place]
        following = self.shapes[self.below[place]] if place in self.below else None
        if following is None or following.starts_item or abs(following.left - shape.left) > EDGE * shape.line.size:
            return None
        if following.is_bold is not None and shape.is_bold is not None and following.is_bold != shape.is_bold:
            return None
        return (following.line.baseline - shape.line.baseline) / shape.line.size

    def is_unlike_paragraphs(self, size: float, distance: float) -> bool:
        """Whether lines of this size stand differently far apart inside the paragraphs of this page.

        Sure to be inside a paragraph are two lines of which the upper one leaves a sentence open and the lower one
        goes on with a small letter; two such pairs have to be there.
        """
        known = [found for at, found in self.sure if abs(at - size) <= 0.05 * size]
        return len(known) >= _LEAST_SURE and all(abs(found - distance) > SAME_DISTANCE for found in known)

    def is_spacing_of_short_lines(self, place: int, distance: float) -> bool:
        """Whether most of the lines around that stand this far apart end early: then it parts one from the next."""
        full = short = 0
        for upper, lower in pairwise(self._walk(place)):
            first, second = self.shapes[upper], self.shapes[lower]
            apart = (second.line.baseline - first.line.baseline) / second.line.size
            if abs(apart - distance) <= SAME_DISTANCE:
                is_full = (first.is_open and second.starts_small) or self.is_full(first, lower)
                full, short = full + is_full, short + (not is_full)
        return short > full

    def _walk(self, place: int) -> list[int]:
        """The chain through a line, from the top down."""
        upwards = [place]
        while upwards[-1] in self.above and len(upwards) < _REACH:
            upwards.append(self.above[upwards[-1]])
        chain = upwards[::-1]
        while chain[-1] in self.below and len(chain) < 2 * _REACH:
            chain.append(self.below[chain[-1]])
        return chain


def link_lines(shapes: Sequence[LineShape]) -> Chains:
    """The chains of a page's lines; the lines come with the upper ones first."""
    below: dict[int, int] = {}
    above: dict[int, int] = {}
    sure = []
    for place, shape in enumerate(shapes):
        following = _find_below(shapes, place)
        if following is None:
            continue
        below[place] = following
        above.setdefault(following, place)
        lower = shapes[following]
        is_level = abs(lower.left - shape.left) <= EDGE * shape.line.size
        if is_level and shape.is_open and lower.starts_small and not lower.starts_item:
            sure.append((shape.line.size, (lower.line.baseline - shape.line.baseline) / shape.line.size))
    return Chains(shapes, below, above, tuple(sure))


def _find_below(shapes: Sequence[LineShape], place: int) -> int | None:
    shape = shapes[place]
    line, left, turn = shape.line, shape.left, shape.turn
    size, baseline, box = line.size, line.baseline, line.box
    nearest, furthest = 0.6 * size, FURTHEST * size
    for number in range(place + 1, len(shapes)):
        other = shapes[number]
        below = other.line
        distance = below.baseline - baseline
        if distance > furthest:
            return None
        if distance < nearest or abs(other.left - left) > INDENT * size or other.turn != turn:
            continue
        is_alike = abs(below.size - size) <= 0.05 * size
        if is_alike and below.box.left < box.right and box.left < below.box.right:
            return number
    return None
