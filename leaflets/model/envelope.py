"""Window envelopes: where on the sheet an address must stand so that it shows through the window, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass

MARGIN = 3.0
"""mm kept free around an address inside its window (USPS asks for 1/8 inch, DMM 202)."""


@dataclass(frozen=True, slots=True)
class AddressWindow:
    """An envelope, its window, and the folded sheet in it; all in mm.

    The sheet lies with its lower fold on the lower edge of the envelope, in the middle from left to right; while it
    travels it may rise by the room there is.

    Attributes:
        envelope: width and height.
        window: width and height.
        left: from the left edge of the envelope to the window.
        bottom: from the lower edge of the envelope to the window.
        folds: into how many parts of equal height the sheet is folded.
    """

    envelope: tuple[float, float]
    window: tuple[float, float]
    left: float
    bottom: float
    folds: int

    def find_window(self, paper: tuple[float, float]) -> tuple[float, float, float, float]:
        """Left, top, right and lower edge of the window on a sheet of that width and height, mm from its corner."""
        left = self.left - (self.envelope[0] - paper[0]) / 2
        lower = paper[1] / self.folds - self.bottom
        return left, lower - self.window[1], left + self.window[0], lower

    def find_rise(self, paper: tuple[float, float]) -> float:
        """How far the sheet may rise in its envelope, mm."""
        return self.envelope[1] - paper[1] / self.folds


WINDOWS: dict[str, AddressWindow] = {
    # As they are sold: measure yours, and give its numbers in the letter file when they differ.
    "dl-uk": AddressWindow((220, 110), (90, 35), left=20, bottom=18, folds=3),
    "c5-uk": AddressWindow((229, 162), (90, 35), left=20, bottom=60, folds=2),
    # No. 10, 4 1/8 × 9 1/2 in: window 1 1/8 × 4 1/2 in, 7/8 in from the left, 1/2 in from below.
    "dl-us": AddressWindow((241.3, 104.8), (114.3, 28.6), left=22.2, bottom=12.7, folds=3),
    # 6 × 9 in, the nearest to C5: the same window, 2 1/8 in from below.
    "c5-us": AddressWindow((228.6, 152.4), (114.3, 28.6), left=22.2, bottom=54.0, folds=2),
}
"""The envelopes by name: size and where it is used."""
