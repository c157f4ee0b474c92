"""Text over the pages of a fold, so that none is nearly empty while another is full: more space, then white feet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from leaflets.model.edition import Edition
from leaflets.model.layout import PAPERS
from leaflets.pages.laid_out import Pages, PagesT

_LOOSER = (("airy", 0.55), ("roomy", 0.85))
"""Spacings to try, each where the text in normal spacing fills at most this share of the fold."""
_WORTHWHILE = 6.0
"""Millimetres at the foot of each page, about a line, below which nothing is spread."""
_TRIALS = 4
_TWO_SIDES = 2
"""What has no more pages than a card is filled from its head down, and white stays at its end."""
_STEP = 0.12
"""The share of a page by which the white at each foot grows where the last pages would be empty."""
HEAD, _FOOT = 12.0, 18.0
"""About what the lines at the head and foot of a page take, mm; only the first guess depends on it."""


@dataclass(frozen=True, slots=True)
class Spread:
    """How the text is laid over the pages: the space between blocks, and the white at each foot in mm."""

    spacing: str = ""
    spare: float = 0.0


def choose_spread(lay_out: Callable[[Spread], PagesT], edition: Edition, most: int) -> PagesT:
    """The pages in the loosest spacing that fits, filled alike; in snug spacing when the text fits in no other.

    Args:
        lay_out: sets the text.
        edition: what is set.
        most: pages of the fold; the result has more only where the text does not fit even in snug spacing.
    """
    made = lay_out(Spread())
    if made.page_count > most:
        snug = lay_out(Spread("snug"))
        return snug if snug.page_count > most else _level(lay_out, "snug", snug, edition, most)
    share = measure_text(made, edition) / (most * page_room(edition))
    for spacing, largest in _LOOSER:
        if share <= largest:
            looser = lay_out(Spread(spacing))
            if looser.page_count <= most:
                return _level(lay_out, spacing, looser, edition, most)
    return _level(lay_out, "", made, edition, most)


def _level(lay_out: Callable[[Spread], PagesT], spacing: str, made: PagesT, edition: Edition, most: int) -> PagesT:
    """The same with white at the foot of each page, as much as the number of pages allows: none of them stays empty."""
    room = page_room(edition)
    best, spare = made, room - measure_text(made, edition) / most
    for _ in range(_TRIALS if most > _TWO_SIDES else 0):
        if spare < _WORTHWHILE:
            break
        spread = lay_out(Spread(spacing, spare))
        is_too_much = spread.page_count > most or _find_help(spread) != _find_help(made)
        if spread.page_count == most and not is_too_much:
            return spread
        if is_too_much:
            # Blocks that stay whole left gaps that could not be foreseen.
            if best is not made:
                break
            spare *= 0.6
        else:
            best = spread
            spare += _STEP * room
    return best


def _find_help(made: Pages) -> set[int]:
    """The pages that the help box stands on: white below it must not push it away."""
    return {place.page for place in made.places if place.name == "help"}


def measure_text(made: Pages, edition: Edition) -> float:
    """The height of all the text, mm: full pages, and the last one as far as it is filled."""
    room = page_room(edition)
    last = max((place.bottom for place in made.places if place.page == made.page_count), default=0.0)
    return (made.page_count - 1) * room + min(room, max(1.0, last - HEAD))


def page_room(edition: Edition) -> float:
    """The height of a page between its running lines, mm."""
    return PAPERS[edition.layout][1] - HEAD - _FOOT
