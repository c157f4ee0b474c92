"""The scores of the instruments, as each defines them; one with an open question is never given as complete."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from leaflets.appraisal.appraise import InstrumentResult, Origin, Result
from leaflets.model.appraisal import NOT_APPLICABLE, Scale

CDC_PASS = 90
"""Percent from which the CDC Index calls a text excellent; below it, it asks for a revision."""
_GOOD = frozenset({"agree", "yes"})
_HIGHEST_RATING = 5


@dataclass(frozen=True, slots=True)
class Score:
    """One score.

    Attributes:
        name: the instrument, or its part when each part has a score of its own.
        scale: how it is counted.
        points: of what has been answered.
        possible: the most points for what has been answered and applies.
        program: questions answered by the program.
        people: by people.
        stale: by people, for an earlier text; they are open again.
        open: never answered.
    """

    name: str
    scale: Scale
    points: int
    possible: int
    program: int
    people: int
    stale: int
    open: int

    @property
    def is_complete(self) -> bool:
        """Whether every question is answered for this text."""
        return not self.stale and not self.open

    @property
    def percent(self) -> int | None:
        """Points of possible points, rounded; None when nothing applies."""
        return round(100 * self.points / self.possible) if self.possible else None

    @property
    def is_passed(self) -> bool | None:
        """Whether the CDC Index lets the text pass; None while questions are open, and for other instruments."""
        if self.scale != "yes-no" or not self.is_complete or not self.possible:
            return None
        return 100 * self.points >= CDC_PASS * self.possible


def score_instrument(result: InstrumentResult) -> tuple[Score, ...]:
    """The scores of one instrument: one for each part of PEMAT, else one for all parts."""
    scale, name = result.instrument.scale, result.instrument.id
    if scale == "agreement":
        return tuple(_score(f"{name}, {part.name}", scale, part.results) for part in result.parts)
    return (_score(name, scale, result.results),)


def _score(name: str, scale: Scale, results: Sequence[Result]) -> Score:
    counted = [result.counted for result in results if result.counted and result.counted != NOT_APPLICABLE]
    if scale == "rating":
        points, possible = sum(map(int, counted)), _HIGHEST_RATING * len(counted)
    else:
        points, possible = sum(answer in _GOOD for answer in counted), len(counted)
    return Score(
        name,
        scale,
        points,
        possible,
        program=_count(results, Origin.PROGRAM),
        people=_count(results, Origin.PERSON),
        stale=_count(results, Origin.STALE),
        open=_count(results, Origin.OPEN),
    )


def _count(results: Iterable[Result], origin: Origin) -> int:
    return sum(result.origin is origin for result in results)
