"""How a page looks to other eyes and on other machines: colours one by one, and small pictures in shades of grey.

Colours are sRGB, 0 to 255. Pictures are arrays of shades, 0 for black to 255 for white, as a grey copier sees them.
"""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from leaflets.facts.facts import Colour, Run
from leaflets.facts.luminance import (
    compare_colours,
    contrast_luminances,
    find_luminance,
    make_linear,
    make_linear_channel,
    weigh_light,
)

Shades = NDArray[np.uint8]
Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

FAX_DOTS, FAX_LINES = 204, 98
"""Dots and lines to the inch of a fax in standard resolution (ITU-T T.4: 8.04 dots and 3.85 lines a millimetre)."""

READING_DISTANCE_MM = 400.0
"""The distance at which near sight is tested (ISO 8596 and ETDRS near charts: 40 cm)."""
RESOLVED_MINUTES = 3.0
"""The smallest gap that an eye of 6/18 sees: 6/6 resolves one minute of arc, 6/18 three times as much (ISO 8596)."""
RESOLVED_MM = READING_DISTANCE_MM * math.tan(math.radians(RESOLVED_MINUTES / 60))
"""That gap on the paper: 0.349 mm."""
BLUR_MM = RESOLVED_MM / (2 * math.sqrt(2 * math.log(2)))
"""Standard deviation of the blur, 0.148 mm.

Two points are just seen as two when they are as far apart as the spot of each is wide at half its height (Houston's
criterion); a Gaussian spot that wide has a standard deviation of width ÷ 2.355.
"""

# Simulated from linear sRGB. Red- and green-blind: Viénot, Brettel, Mollon (1999), Color Res. Appl. 24:243-252, one
# plane. Blue-blind: Brettel, Viénot, Mollon (1997), J. Opt. Soc. Am. A 14:2647-2655, two half-planes. The numbers are
# those papers' with Smith and Pokorny's cones and sRGB primaries, as published at https://daltonlens.org.
_PROTAN: Matrix = ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0))
_DEUTAN: Matrix = ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0))
_TRITAN_1: Matrix = ((1.01277, 0.13548, -0.14826), (-0.01243, 0.86812, 0.14431), (0.07589, 0.805, 0.11911))
_TRITAN_2: Matrix = ((0.93678, 0.18979, -0.12657), (0.06154, 0.81526, 0.1232), (-0.37562, 1.12767, 0.24796))
_TRITAN_SIDE: Triple = (0.03901, -0.02788, -0.01113)
_OPAQUE = 0.95
"""Letters that keep this share of their colour's contrast are not see-through: the rest is rounding."""
KINDS_OF_COLOUR_BLINDNESS = ("protanopia", "deuteranopia", "tritanopia")


def find_shade(colour: Colour) -> float:
    """The shade that a copier or printer without colour gives a colour, 0 to 255 (ISO 32000-1, section 10.3.3)."""
    return 0.30 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2]


def grey_luminance(colour: Colour) -> float:
    """The luminance of a colour once it is grey."""
    return make_linear_channel(find_shade(colour) / 255)


def faded_luminance(colour: Colour, share: float = 0.7) -> float:
    """The luminance of a colour when only a share of the page's contrast is left: each channel nearer to mid-grey."""
    red, green, blue = (make_linear_channel(0.5 + share * (channel / 255 - 0.5)) for channel in colour)
    return weigh_light((red, green, blue))


def dichromat_luminance(colour: Colour, kind: str) -> float:
    """The luminance of a colour as somebody sees it who lacks one kind of cone.

    Args:
        colour: as printed.
        kind: one of KINDS_OF_COLOUR_BLINDNESS.
    """
    linear = make_linear(colour)
    if kind == "tritanopia":
        matrix = _TRITAN_1 if _multiply(_TRITAN_SIDE, linear) >= 0 else _TRITAN_2
    else:
        matrix = _PROTAN if kind == "protanopia" else _DEUTAN
    red, green, blue = (min(max(_multiply(row, linear), 0.0), 1.0) for row in matrix)
    return weigh_light((red, green, blue))


def blur_shades(shades: Shades, across: float, down: float) -> Shades:
    """The picture as an eye of 6/18 sees it from 40 cm.

    Light adds up in proportion to how much of a place is ink, and so do the shades of a rendered edge: the picture can
    be blurred as it is, without going through luminance.

    Args:
        shades: the picture.
        across: its pixels to the millimetre from left to right.
        down: the same from top to bottom.
    """
    blur = ImageFilter.GaussianBlur((BLUR_MM * across, BLUR_MM * down))
    return np.asarray(Image.fromarray(shades).filter(blur))


def fax_shades(shades: Shades) -> Shades:
    """The picture as a fax sends it: two lines become one, and each dot is black or white.

    Where the lines of a fax fall on a page is chance, so both ways to pair them are tried. The result has the shape of
    the picture: 0 or 255 where both agree, 127 where they do not.

    Args:
        shades: 204 pixels to the inch across and 196 down, at least two lines.
    """
    pairs = shades[:-1].astype(np.uint16) + shades[1:]
    dots = np.where(pairs < 255, np.uint8(0), np.uint8(127))
    even, odd = np.repeat(dots[::2], 2, axis=0), np.repeat(dots[1::2], 2, axis=0)
    rows = shades.shape[0]
    even = np.vstack([even, even[-1:]])[:rows]
    odd = np.vstack([even[:1], odd, even[-1:]])[:rows]
    faxed: Shades = even + odd + (even & odd & 1)
    return faxed


def find_painted(run: Run) -> Colour:
    """The colour of a run's letters as they stand on the page: see-through letters let their backing show."""
    return _mix_painted(run.colour, run.backing, round(run.contrast, 2))


@lru_cache(maxsize=1024)
def _mix_painted(colour: Colour, backing: Colour, contrast: float) -> Colour:
    """The mix of letter and backing that has the contrast measured; the letter's own colour when it has that."""
    paper = find_luminance(backing)
    if contrast >= _OPAQUE * compare_colours(colour, backing):
        return colour
    shares = np.linspace(0, 1, 101)
    mixes = [_mix(colour, backing, float(share)) for share in shares]
    return min(mixes, key=lambda mix: abs(contrast_luminances(find_luminance(mix), paper) - contrast))


def _mix(colour: Colour, backing: Colour, share: float) -> Colour:
    red, green, blue = (round(share * a + (1 - share) * b) for a, b in zip(colour, backing, strict=True))
    return red, green, blue


def _multiply(row: Triple, values: Triple) -> float:
    return row[0] * values[0] + row[1] * values[1] + row[2] * values[2]
