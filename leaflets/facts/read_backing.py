"""What stands behind the letters, and the contrast to it, on a page drawn once without its letters.

Leaving the letters out makes the backing exact: no smoothed edge of a letter is ever taken for paper. The colour of the
letters is the one the file names, so thin strokes at small sizes measure the same as thick ones.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from leaflets.facts.facts import Box, Colour
from leaflets.facts.luminance import SHARES, compare_colours, find_luminance, make_linear_channel
from leaflets.facts.raster import WHITE, Raster, colour_of
from leaflets.frozen_value import frozen_value

WORST_SHARE = 0.1
"""Over a picture, a gradient or several colours the contrast is the one that a tenth of the area behind the letters
falls short of: a letter may stand there. A rule that only touches the text takes less area than that."""
_PAPER: Colour = (255, 255, 255)


@frozen_value
class Backing:
    """The most frequent colour behind text, the contrast of the letters as painted, and whether it is flat."""

    colour: Colour
    contrast: float
    is_flat: bool


_LIGHT: NDArray[np.float64] = np.array([make_linear_channel(value / 255) for value in range(256)])
"""The light of each channel value: whole pictures are looked up in it."""


def read_backing(raster: Raster, box: Box, letters: Colour, alpha: float) -> Backing:
    """What stands behind text; paper and a contrast of 1 off the page.

    Args:
        raster: the page without its letters.
        box: of the text.
        letters: their colour.
        alpha: 0 to 1; letters that let the backing through are mixed with it.
    """
    region = raster.cut(box)
    if not region.size:
        return Backing(_PAPER, 1.0, True)
    first, painted = region[0, 0], region.tobytes()
    # Nearly always all are alike, and as bytes that is told in half the time.
    if painted == painted[: region.itemsize] * region.size or not np.any((region ^ first) & np.uint32(WHITE)):
        return _make_flat(int(first), letters, alpha)
    values, counts = np.unique(region & np.uint32(WHITE), return_counts=True)
    backing = colour_of(int(values[counts.argmax()]))
    ratios = _compare_many(values, letters, alpha)
    order = ratios.argsort()
    reached = np.searchsorted(counts[order].cumsum(), WORST_SHARE * region.size)
    return Backing(backing, float(ratios[order][min(int(reached), len(order) - 1)]), False)


@lru_cache(maxsize=1024)  # a document has a handful of inks and papers
def _make_flat(pixel: int, letters: Colour, alpha: float) -> Backing:
    backing = colour_of(pixel)
    return Backing(backing, compare_colours(_mix(letters, backing, alpha), backing), True)


def _compare_many(pixels: NDArray[np.uint32], letters: Colour, alpha: float) -> NDArray[np.float64]:
    """The contrast of the letters against each of many colours."""
    channels = [pixels >> shift & np.uint32(0xFF) for shift in (0, 8, 16)]
    behind = sum(share * _LIGHT[channel] for share, channel in zip(SHARES, channels, strict=True))
    if alpha >= 1:
        front = np.full(len(pixels), find_luminance(letters))
    else:
        mixed = (
            np.rint(alpha * letter + (1 - alpha) * channel).astype(int)
            for letter, channel in zip(letters, channels, strict=True)
        )
        front = sum(share * _LIGHT[channel] for share, channel in zip(SHARES, mixed, strict=True))
    ratios: NDArray[np.float64] = (np.maximum(front, behind) + 0.05) / (np.minimum(front, behind) + 0.05)
    return ratios


def _mix(letters: Colour, backing: Colour, alpha: float) -> Colour:
    if alpha >= 1:
        return letters
    red, green, blue = (round(alpha * front + (1 - alpha) * back) for front, back in zip(letters, backing, strict=True))
    return red, green, blue
