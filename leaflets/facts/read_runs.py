"""Runs: the text of a page in pieces of one font, size and colour, with what stands behind them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from leaflets.facts.facts import POINTS_PER_MM, Box, Colour, Run
from leaflets.facts.open_page import OpenPage
from leaflets.facts.page_frame import place_box
from leaflets.facts.raster import Raster
from leaflets.facts.read_backing import Backing, read_backing
from leaflets.facts.read_drawings import Drawing
from leaflets.facts.read_objects import PageObject
from leaflets.facts.read_pictures import PaintedPicture
from leaflets.facts.read_text import TextPiece
from leaflets.frozen_value import frozen_value

LEAST_OVER_PICTURE = 0.1
"""Of a run's box: text is over a picture when the picture takes that much of it and is not one flat colour there."""
_LEAST_SEEN = 0.05  # of a run's box, within the page and its clipping path
_FAINTEST = 1 / 512


Cover = tuple[PageObject, Box, Colour | None]
"""Something opaque: its object, its box and its colour; None for the colours of a picture."""


@frozen_value
class Scene:
    """All that a page shows beside its text: drawings, pictures, and the picture of both."""

    drawings: Sequence[Drawing]
    pictures: Sequence[PaintedPicture]
    raster: Raster


def finish_runs(page: OpenPage, pieces: Sequence[TextPiece], scene: Scene) -> tuple[Run, ...]:
    """The runs of a page in painting order.

    A run is not visible when it is not painted (render mode 3, alpha 0), lies off the page or outside its clipping
    path, or is painted over by an opaque rectangle or picture; its contrast is then 1.
    """
    covers: list[Cover] = [(cover.item, cover.box, cover.cover) for cover in scene.drawings if cover.cover is not None]
    covers += [(picture.item, picture.box, None) for picture in scene.pictures if picture.is_cover]
    covers.sort(key=lambda cover: cover[0].order)
    return tuple(_finish_run(page, piece, scene, covers) for piece in pieces)


def _finish_run(page: OpenPage, piece: TextPiece, scene: Scene, covers: Sequence[Cover]) -> Run:
    seen = _measure_seen(page, piece)
    is_painted = piece.alpha > _FAINTEST and seen >= _LEAST_SEEN
    is_visible = is_painted and not _is_covered(page, piece, scene, covers)
    backing = read_backing(scene.raster, piece.box, piece.colour, piece.alpha if is_visible else 0.0)
    return Run(  # by place: twenty names take three times as long
        piece.words,
        page.number,
        piece.font.name,
        piece.size,
        None if piece.x_height is None else piece.x_height / POINTS_PER_MM,
        piece.weight,
        piece.is_italic,
        piece.font.is_embedded,
        piece.is_underlined,
        _is_over_picture(piece, backing, scene.pictures),
        piece.item.is_artifact,
        is_visible,
        piece.colour,
        backing.colour,
        backing.contrast,
        piece.angle,
        piece.box,
        piece.baseline,
        piece.item.mark,
        piece.missing_glyphs,
        piece.alpha,
        seen,
    )


def _measure_seen(page: OpenPage, piece: TextPiece) -> float:
    """How much of a piece lies on the page and within its clipping path: 0 to 1."""
    box, whole = piece.box, page.whole
    is_whole = box.left >= 0 and box.top >= 0 and box.right <= whole.right and box.bottom <= whole.bottom
    seen = 1.0 if is_whole else share_area(box, whole)
    clip = page.reader.read_clip(piece.item.handle) if seen >= _LEAST_SEEN else None
    if clip is not None:
        seen = min(seen, share_area(box, place_box(clip, piece.item.around)))
    return seen


def _is_covered(page: OpenPage, piece: TextPiece, scene: Scene, covers: Sequence[Cover]) -> bool:
    """Whether something opaque was painted over the whole piece; the picture of the page has to show its colour.

    The covers come in painting order.
    """
    if not covers or covers[-1][0].order < piece.item.order:  # nearly always
        return False
    later = bisect_left(covers, piece.item.order, key=lambda cover: cover[0].order)
    for item, box, colour in covers[later:]:
        if share_area(piece.box, box) < 1 - _LEAST_SEEN:
            continue
        clip = page.reader.read_clip(item.handle)
        if clip is not None and share_area(piece.box, place_box(clip, item.around)) < 1 - _LEAST_SEEN:
            continue
        if colour is None or read_backing(scene.raster, piece.box, colour, 1.0).contrast < 1.01:
            return True
    return False


def _is_over_picture(piece: TextPiece, backing: Backing, pictures: Sequence[PaintedPicture]) -> bool:
    if backing.is_flat:
        return False
    return any(share_area(piece.box, picture.box) >= LEAST_OVER_PICTURE for picture in pictures)


def share_area(box: Box, other: Box) -> float:
    """How much of a box lies within another: 0 to 1; a box without area counts by its length."""
    across = _share_length(box.left, box.right, other.left, other.right)
    return across and across * _share_length(box.top, box.bottom, other.top, other.bottom)


def _share_length(low: float, high: float, other_low: float, other_high: float) -> float:
    inside = min(high, other_high) - max(low, other_low)
    if high - low <= 0:
        return 1.0 if inside >= 0 else 0.0
    return max(0.0, inside) / (high - low)
