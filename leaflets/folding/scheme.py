"""What is chosen of print sheets: the scheme, the edge that the paper turns round, and the side of the spine."""

from __future__ import annotations

from enum import StrEnum


class Scheme(StrEnum):
    """How pages are put on sheets, by the names the trade has for them."""

    BOOKLET = "booklet"
    TWO_UP = "2up"
    FOUR_UP = "4up"
    TRIFOLD = "trifold"
    ZFOLD = "zfold"
    GATE = "gate"
    ONEFOLD = "onefold"
    CARDS = "cards"


class Flip(StrEnum):
    """The edge of the paper round which the printer turns it for the second side."""

    SHORT = "short"
    LONG = "long"


class Binding(StrEnum):
    """The side of the spine as seen from the front: left, or right for scripts that run from right to left."""

    LEFT = "left"
    RIGHT = "right"
