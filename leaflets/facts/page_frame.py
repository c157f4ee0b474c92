"""From the coordinates that a PDF stores to the page as shown: crop box, /Rotate and /UserUnit in one value."""

from __future__ import annotations

from leaflets.facts.facts import Box
from leaflets.frozen_value import frozen_value

Matrix = tuple[float, float, float, float, float, float]
"""``a b c d e f`` as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f."""


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """One matrix that does both, ``first`` before ``then``."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


@frozen_value
class PageFrame:
    """How a page is shown.

    Attributes:
        crop: left, bottom, right and top of what is shown, in user space as stored.
        rotation: how far the page is turned clockwise when it is shown: 0, 90, 180 or 270.
        user_unit: points for one unit of user space; 1 in nearly every file (PDF 32000-1, 14.10.1).
    """

    crop: tuple[float, float, float, float]
    rotation: int = 0
    user_unit: float = 1.0

    @property
    def width(self) -> float:
        """Of the page as shown, in points."""
        left, bottom, right, top = self.crop
        return (right - left if self.rotation % 180 == 0 else top - bottom) * self.user_unit

    @property
    def height(self) -> float:
        """Of the page as shown, in points."""
        left, bottom, right, top = self.crop
        return (top - bottom if self.rotation % 180 == 0 else right - left) * self.user_unit

    @property
    def matrix(self) -> Matrix:
        """Stored user space (y upwards) to the page as shown (y downwards, from its upper left corner)."""
        left, bottom, right, top = self.crop
        unit = self.user_unit
        if self.rotation == 90:
            return 0, unit, unit, 0, -bottom * unit, -left * unit
        if self.rotation == 180:
            return -unit, 0, 0, unit, right * unit, -bottom * unit
        if self.rotation == 270:
            return 0, -unit, -unit, 0, top * unit, right * unit
        return unit, 0, 0, -unit, -left * unit, top * unit

    def place(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of user space as a box on the page as shown; the order of the corners does not matter."""
        return place_box((left, bottom, right, top), self.matrix)


def place_box(bounds: tuple[float, float, float, float], matrix: Matrix) -> Box:
    """The smallest upright box around a rectangle (two opposite corners) after a matrix."""
    left, bottom, right, top = bounds
    a, b, c, d, e, f = matrix
    if b == c == 0:  # nearly every page, and asked for each letter that is measured
        left, right = (a * left, a * right) if a * left <= a * right else (a * right, a * left)
        upper, lower = (d * top, d * bottom) if d * top <= d * bottom else (d * bottom, d * top)
        return Box(left + e, upper + f, right + e, lower + f)
    across = (a * left + c * bottom, a * right + c * bottom, a * left + c * top, a * right + c * top)
    down = (b * left + d * bottom, b * right + d * bottom, b * left + d * top, b * right + d * top)
    return Box(min(across) + e, min(down) + f, max(across) + e, max(down) + f)
