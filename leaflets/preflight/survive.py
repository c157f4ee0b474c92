"""Survival: whether text keeps its contrast in grey, by fax, faded, blurred, and for people who are colour-blind.

The floors, and what they mean:

* 4.5 (grey, colour-blind): what WCAG 2.2, 1.4.3 asks of any text, so that 6/12 sight can read it.
* 3.0 (faded, fax): what ISO 9241-3 and ANSI/HFES 100 ask of text for ordinary sight, as WCAG quotes them. Text that
  just meets 4.5 keeps 3.07 at 70 % contrast, so the floor asks no more than the contrast rule does.
* 1.87 (blurred): what the same blur leaves of black and white bars at the limit of 6/18 sight, each bar one smallest
  gap wide. Less contrast than that is beyond the limit. Black Atkinson Hyperlegible crosses it at 8 points.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from leaflets.facts.facts import Colour, FileFacts
from leaflets.facts.luminance import contrast_luminances
from leaflets.preflight.picture_text import PicturedRun, picture_text
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.simulate import (
    KINDS_OF_COLOUR_BLINDNESS,
    dichromat_luminance,
    faded_luminance,
    find_painted,
    grey_luminance,
)
from leaflets.preflight.text_parts import list_runs, sample_run

_WCAG = "WCAG 2.2, 1.4.3: contrast of text at least 4.5"
_ISO = "ISO 9241-3 and ANSI/HFES 100, as quoted by WCAG 2.2 on 1.4.3: contrast of text at least 3"
_OPTICS = "Derived: bars at the limit of 6/18 sight at 40 cm keep 1.87 under the same blur"
BLUR_FLOOR = 1.87

SURVIVAL_LIMITS: tuple[tuple[str, Limit], ...] = (
    ("survives-grey", Limit(4.5, "error", _WCAG, 7.0)),
    ("survives-low-contrast", Limit(3.0, "error", _ISO)),
    ("survives-colour-blindness", Limit(4.5, "error", _WCAG, 7.0)),
    ("survives-fax", Limit(3.0, "error", _ISO)),
    ("survives-blur", Limit(BLUR_FLOOR, "error", _OPTICS)),
)
"""The limits that go with the rules below, for print that readers with low sight are meant to read."""
LEAST_CLEAR_PRINT = 12.0
"""Points: smaller print is not made for low sight (UKAAF MS03: clear print is at least 12)."""

SURVIVAL_MEASURES: tuple[tuple[str, str], ...] = (
    ("survives-grey", "Contrast of text on a printer without colour"),
    ("survives-low-contrast", "Contrast of text when 70 % of the page's contrast is left"),
    ("survives-colour-blindness", "Least contrast of text for three kinds of colour blindness"),
    ("survives-fax", "Contrast of text after a fax in standard resolution"),
    ("survives-blur", "Contrast of text as seen with 6/18 sight from 40 cm"),
)
"""Id of each rule and what it measures, as a ratio that must be at least the limit."""

Seen = Callable[[Colour, Colour], tuple[float, str]]
_TOLERANCE = 0.005


def survival_limits(size: float) -> tuple[tuple[str, Limit], ...]:
    """SURVIVAL_LIMITS for an edition of a size in points.

    Below 12 points the blur is a warning: a clinician's page at 10 passes in its letters, and not in the subscript of
    "O₂".
    """
    return tuple(
        (name, replace(limit, severity="warning") if name == "survives-blur" and size < LEAST_CLEAR_PRINT else limit)
        for name, limit in SURVIVAL_LIMITS
    )


def survival_rules(content: bytes) -> tuple[Rule, ...]:
    """The five rules of survival for one file, in the order of SURVIVAL_LIMITS.

    Args:
        content: the PDF whose facts the rules will be given; it is rendered when the fax or the blur is first asked
            for, once for both.
    """
    pictured = _Pictured(content)
    colours = (partial(_collect_colours, seen=seen) for seen in (_see_grey, _see_faded, _see_dichromat))
    pictures = (partial(_collect_pictures, pictured, read) for read in (_read_faxed, _read_blurred))
    return tuple(
        Rule(name, measures, "ratio", "least", collect, _TOLERANCE)
        for (name, measures), collect in zip(SURVIVAL_MEASURES, (*colours, *pictures), strict=True)
    )


def _collect_colours(facts: FileFacts, limit: Limit, *, seen: Seen) -> Iterator[Sample]:
    """The contrast of every readable run; each pair of colours is worked out once."""
    known: dict[tuple[Colour, Colour], tuple[float, str]] = {}
    for run in list_runs(facts):
        pair = (find_painted(run), run.backing)
        if pair not in known:
            known[pair] = seen(*pair)
        value, note = known[pair]
        yield sample_run(run, value, note)


def _see_grey(letter: Colour, paper: Colour) -> tuple[float, str]:
    return contrast_luminances(grey_luminance(letter), grey_luminance(paper)), ""


def _see_faded(letter: Colour, paper: Colour) -> tuple[float, str]:
    return contrast_luminances(faded_luminance(letter), faded_luminance(paper)), ""


def _see_dichromat(letter: Colour, paper: Colour) -> tuple[float, str]:
    """The contrast for the kind that sees least of it, and that kind."""
    return min(
        (contrast_luminances(dichromat_luminance(letter, kind), dichromat_luminance(paper, kind)), kind)
        for kind in KINDS_OF_COLOUR_BLINDNESS
    )


def _read_faxed(found: PicturedRun) -> float | None:
    return found.faxed


def _read_blurred(found: PicturedRun) -> float | None:
    return found.blurred


class _Pictured:
    """The pictures of one file, made when they are first asked for and kept for the second rule."""

    def __init__(self, content: bytes) -> None:
        self._content = content
        self._found: list[PicturedRun] | None = None

    def list_for(self, facts: FileFacts) -> list[PicturedRun]:
        if self._found is None:
            self._found = list(picture_text(self._content, facts))
        return self._found


def _collect_pictures(
    pictured: _Pictured, read: Callable[[PicturedRun], float | None], facts: FileFacts, limit: Limit
) -> Iterator[Sample]:
    for found in pictured.list_for(facts):
        value = read(found)
        if value is not None:
            yield sample_run(found.run, value)
