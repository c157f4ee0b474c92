"""The raster pictures of a page: where they stand, how many pixels they have, how fine they print."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from leaflets.facts import pdfium_calls as ask
from leaflets.facts.facts import Box, Picture
from leaflets.facts.open_page import OpenPage
from leaflets.facts.page_frame import multiply
from leaflets.facts.read_objects import PageObject, place_object
from leaflets.frozen_value import frozen_value

_LEAST_SIDE = 0.01


@frozen_value
class PaintedPicture:
    """A raster picture as painted; ``is_cover``: it hides all that is below it."""

    item: PageObject
    box: Box
    pixels: tuple[int, int]
    pixels_per_inch: float
    is_cover: bool


def read_pictures(page: OpenPage, objects: Sequence[PageObject]) -> list[PaintedPicture]:
    """The raster pictures of a page in painting order; those without area or wholly transparent are left out.

    The resolution is the lower one of the picture's two directions: pixels ÷ the length in inches of the side that
    its matrix gives it, so a turned picture is measured along its own sides.
    """
    found = []
    for item in objects:
        box = place_object(item, page.reader) if item.kind == ask.IMAGE and item.alpha > 0 else None
        if box is None:
            continue
        a, b, c, d, _, _ = multiply(page.reader.read_matrix(item.handle), item.around)
        sides = math.hypot(a, b), math.hypot(c, d)
        pixels = page.reader.read_pixels(item.handle)
        if min(sides) < _LEAST_SIDE:
            continue
        fineness = min(count * 72 / side for count, side in zip(pixels, sides, strict=True))
        is_cover = item.alpha == 1 and not ask.has_transparency(item.handle)
        found.append(PaintedPicture(item, box, pixels, fineness, is_cover))
    return found


def describe_pictures(
    pictures: Sequence[PaintedPicture], number: int, alternatives: Mapping[tuple[int, int], str]
) -> tuple[Picture, ...]:
    """The pictures as facts, with the alternative text of the tag that owns each one's marked content.

    Args:
        pictures: of one page.
        number: of that page, from 1.
        alternatives: alternative text by page and mark.
    """
    return tuple(
        Picture(
            page=number,
            box=picture.box,
            pixels=picture.pixels,
            pixels_per_inch=picture.pixels_per_inch,
            alternative=None if picture.item.mark is None else alternatives.get((number, picture.item.mark)),
            is_artifact=picture.item.is_artifact,
        )
        for picture in pictures
    )
