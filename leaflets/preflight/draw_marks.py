"""A page's picture on a proof sheet, with a numbered frame around each place where something was measured wrong.

Errors have a solid frame and a filled tag, warnings a dashed frame and an open tag: no colour need be told apart.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from PIL.Image import Image
from reportlab.lib.colors import HexColor, black, white
from reportlab.lib.utils import ImageReader

from leaflets.facts.facts import Box, Page
from leaflets.preflight.number_marks import Mark
from leaflets.preflight.proof_fonts import BOLD

ERROR_COLOUR, WARNING_COLOUR = HexColor("#8a0f0f"), HexColor("#0b3d91")
"""Both have a contrast of more than 9:1 on white."""
_GAP = 1.5
"""Points between ink and frame."""
_LEAST_SIDE = 3.0
_TAG_SIZE = 7.0
_TAG_HEIGHT = 9.0
_SPOT_COUNT = 5
_MOST_TAGS = 6


def draw_marked_page(canvas: Any, picture: Image | None, page: Page, marks: Sequence[Mark], space: Box) -> None:
    """Draws the picture as large as it fits into a space, and the frames of the marks on it.

    Args:
        canvas: of ReportLab.
        picture: of the page as shown; None when it cannot be drawn: then the frames stand on white.
        page: whose size the boxes of the marks refer to.
        marks: drawn in their order.
        space: on the sheet, in points from its upper left corner.
    """
    scale = min(space.width / max(page.width, 1.0), space.height / max(page.height, 1.0))
    shown = Box(space.left, space.top, space.left + page.width * scale, space.top + page.height * scale)
    canvas.saveState()
    # From here on y runs downwards, as in all facts; only pictures and letters must be turned back.
    canvas.translate(0, canvas._pagesize[1])
    canvas.scale(1, -1)
    if picture is not None:
        _draw_upright_picture(canvas, picture, shown)
    canvas.setStrokeColor(black)
    canvas.setLineWidth(0.5)
    canvas.rect(shown.left, shown.top, shown.width, shown.height)
    framed = [[_fit_frame(box, scale, shown) for box in mark.boxes if _is_finite(box)] for mark in marks]
    for mark, frames in zip(marks, framed, strict=True):
        _draw_frames(canvas, mark, frames)
    taken = [frame for frames in framed for frame in frames]
    taken += [_fit_frame(line.box, scale, shown) for line in page.lines if _is_finite(line.box)]
    tags: list[Box] = []
    for mark, frames in zip(marks, framed, strict=True):
        _draw_tags(canvas, mark, frames, taken, tags)
    canvas.restoreState()


def draw_tag(canvas: Any, mark: Mark, left: float, top: float) -> None:
    """Draws the number of a mark; y runs downwards."""
    place = Box(left, top, left + _measure_tag(mark), top + _TAG_HEIGHT)
    is_error = mark.first.severity == "error"
    colour = ERROR_COLOUR if is_error else WARNING_COLOUR
    canvas.setStrokeColor(colour)
    canvas.setFillColor(colour if is_error else white)
    canvas.setLineWidth(0.8)
    canvas.setDash()
    canvas.roundRect(place.left, place.top, place.width, place.height, 0 if is_error else 3, stroke=1, fill=1)
    canvas.setFillColor(white if is_error else colour)
    canvas.setFont(BOLD, _TAG_SIZE)
    canvas.saveState()
    canvas.translate((place.left + place.right) / 2, place.bottom - 2)
    canvas.scale(1, -1)
    canvas.drawCentredString(0, 0, str(mark.number))
    canvas.restoreState()


def _draw_upright_picture(canvas: Any, picture: Image, shown: Box) -> None:
    canvas.saveState()
    canvas.translate(shown.left, shown.bottom)
    canvas.scale(1, -1)
    canvas.drawImage(ImageReader(picture), 0, 0, shown.width, shown.height)
    canvas.restoreState()


def _draw_frames(canvas: Any, mark: Mark, frames: Sequence[Box]) -> None:
    is_error = mark.first.severity == "error"
    # White below the colour, so that a frame is seen on a dark page too.
    for colour, width in ((white, 2.0), (ERROR_COLOUR if is_error else WARNING_COLOUR, 1.0)):
        canvas.setStrokeColor(colour)
        canvas.setLineWidth(width)
        canvas.setDash(*(() if is_error or colour is white else (3, 1.5)))
        for frame in frames:
            canvas.rect(frame.left, frame.top, frame.width, frame.height)
    canvas.setDash()


def _draw_tags(canvas: Any, mark: Mark, frames: Sequence[Box], taken: Sequence[Box], tags: list[Box]) -> None:
    """Tags a few of a mark's frames where that hides nothing; one of them in any case."""
    spots: list[Box] = []
    for frame in frames:
        free = (spot for spot in _list_spots(frame, mark) if not _is_hiding(spot, [*taken, *tags, *spots]))
        spots += list(islice(free, 1))
        if len(spots) == _MOST_TAGS:
            break
    if frames and not spots:
        spots = _find_way_out(mark, frames[0], taken, tags)
    tags += spots
    for spot in spots:
        draw_tag(canvas, mark, spot.left, spot.top)


