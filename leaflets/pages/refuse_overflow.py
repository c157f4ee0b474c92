"""Refuses a card or a poster whose text needs more pages than it has, and says which size would fit.

A leaflet for a fold is kept back with the lines that are too many, because ``--brief`` or its author can take some out.
A card has nothing to take out: its words are the emergency, what to avoid, and whom to call.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import replace
from math import ceil

from leaflets.errors import UsageError
from leaflets.model.edition import LARGEST, SMALLEST, Edition, Extract
from leaflets.model.layout import POSTER_LEAST, find_folding
from leaflets.pages.count_overflow import describe_overflow
from leaflets.pages.manuscript import Manuscript, name_condition
from leaflets.pages.set_edition import SetEdition, set_edition


def refuse_overflow(made: SetEdition, manuscript: Manuscript, *, today: datetime.date) -> None:
    """Nothing, when an edition is no card or poster, or keeps to its pages.

    Raises:
        UsageError: a card or poster has more pages; the text tells by how many lines it is too long, and the largest
            whole size that fits in this palette, weight and spacing.
    """
    edition = made.document.edition
    told = describe_overflow(made.pdf, made.document, manuscript) if isinstance(edition.kind, Extract) else ""
    if not told:
        return

    def fits(size: float) -> bool:
        smaller = set_edition(manuscript, replace(edition, size=size), today=today)
        return smaller.pdf.page_count <= find_folding(edition.layout).pages

    size = find_fitting_size(edition, fits)
    remedy = f"take --size {size:g}" if size else "no size fits: take the leaflet, --kind patient"
    style = " and ".join((*edition.style_names, edition.palette))
    raise UsageError(f"{name_condition(manuscript)}, {style}: {told}; or {remedy}")


def find_fitting_size(edition: Edition, fits: Callable[[float], bool]) -> float:
    """The largest whole size below an edition's that fits its layout; 0 when not even the smallest does.

    Args:
        edition: one that does not fit.
        fits: whether it does in a size in points; what fits in one size fits in every smaller one.
    """
    least = POSTER_LEAST if edition.kind is Extract.POSTER else SMALLEST
    low, high = int(least), ceil(min(edition.size, LARGEST)) - 1
    if high < low or not fits(low):
        return 0.0
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return float(low)
