"""Which sections a brief leaflet keeps, so that it fits the pages asked for: measured on the laid-out pages."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import NoReturn

from leaflets.document.compose_document import compose_document, make_voice
from leaflets.document.compose_patient import list_leaflet_shortenings
from leaflets.document.document import Document
from leaflets.document.estimate_pages import estimate_pages
from leaflets.document.shorten_section import Shortening
from leaflets.errors import UsageError
from leaflets.model.edition import Edition, Kind
from leaflets.model.layout import find_folding
from leaflets.pages.fit_pages import count_pages
from leaflets.pages.manuscript import Manuscript, name_condition

STANDARD = Edition(Kind.PATIENT)
"""The leaflet in its standard size, on A4: what ``--brief`` alone is measured on, for every size."""
MOST_PAGES = 8
"""Of a leaflet at its standard size; a longer one is said to be long, and this is what ``--brief`` alone aims at."""
_OPTIMISM, _CAUTION, _TRIALS = 1.2, 0.4, 4
_FOLD_TRIALS = 6
"""The most and the first guess of what may fit, as pages; and how often a guess is tried on laid-out pages."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a brief leaflet has: the sections in their short form, and those that are left out."""

    short: tuple[str, ...]
    left_out: tuple[str, ...]


Measure = Callable[[Choice], float]


@dataclass(frozen=True, slots=True)
class Room:
    """An edition that a brief leaflet must fit, and the pages it may have there."""

    edition: Edition
    pages: int


def choose_brief(manuscript: Manuscript, rooms: Sequence[Room], *, today: datetime.date) -> Choice:
    """What a brief leaflet keeps so that it fits every room.

    The choice is made for the first room and tried in the others; where it does not fit one, it is made for both, and
    so on: of several folds, nobody knows beforehand which one is filled first.

    Args:
        manuscript: what is printed.
        rooms: what it must fit; the one that seems to hold least first.
        today: the day by which a review date has passed.

    Raises:
        UsageError: even the shortest form has more pages; the text tells how many.
        LeafletsError: whatever the workshops refuse.
    """
    chooser = _Chooser(manuscript, any(find_folding(room.edition.layout).pages for room in rooms), today)
    held = list(rooms[:1])
    while True:
        choice = chooser.choose(held)
        tight = next((room for room in rooms if room not in held and chooser.fill(room, choice) > 1), None)
        if tight is None:
            return choice
        held.append(tight)


class _Chooser:
    """Makes choices for one leaflet, and lays it out once for each choice and room."""

    def __init__(self, manuscript: Manuscript, is_dense: bool, today: datetime.date) -> None:
        voice = make_voice(manuscript.condition, Kind.PATIENT, manuscript.clinic)
        self._manuscript, self._today, self._is_dense = manuscript, today, is_dense
        self._parts = list_leaflet_shortenings(voice, is_dense=is_dense)
        self._filled: dict[tuple[Room, Choice], float] = {}

    def choose(self, rooms: Sequence[Room]) -> Choice:
        """What fits all of these rooms."""
        most = rooms[0].pages
        choice, _ = find_choice(
            self._parts,
            most,
            estimate=lambda choice: estimate_pages(self._compose(rooms[0], choice).blocks),
            count=lambda choice: max(self.fill(room, choice) for room in rooms) * most,
            trials=_FOLD_TRIALS if self._is_dense else _TRIALS,
        )
        if choice is None:
            shortest = find_shortest(self._parts)
            self._refuse(max(rooms, key=lambda room: self.fill(room, shortest)), shortest)
        return choice

    def fill(self, room: Room, choice: Choice) -> float:
        """How much of the pages of a room is filled; above 1 when there are too few."""
        if (room, choice) not in self._filled:
            pages = count_pages(self._compose(room, choice), self._manuscript)
            self._filled[room, choice] = pages / room.pages
        return self._filled[room, choice]

    def _compose(self, room: Room, choice: Choice) -> Document:
        brief = replace(room.edition, is_brief=True, short=choice.short, left_out=choice.left_out)
        return compose_document(self._manuscript.condition, brief, clinic=self._manuscript.clinic, today=self._today)

    def _refuse(self, room: Room, shortest: Choice) -> NoReturn:
        name, size = name_condition(self._manuscript), room.edition.size_name
        pages = round(self.fill(room, shortest) * room.pages, 3)
        if find_folding(room.edition.layout).pages:
            raise UsageError(
                f"{name}: {room.edition.layout} has {room.pages} pages, and the shortest form of the leaflet needs "
                f"{ceil(pages)} at {size} point; take a booklet (--layout booklet-a5), or give short texts under "
                "'brief'"
            )
        raise UsageError(
            f"{name}: the shortest form of the leaflet has {pages:g} pages at {size} point, more than {room.pages}; "
            f"ask for --pages {pages:g} or a smaller size, or give short texts under 'brief'"
        )


