"""Neighbouring text objects of one style as one piece: many programs write one letter or one word an object."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from leaflets.facts.facts import Box
from leaflets.facts.read_text import TextPiece
from leaflets.facts.turn_words import turn_words

SURE_SPACE = 0.25
"""A gap this wide between the end of one letter and the start of the next, in sizes, is a space between words."""
LIKELY_SPACE = 0.12
"""A gap this wide is one when PDFium sees a space there as well; letters set apart stay below."""
WIDEST_JOIN = 0.75
"""Objects further apart than this, in sizes, stay apart: they may be columns or cells."""
_OVERLAP = -0.35  # kerning and slanted letters reach back this far, in sizes
_SAME_BASELINE = 0.03
_SAME_SIZE = 0.01


def join_pieces(pieces: Iterable[TextPiece]) -> list[TextPiece]:
    """The pieces with neighbours joined, spaces put in where a gap stands; those of spaces alone are left out.

    Joined are objects painted one after another on one baseline, in one font, size, colour and marked content, at
    most WIDEST_JOIN apart. A joined piece has the object of its first part and the ends of both.
    """
    joined: list[TextPiece] = []
    group: list[TextPiece] = []
    for piece in pieces:
        if group and not _belongs(group[-1], piece):
            joined.append(_merge(group))
            group = []
        group.append(piece)
    if group:
        joined.append(_merge(group))
    return [piece for piece in joined if piece.words.strip()]


def _belongs(before: TextPiece, piece: TextPiece) -> bool:
    size = before.size
    if not _OVERLAP * size <= piece.start - before.end <= WIDEST_JOIN * size:
        return False
    if abs(piece.across - before.across) > _SAME_BASELINE * size or abs(piece.size - size) > _SAME_SIZE * size:
        return False
    return _style(before) == _style(piece)


def _style(piece: TextPiece) -> tuple[object, ...]:
    return (
        piece.font,
        piece.weight,
        piece.is_italic,
        piece.is_underlined,
        piece.colour,
        piece.alpha,
        round(piece.angle),
        piece.item.mark,
        piece.item.is_artifact,
    )


def _merge(group: list[TextPiece]) -> TextPiece:
    if len(group) == 1:
        return group[0]
    words = [group[0].words]  # and between them the spaces that were not painted
    spaces = [piece.space for piece in group if piece.space is not None]
    for before, piece in pairwise(group):
        is_apart = _is_space_between(before, piece)
        words += [" ", piece.words] if is_apart else [piece.words]
        if is_apart:
            spaces.append((piece.start - before.end) / before.size)
    heights = [piece.x_height for piece in group if piece.x_height is not None]
    boxes = [piece.box for piece in group if piece.words.strip()] or [group[0].box]
    return replace(
        group[0],
        words="".join(turn_words(words)),
        end=group[-1].end,
        last=group[-1].last,
        x_height=heights[0] if heights else None,
        space=sum(spaces) / len(spaces) if spaces else None,
        missing_glyphs=sum(piece.missing_glyphs for piece in group),
        box=join_boxes(boxes),
    )


def _is_space_between(before: TextPiece, piece: TextPiece) -> bool:
    if before.words[-1:].isspace() or piece.words[:1].isspace():
        return False
    gap = (piece.start - before.end) / before.size
    return gap >= SURE_SPACE or (gap >= LIKELY_SPACE and piece.first - before.last > 1)


def join_boxes(boxes: Sequence[Box]) -> Box:
    """The smallest box around several; at least one."""
    if len(boxes) == 1:
        return boxes[0]
    return Box(
        min([box.left for box in boxes]),
        min([box.top for box in boxes]),
        max([box.right for box in boxes]),
        max([box.bottom for box in boxes]),
    )


def holds_middle(outer: Box, inner: Box) -> bool:
    """Whether the middle of a box lies in another one."""
    across, down = (inner.left + inner.right) / 2, (inner.top + inner.bottom) / 2
    return outer.left <= across <= outer.right and outer.top <= down <= outer.bottom
