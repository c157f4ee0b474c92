"""How far two colours lie apart in what grey cannot show."""

from __future__ import annotations

import math

Colour = tuple[int, int, int]
_WHITE = (0.95047, 1.0, 1.08883)
_MATRIX = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))


def measure_chroma(first: Colour, second: Colour) -> float:
    """The distance of two sRGB colours (0 to 255) in the plane of a* and b* of CIE 1976; lightness is left out."""
    (a, b), (c, d) = (_find_chroma(colour) for colour in (first, second))
    return math.hypot(a - c, b - d)


def _find_chroma(colour: Colour) -> tuple[float, float]:
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in (part / 255 for part in colour)]
    shares = [sum(m * v for m, v in zip(row, linear, strict=True)) for row in _MATRIX]
    x, y, z = (_root(share / white) for share, white in zip(shares, _WHITE, strict=True))
    return 500 * (x - y), 200 * (y - z)


def _root(share: float) -> float:
    return math.cbrt(share) if share > (6 / 29) ** 3 else share / (3 * (6 / 29) ** 2) + 4 / 29