def find_shortest(parts: Sequence[Shortening]) -> Choice:
    """The choice that keeps least."""
    return _make_choice(parts, ())


def find_choice(
    parts: Sequence[Shortening], most: int, *, estimate: Measure, count: Measure, trials: int = _TRIALS
) -> tuple[Choice | None, float]:
    """The choice that keeps as much as fits, with its pages; None and the pages of the shortest form if none does.

    Words are estimated, pages are counted: the estimate says what should fit, the count whether it does, and then a
    little more or less is tried, until more does not fit. So a leaflet is laid out five or six times, not thirty.

    Args:
        parts: the sections, what matters most first.
        most: pages allowed.
        estimate: about how many pages a choice has, at any scale.
        count: how many it has.
        trials: how often a guess is tried.
    """
    shortest = find_shortest(parts)
    pages = count(shortest)
    if pages > most:
        return None, pages
    scale = pages / estimate(shortest)
    best, best_pages = shortest, pages
    tried = {shortest: pages}
    low, high = pages, most * _OPTIMISM
    for trial in range(trials):
        room = most - _CAUTION if trial == 0 and low < most - _CAUTION else (low + high) / 2
        choice = _take_back(parts, room / scale, estimate)
        if choice not in tried:
            tried[choice] = count(choice)
        if tried[choice] > most:
            high = room
        else:
            low = room
            best, best_pages = choice, tried[choice]
    return best, best_pages


def _take_back(parts: Sequence[Shortening], room: float, estimate: Measure) -> Choice:
    """The choice that fits so many estimated pages: what matters most comes back first.

    Of a level, the short form of each section comes back before the whole of any. What does not fit is passed over, and
    what matters less is still tried.
    """
    taken: list[_Step] = []
    for step in _list_steps(parts):
        if estimate(_make_choice(parts, [*taken, step])) <= room:
            taken.append(step)
    return _make_choice(parts, taken)


@dataclass(frozen=True, slots=True)
class _Step:
    """One section is taken back: from nothing to its short form, or to all of it."""

    name: str
    is_whole: bool


def _list_steps(parts: Sequence[Shortening]) -> list[_Step]:
    steps = []
    for level in sorted({part.level for part in parts}):
        here = [part for part in parts if part.level == level]
        steps += [_Step(part.name, False) for part in here if part.short and part.can_go]
        steps += [_Step(part.name, True) for part in here if part.short or part.can_go]
    return steps


def _make_choice(parts: Sequence[Shortening], taken: Sequence[_Step]) -> Choice:
    whole = {step.name for step in taken if step.is_whole}
    some = {step.name for step in taken}
    left = [part for part in parts if part.name not in whole]
    gone = tuple(part.name for part in left if part.can_go and part.name not in some)
    return Choice(tuple(part.name for part in left if part.short and part.name not in gone), gone)


def count_standard_pages(document: Document, page_count: int) -> int:
    """The pages of a whole leaflet at its standard size: as counted when this is it, else about as its words say.

    0 for a brief leaflet and for the other documents.
    """
    edition = document.edition
    if edition.kind is not Kind.PATIENT or edition.is_brief:
        return 0
    is_standard = (edition.layout, edition.size) == (STANDARD.layout, STANDARD.size)
    return page_count if is_standard else round(estimate_pages(document.blocks))
