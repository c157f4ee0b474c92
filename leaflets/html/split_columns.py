"""Lists in two columns of about one height, told from their words: the engine would try one height after another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from leaflets.document.blocks import Contents, ContentsEntry, Glossary, Word
from leaflets.html.estimate_text import estimate_lines, estimate_width
from leaflets.html.set_page import PageSetup
from leaflets.html.set_runs import read_text

_GAP = 22.7  # points: the 8 mm of --gap
_HANGING = 1.9  # em that the numbers of a contents list hang out to the left
_WHOLE = 0.6  # share of a page that a list in two columns may fill and still never be split
_TWO_DIGITS = "88"
_WORD_GAP = 0.45  # lines: --s2 below each word


def split_columns(block: Contents | Glossary, page: PageSetup) -> tuple[tuple[Any, ...], ...]:
    """The entries of a list as two columns where two fit side by side; as one where they do not, or fill pages.

    A list in one column may still be set in columns of the engine's, which can go on over pages.
    """
    entries: Sequence[Any] = block.entries if isinstance(block, Contents) else block.words
    measure = (page.line - _GAP / page.size) / 2
    heights = [_count_lines(entry, measure) for entry in entries]
    if not page.is_pair or len(entries) < 2 or sum(heights) / 2 > _WHOLE * page.rows:
        return (tuple(entries),)
    place = find_middle(heights)
    return tuple(entries[:place]), tuple(entries[place:])


def measure_page(block: Contents) -> float:
    """The width in em of what names a page of two digits in a contents list, such as ``page 12``."""
    before, after = block.page
    return round(estimate_width(f"{before}{_TWO_DIGITS}{after}", is_bold=True), 2)


def find_middle(heights: Sequence[float]) -> int:
    """How many of the entries stand in the first of two columns, so that the longer column is shortest.

    Of two places that are as good the later one: the first column is rather longer than the second.
    """
    total = sum(heights)
    longer = [max(first, total - first) for first in accumulate(heights)]
    return max(range(1, len(heights)), key=lambda place: (-round(longer[place - 1], 6), place), default=len(heights))


def _count_lines(entry: ContentsEntry | Word, measure: float) -> float:
    if isinstance(entry, ContentsEntry):
        return estimate_lines(f"{entry.heading} page {_TWO_DIGITS}", measure - _HANGING)
    say = f" ({entry.say})" if entry.say else ""
    text = f"{entry.term}{say}: {read_text(entry.meaning)}"
    return estimate_lines(text, measure) + _WORD_GAP
