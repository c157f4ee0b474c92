"""What a printer does to a page, and the matrix that undoes it."""

from __future__ import annotations

from dataclasses import dataclass

RULER = 150.0
"""Length of the rulers on the calibration sheet, mm."""


@dataclass(frozen=True, slots=True)
class Correction:
    """The four numbers that a person read from the calibration sheet, mm.

    Attributes:
        ruler: how long the ruler of 150 mm came out.
        edge: the white that the printer leaves at the edge where it leaves most.
        back_right, back_up: how far the second side came out too far to the right and up, as seen on the second side.
    """

    ruler: float = RULER
    edge: float = 0.0
    back_right: float = 0.0
    back_up: float = 0.0

    def find_matrix(
        self, paper: tuple[float, float], *, is_back: bool
    ) -> tuple[float, float, float, float, float, float]:
        """The matrix for a side, points: the pages as they must be sent so that they come out right."""
        points = 72 / 25.4
        scale = RULER / self.ruler
        x, y = ((1 - scale) * side / 2 for side in paper)  # printers scale about the middle of the paper
        # The sheet of calibration lies on its side. Which way an upright page lies on the same paper, no file can tell.
        if is_back and paper[0] >= paper[1]:
            x, y = x - self.back_right * scale, y - self.back_up * scale
        return scale, 0.0, 0.0, scale, x * points, y * points