def _list_spots(frame: Box, mark: Mark) -> Iterator[Box]:
    """Where a tag may stand: left of the frame, then right of it, then along its upper edge."""
    width = _measure_tag(mark)
    tops = (frame.top - 1, frame.bottom - _TAG_HEIGHT + 1)
    for left in (frame.left - width, frame.right):
        for top in tops:
            yield Box(left, top, left + width, top + _TAG_HEIGHT)
    step = max(frame.width - width, 0.0) / (_SPOT_COUNT - 1)
    for left in (frame.left + number * step for number in range(_SPOT_COUNT)):
        yield Box(left, frame.top - _TAG_HEIGHT, left + width, frame.top)


def _find_way_out(mark: Mark, frame: Box, taken: Sequence[Box], tags: Sequence[Box]) -> list[Box]:
    """A spot at the height of the frame, in the margin beside all text; where that is full, on other words."""
    width = _measure_tag(mark)
    lefts = [min(box.left for box in taken) - width * (number + 1) for number in range(_SPOT_COUNT)]
    lefts += [max(box.right for box in taken) + width * number for number in range(_SPOT_COUNT)]
    tops = [frame.top + step * _TAG_HEIGHT for step in (0, -0.5, 0.5, -1, 1)]
    beside = [Box(left, top, left + width, top + _TAG_HEIGHT) for top in tops for left in lefts if left > 0]
    spots = [*beside, *_list_spots(frame, mark)]
    return [spot for spot in spots if not _is_hiding(spot, tags)][:1] or spots[-1:]


def _fit_frame(box: Box, scale: float, shown: Box) -> Box:
    """The frame around a box, on the sheet; what lies off the page is drawn at its edge."""
    left, right = (min(max(x * scale + shown.left, shown.left), shown.right) for x in (box.left, box.right))
    top, bottom = (min(max(y * scale + shown.top, shown.top), shown.bottom) for y in (box.top, box.bottom))
    across, down = max(_LEAST_SIDE - (right - left), 0) / 2, max(_LEAST_SIDE - (bottom - top), 0) / 2
    return Box(left - across - _GAP, top - down - _GAP, right + across + _GAP, bottom + down + _GAP)


def _is_finite(box: Box) -> bool:
    return all(math.isfinite(length) for length in (box.left, box.top, box.right, box.bottom))


def _measure_tag(mark: Mark) -> float:
    return 5.0 + 4.4 * len(str(mark.number))


def _is_hiding(spot: Box, others: Sequence[Box]) -> bool:
    return any(
        spot.left < other.right and other.left < spot.right and spot.top < other.bottom and other.top < spot.bottom
        for other in others
    )
