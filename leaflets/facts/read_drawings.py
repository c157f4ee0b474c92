"""The painted vector shapes of a page: rules, frames, grounds; and which rules underline text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from leaflets.facts import pdfium_calls as ask
from leaflets.facts.facts import Box, Colour
from leaflets.facts.open_page import OpenPage
from leaflets.facts.pdfium_calls import Rgba
from leaflets.facts.read_objects import PageObject, place_object
from leaflets.facts.read_text import TextPiece
from leaflets.frozen_value import frozen_value

THICKEST_UNDERLINE = 0.15
"""Of the text's size; a thicker bar is a ground or a frame."""
HIGHEST_UNDERLINE, LOWEST_UNDERLINE = -0.05, 0.3
"""Where the upper edge of an underline stands below the baseline, in sizes; a table's border stands lower."""
_RECTANGLE = 5  # segments
_LEAST_COVERED = 0.7  # of the text, by the rule
_LEAST_USED = 0.8  # of the rule, by text: a border runs on beyond the words


@frozen_value
class Drawing:
    """A painted path: its object, its box, and the colour it hides all that is below it with; None when it does not."""

    item: PageObject
    box: Box
    cover: Colour | None


def read_drawings(page: OpenPage, objects: Sequence[PageObject]) -> list[Drawing]:
    """The paths and shadings that leave paint on a page, in painting order; clipping paths are none."""
    found = []
    for item in objects:
        if item.kind not in (ask.PATH, ask.SHADING) or item.alpha <= 0:
            continue
        is_filled, is_stroked = page.reader.read_draw_mode(item.handle) if item.kind == ask.PATH else (True, False)
        fill = page.reader.read_fill(item.handle) if is_filled else None
        stroke = page.reader.read_stroke(item.handle) if is_stroked else None
        is_seen = item.kind == ask.SHADING or any(paint is not None and paint[3] > 0 for paint in (fill, stroke))
        box = place_object(item, page.reader) if is_seen else None
        if box is not None:
            found.append(Drawing(item, box, _read_cover(item, fill)))
    return found


def _read_cover(item: PageObject, fill: Rgba | None) -> Colour | None:
    """The colour of a filled rectangle that lets nothing through: a frame drawn as a ring has more points."""
    if item.kind != ask.PATH or fill is None or fill[3] < 255 or item.alpha < 1:
        return None
    if ask.count_path_segments(item.handle) > _RECTANGLE or ask.has_transparency(item.handle):
        return None
    return fill[:3]


def find_underlines(pieces: Sequence[TextPiece], drawings: Sequence[Drawing]) -> tuple[list[TextPiece], list[Drawing]]:
    """The pieces with underlines noted, and the rules that are underlines.

    A rule underlines upright text when it is thin, stands just below the baseline, covers most of the words above it,
    and when those words in turn take up most of the rule.
    """
    level = sorted((piece.baseline, place) for place, piece in enumerate(pieces) if abs(piece.angle) < 1)
    largest = max((pieces[place].size for _, place in level), default=0)
    underlined: set[int] = set()
    rules = []
    for drawing in drawings:
        box = drawing.box
        if box.height > THICKEST_UNDERLINE * largest or box.width <= 2 * box.height:
            continue
        reach = 1.01 * LOWEST_UNDERLINE * largest
        near = level[bisect_left(level, (box.top - reach, 0)) : bisect_left(level, (box.top + reach, 0))]
        above = sorted(place for _, place in near if _is_above(pieces[place], box))
        used = sum(_measure_used(pieces[place], box) for place in above)
        if above and used >= _LEAST_USED * box.width:
            underlined.update(above)
            rules.append(drawing)
    noted = [replace(piece, is_underlined=True) if place in underlined else piece for place, piece in enumerate(pieces)]
    return noted, rules


def _is_above(piece: TextPiece, rule: Box) -> bool:
    if rule.height > THICKEST_UNDERLINE * piece.size:
        return False
    if not HIGHEST_UNDERLINE * piece.size <= rule.top - piece.baseline <= LOWEST_UNDERLINE * piece.size:
        return False
    return _overlap(piece.box, rule) >= _LEAST_COVERED * max(piece.box.width, 0.01)


def _measure_used(piece: TextPiece, rule: Box) -> float:
    """How much of a rule a piece takes up, the white beside its ink counted in: a piece may be a single letter."""
    left, right = min(piece.box.left, piece.start), max(piece.box.right, piece.end)
    return min(right, rule.right) - max(left, rule.left)


def _overlap(text: Box, rule: Box) -> float:
    return min(text.right, rule.right) - max(text.left, rule.left)
