"""By how many lines a text is too long for its fold, and what could go: told, never done by smaller type."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from leaflets.document.blocks import Section
from leaflets.document.compose_document import make_voice
from leaflets.document.compose_patient import list_leaflet_shortenings
from leaflets.document.document import Document
from leaflets.model.edition import Kind
from leaflets.model.layout import find_folding
from leaflets.pages.manuscript import Manuscript
from leaflets.pages.spread_pages import HEAD
from leaflets.pdf import RenderedPdf

_LEADING = 1.4
_MILLIMETRES_PER_POINT = 25.4 / 72
_MOST_NAMED = 5


def describe_overflow(made: RenderedPdf, document: Document, manuscript: Manuscript) -> str:
    """How much is too much for the fold, and which sections could go or be shorter; "" when the text fits."""
    edition = document.edition
    most = find_folding(edition.layout).pages
    if not most or made.page_count <= most:
        return ""
    lines = count_overflow(made, most, edition.size)
    pages = "page" if most == 1 else "pages"
    told = (
        f"{edition.layout} has {most} {pages}, and the text is about {lines} lines longer at {edition.size_name} "
        "point; the type is never made smaller"
    )
    parts = _name_parts(made, document, manuscript, lines)
    if edition.kind is not Kind.PATIENT:
        return f"{told}; shorten {parts}" if parts else f"{told}; shorten the texts that it takes from the condition"
    way = "--brief takes out what matters least" if not edition.is_brief else "build it with --brief for this layout"
    return f"{told}; {way}; what could go first: {parts}" if parts else f"{told}; {way}"


def count_overflow(made: RenderedPdf, most: int, size: float) -> int:
    """About how many lines of text, at least 1, stand on the pages after the last one of the fold."""
    bottoms: dict[int, float] = {}
    for place in made.places:
        if place.page > most:
            bottoms[place.page] = max(place.bottom, bottoms.get(place.page, 0.0))
    height = sum(max(0.0, bottom - HEAD) for bottom in bottoms.values())
    return max(1, _count_lines(height, size))


def _count_lines(height: float, size: float) -> int:
    return ceil(height / (_LEADING * size * _MILLIMETRES_PER_POINT))


def _name_parts(made: RenderedPdf, document: Document, manuscript: Manuscript, lines: int) -> str:
    """The sections that could go, the least important first, each with its lines, until enough are named."""
    found, total = [], 0
    for section in _list_least_important(document, manuscript):
        places = [place for place in made.places if place.name == f"section-{section.name}"]
        count = _count_lines(sum(place.bottom - place.top for place in places), document.edition.size)
        if count:
            found.append(f"“{section.heading}” ({count} lines)")
            total += count
        if total >= lines or len(found) == _MOST_NAMED:
            break
    return ", ".join(found)


def _list_least_important(document: Document, manuscript: Manuscript) -> Iterator[Section]:
    """The sections of the document that may go or be shorter; those of a card or a poster from the last one on."""
    sections = {block.name: block for block in document.blocks if isinstance(block, Section)}
    if document.edition.kind is not Kind.PATIENT:
        yield from reversed(sections.values())
        return
    voice = make_voice(manuscript.condition, Kind.PATIENT, manuscript.clinic)
    for part in reversed(list_leaflet_shortenings(voice, is_dense=True)):
        if part.name in sections:
            yield sections[part.name]
