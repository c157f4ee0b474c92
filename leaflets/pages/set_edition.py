"""One edition, from manuscript to pages: composed, fitted, and in large print with the pages of the standard print."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache, partial

from leaflets.document.compose_document import compose_document
from leaflets.document.document import Document
from leaflets.document.make_crosswalk import PageRange, add_crosswalk
from leaflets.model.edition import Edition, Kind, standard_size
from leaflets.pages.find_pages import find_pages
from leaflets.pages.fit_pages import VARIATIONS, fit_pages, fit_pages_with, set_pages, set_pages_with
from leaflets.pages.laid_out import PagesT
from leaflets.pages.manuscript import Manuscript
from leaflets.pdf import ReadyPages, RenderedPdf, lay_out_pages

_ROUNDS = 4
"""The crosswalk takes room itself, so what it says is looked at again after it has been set."""


@dataclass(frozen=True, slots=True)
class SetEdition:
    """The pages of an edition, and the Document that they say."""

    document: Document
    pdf: RenderedPdf


def set_edition(manuscript: Manuscript, edition: Edition, *, today: datetime.date) -> SetEdition:
    """The edition in the spacing that suits it, with a crosswalk where it has one.

    Raises:
        MissingGlyph: no font has a character; the problems name its fields and lines.
        LeafletsError: whatever the workshops refuse.
    """
    document = compose_document(manuscript.condition, edition, clinic=manuscript.clinic, today=today)
    return SetEdition(*_settle(document, manuscript, partial(fit_pages, manuscript=manuscript), today))


def lay_out_edition(
    manuscript: Manuscript, edition: Edition, *, today: datetime.date, spacing: str | None = None
) -> tuple[Document, ReadyPages]:
    """The document and its pages, laid out to be put behind letters; painted they are the edition of set_edition.

    Args:
        manuscript: what is printed.
        edition: in which form.
        today: the day by which a review date has passed.
        spacing: one of VARIATIONS, or None for the one that suits the edition.

    Raises:
        LeafletsError: whatever the workshops refuse.
    """
    document = compose_document(manuscript.condition, edition, clinic=manuscript.clinic, today=today)
    lay_out: Callable[[Document], ReadyPages] = partial(fit_pages_with, lay_out_pages, manuscript=manuscript)
    if spacing is not None:
        lay_out = partial(set_pages_with, lay_out_pages, manuscript=manuscript, spacing=spacing)
    return _settle(document, manuscript, lay_out, today)


def vary_edition(manuscript: Manuscript, edition: Edition, *, today: datetime.date) -> Iterator[SetEdition]:
    """The edition in each other spacing, made as it is asked for."""
    document = compose_document(manuscript.condition, edition, clinic=manuscript.clinic, today=today)
    for spacing in VARIATIONS:
        lay_out = partial(set_pages, manuscript=manuscript, spacing=spacing)
        yield SetEdition(*_settle(document, manuscript, lay_out, today))


def _settle(
    document: Document, manuscript: Manuscript, lay_out: Callable[[Document], PagesT], today: datetime.date
) -> tuple[Document, PagesT]:
    """The document with a crosswalk that is true of its own pages; without one where it has none or none comes true."""
    standard = _find_standard(document, manuscript, today)
    there = _count_standard_letters(standard, manuscript.roots, _Unkeyed(manuscript)) if standard else ()
    if standard is None or len(there) < 2:
        return document, lay_out(document)
    # A guess first, which takes as much room as the truth.
    ranges: tuple[PageRange, ...] = tuple((page, page + 1) for page in range(1, len(there) + 1))
    for _ in range(_ROUNDS):
        now = add_crosswalk(document, ranges, standard.edition)
        pages = lay_out(now)
        found = find_pages(pages.letters, there)
        if found == ranges:
            return now, pages
        if not found:
            break
        ranges = found
    return document, lay_out(document)


def _find_standard(document: Document, manuscript: Manuscript, today: datetime.date) -> Document | None:
    """The same leaflet in standard print on the same paper; None when this edition has no crosswalk.

    Large print has one, where the clinic asks for it: it takes a layout of the standard print and a second one of its
    own. A brief leaflet has none: its pages are counted, and no standard print of it may exist.
    """
    edition = document.edition
    if manuscript.clinic is None or not manuscript.clinic.crosswalk:
        return None
    if edition.kind is not Kind.PATIENT or not edition.is_large_print or edition.is_brief:
        return None
    size = standard_size(edition.kind, edition.layout)
    standard = Edition(edition.kind, edition.layout, size)
    return compose_document(manuscript.condition, standard, clinic=manuscript.clinic, today=today)


class _Unkeyed:
    """Carries a manuscript past a cache: the document and the roots alone tell the pages."""

    def __init__(self, manuscript: Manuscript) -> None:
        self.manuscript = manuscript

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Unkeyed)

    def __hash__(self) -> int:
        return 0


@lru_cache(maxsize=16)
def _count_standard_letters(document: Document, roots: object, unkeyed: _Unkeyed) -> tuple[int, ...]:
    """The letters on each page of the standard print; kept, because several sizes of an order ask for it."""
    return fit_pages(document, unkeyed.manuscript).letters
