"""The print size that a person needs, from what stands in the list. It never falls back to small print."""

from __future__ import annotations

import re

SMALLEST, LARGEST = 12.0, 40.0
"""Points. Below 12 nothing is clear print (UKAAF MS03); above 40 no page holds a line."""

SNOMED_SIZES = {
    "957331000000109": 20.0,
    "957351000000102": 24.0,
    "957371000000106": 28.0,
}
"""SNOMED CT UK findings "at least … point sans serif" → points (NHS England draft value set of 14 February 2024)."""
SNOMED_OTHER = {
    "796161000000101": "Easyread",
    "936681000000100": "grade 1 braille",
    "936661000000109": "grade 2 braille",
    "936601000000105": "electronic audio",
    "936581000000101": "e-mail",
    "367741000000102": "to be told in words",
}
"""Needs of the same value set that no print size meets."""
PROFILE_SIZES = {
    "clear": 14.0,
    "ukaaf-large": 18.0,
    "acb-2025": 18.0,
    "aph": 18.2,
    "nhs-20": 20.0,
    "nhs-24": 24.0,
    "nhs-28": 28.0,
}
"""The profiles of preflight that ask for a size of text → the size that meets them: the ideal where there is one
(UKAAF 14 and 18); 18.2 points of Atkinson Hyperlegible reach APH's x-height of 1/8 inch."""
_DESCRIPTION = re.compile(r"\|[^|]*\|")
_SEPARATOR = re.compile(r"[;,/+&|\n]|\band\b")
_POINTS = re.compile(r"^(\d{1,2}(?:\.\d{1,2})?)\s*(?:pt|pts|point|points)?$")


class UnclearNeed(Exception):
    """A print need that cannot be met for certain; the text says why, without the need's own."""


def read_need(cell: str) -> float:
    """The type size in points that a cell asks for.

    A cell holds points (18, 18 pt), the name of a profile (nhs-24), a SNOMED CT code, or several of them that mean the
    same size.

    Raises:
        UnclearNeed: it is empty, unknown, below 12 or above 40 points, asks for something other than print, or for two
            sizes at once.
    """
    wishes = [wish for wish in (part.strip() for part in _SEPARATOR.split(_DESCRIPTION.sub(" ", cell))) if wish]
    if not wishes:
        raise UnclearNeed(
            "there is no print need; ask, or say in the letter file what an empty cell means (when_empty)"
        )
    sizes = {_read_one(wish.lower()) for wish in wishes}
    if len(sizes) > 1:
        shown = " and ".join(f"{size:g}" for size in sorted(sizes))
        raise UnclearNeed(f"the print needs contradict each other ({shown} points); ask which one is right")
    return sizes.pop()


def _read_one(wish: str) -> float:
    if wish in SNOMED_SIZES:
        return SNOMED_SIZES[wish]
    if wish in SNOMED_OTHER:
        raise UnclearNeed(f"the need is {SNOMED_OTHER[wish]}, which no print meets; send it in that form")
    if wish in PROFILE_SIZES:
        return PROFILE_SIZES[wish]
    found = _POINTS.match(wish)
    if not found:
        raise UnclearNeed(
            "the print need is unknown; write points such as 18, a profile such as nhs-24, or a SNOMED CT code"
        )
    size = float(found[1])
    if not SMALLEST <= size <= LARGEST:
        raise UnclearNeed(f"the print need is not between {SMALLEST:g} and {LARGEST:g} points; ask what is needed")
    return size
