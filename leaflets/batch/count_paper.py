"""What an edition costs in paper: sheets, weight and how to hold them together."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.model.layout import BOOKLETS, Layout, find_folding

GRAMS_PER_SQUARE_METRE = 80
"""Ordinary office paper: an A4 sheet weighs 5 g."""
_MOST_SADDLE_PAGES = 20
"""A folded booklet holds with saddle staples up to this many pages (ACB large print guidelines)."""
_MOST_CORNER_SHEETS = 25
"""What ordinary desk staples (24/6) hold of this paper; our own figure, no guideline names one."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The paper of one copy, printed on both sides: sheets, grams, and advice about staples in words.

    The sheets of a folded layout are those that go through the printer, several pages on each side.
    """

    pages: int
    sheets: int
    grams: float
    staple: str


def count_paper(pages: int, layout: Layout) -> Paper:
    """The paper that one copy of so many pages takes when both sides are printed."""
    folding = find_folding(layout)
    width, height = folding.sheet
    sheets = -(-pages // folding.per_sheet)
    grams = sheets * width * height / 1_000_000 * GRAMS_PER_SQUARE_METRE
    staple = _advise_booklet(pages, sheets) if layout in BOOKLETS else _advise(pages, sheets)
    return Paper(pages, sheets, grams, staple)


def _advise_booklet(pages: int, sheets: int) -> str:
    if sheets < 2:
        return "none: one sheet, folded once"
    if pages <= _MOST_SADDLE_PAGES:
        return "two in the fold"
    return "too thick to staple in the fold: sections, or comb or ring binding"


def _advise(pages: int, sheets: int) -> str:
    if sheets < 2:
        return "none"
    if pages <= _MOST_SADDLE_PAGES:
        return "one corner staple, or two in the fold of a booklet"
    if sheets <= _MOST_CORNER_SHEETS:
        return "one corner staple; too thick for a stapled booklet"
    return "too thick to staple: comb or ring binding"
