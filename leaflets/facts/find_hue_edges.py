"""Finds where two flat colours touch that only their hue tells apart: in grey they become one."""

from __future__ import annotations

import numpy as np
import pypdfium2
from numpy.typing import NDArray

from leaflets.errors import FileError
from leaflets.facts.colour_distance import measure_chroma
from leaflets.facts.facts import Colour
from leaflets.facts.luminance import compare_colours
from leaflets.facts.raster import colour_of
from leaflets.frozen_value import frozen_value

_SCALE = 1.0
"""Pixels for a point."""
_MOST_PIXELS = 4_000_000
_MM = 25.4 / 72
_APART = 3
"""Pixels between the two that are compared: the smoothed edge lies between them."""
Pixels = NDArray[np.uint64]


@frozen_value
class HueEdge:
    """Two colours of a page that touch: their contrast, and how long the edges between them are, mm, about."""

    page: int
    first: Colour
    second: Colour
    contrast: float
    length_mm: float


def find_hue_edges(content: bytes, name: str, *, most_contrast: float, least_chroma: float) -> tuple[HueEdge, ...]:
    """The edges between flat colours of little contrast and different hue, page by page, the longest first.

    Pictures and gradients have none: their colours change from one pixel to the next.

    Args:
        content: the PDF.
        name: for messages.
        most_contrast: colours with more of it are told apart in grey.
        least_chroma: colours that lie nearer to each other than this (CIE a*, b*) are told apart by nothing.

    Raises:
        FileError: PDFium cannot open the file.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        raise FileError(f"{name}: the PDF is damaged and cannot be read; make it again or open and save it") from None
    found = []
    try:
        for number in range(1, len(document) + 1):
            for pair, length in _list_pairs(_draw(document, number)):
                colours = colour_of(pair[0]), colour_of(pair[1])
                contrast = compare_colours(*colours)
                if contrast < most_contrast and measure_chroma(*colours) >= least_chroma:
                    found.append(HueEdge(number, *colours, contrast, length))
    finally:
        document.close()
    return tuple(sorted(found, key=lambda edge: (edge.page, -edge.length_mm)))


def _draw(document: pypdfium2.PdfDocument, number: int) -> Pixels:
    """A page as rows of 0xBBGGRR; a damaged one is empty."""
    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        return np.zeros((1, 1), dtype=np.uint64)
    try:
        width, height = page.get_size()
        scale = min(_SCALE, (_MOST_PIXELS / max(1.0, width * height)) ** 0.5)
        drawn = page.render(scale=scale, rev_byteorder=True).to_numpy()[:, :, :3].astype(np.uint64)
    finally:
        page.close()
    pixels: Pixels = drawn[:, :, 0] | drawn[:, :, 1] << np.uint64(8) | drawn[:, :, 2] << np.uint64(16)
    return pixels


def _list_pairs(pixels: Pixels) -> list[tuple[tuple[int, int], float]]:
    """Pairs of colours that touch, each with the length of their edges in mm."""
    lengths: dict[tuple[int, int], float] = {}
    for rows in (pixels, pixels.T):
        if rows.shape[1] <= _APART + 2:
            continue
        # Flat on both sides: before the edge two pixels of one colour, behind it two of another.
        first, second = rows[:, 1 : -_APART - 1], rows[:, _APART + 1 : -1]
        is_flat = (rows[:, : -_APART - 2] == first) & (rows[:, _APART + 2 :] == second) & (first != second)
        low, high = np.minimum(first[is_flat], second[is_flat]), np.maximum(first[is_flat], second[is_flat])
        pairs, counts = np.unique(low << np.uint64(24) | high, return_counts=True)
        for pair, count in zip(pairs.tolist(), counts.tolist(), strict=True):
            key = (pair >> 24, pair & 0xFFFFFF)
            # The two are compared at every place of the gap at which both sides are flat: an edge is seen up to thrice.
            lengths[key] = lengths.get(key, 0.0) + count * _MM / _SCALE / _APART
    return list(lengths.items())
