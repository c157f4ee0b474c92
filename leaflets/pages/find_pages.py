"""Where the words of one edition's pages stand in another edition of the same text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

_TOLERANCE = 6
"""Letters by which the edition lines of two sizes may differ."""


def find_pages(here: Sequence[int], there: Sequence[int]) -> tuple[tuple[int, int], ...]:
    """For each page there the first and the last page here; nothing when the two do not have the same letters.

    Args:
        here: letters on each page of one edition.
        there: letters on each page of the other.
    """
    if abs(sum(here) - sum(there)) > _TOLERANCE or not all((sum(here), sum(there))):
        return ()
    ends = list(accumulate(here))
    found = []
    start = 0
    for count in there:
        last = max(start, start + count - 1)
        found.append((_find_page(ends, start), _find_page(ends, last)))
        start += count
    return tuple(found)


def _find_page(ends: Sequence[int], letter: int) -> int:
    """The page that holds a letter, from 1; a letter behind the end is on the last page that has letters."""
    return bisect_right(ends, min(letter, ends[-1] - 1)) + 1
