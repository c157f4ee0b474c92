"""One choice of sections for all the brief leaflets of an order, so that they say the same at every size."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace

from leaflets.batch.plan_editions import Wish
from leaflets.model.edition import PAPERS, Edition
from leaflets.model.layout import find_folding
from leaflets.pages.choose_brief import MOST_PAGES, STANDARD, Choice, Room, choose_brief
from leaflets.pages.manuscript import Manuscript


def shorten_leaflets(
    manuscript: Manuscript, editions: Sequence[Edition], wish: Wish, *, today: datetime.date
) -> tuple[Edition, ...]:
    """The same editions, the brief ones with the sections that they keep.

    A fold has the number of its panels: where folds are asked for, the choice fits all of them. Else,
    with a number of pages, it is made for the edition that holds least on a page, the largest type as a rule. A brief
    leaflet that is built from keeps its choice, a fold on its own paper. Else the leaflet has at most eight pages at
    its standard size. In any case it is one choice for all.

    Raises:
        UsageError: even the shortest form has more pages than asked for.
        LeafletsError: whatever the workshops refuse.
    """
    brief = [edition for edition in editions if edition.is_brief]
    if not brief:
        return tuple(editions)
    choice = _choose(manuscript, brief, wish, today)
    return tuple(
        replace(edition, short=choice.short, left_out=choice.left_out) if edition.is_brief else edition
        for edition in editions
    )


def _choose(manuscript: Manuscript, brief: Sequence[Edition], wish: Wish, today: datetime.date) -> Choice:
    given = manuscript.given
    folds = [edition for edition in brief if find_folding(edition.layout).pages]
    is_same = given and all(edition.layout is given.layout and edition.size == given.size for edition in folds)
    if given and given.is_brief and is_same and not wish.most_pages:
        return Choice(given.short, given.left_out)
    if folds:
        rooms = [_find_room(edition, wish) for edition in sorted(folds, key=_measure_room, reverse=True)]
        return choose_brief(manuscript, rooms, today=today)
    if wish.most_pages:
        return choose_brief(manuscript, [Room(max(brief, key=_measure_type), wish.most_pages)], today=today)
    return choose_brief(manuscript, [Room(STANDARD, MOST_PAGES)], today=today)


def _find_room(fold: Edition, wish: Wish) -> Room:
    pages = find_folding(fold.layout).pages
    return Room(fold, min(pages, wish.most_pages or pages))


def _measure_room(edition: Edition) -> float:
    """How much of all the paper of a fold a letter takes."""
    return _measure_type(edition) / find_folding(edition.layout).pages


def _measure_type(edition: Edition) -> float:
    """How much of the paper a letter takes."""
    width, height = PAPERS[edition.layout]
    return edition.size**2 / (width * height)
