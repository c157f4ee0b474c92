"""A Document → its pages, in the space between blocks that suits them best."""

from __future__ import annotations

from collections.abc import Callable

from leaflets.content.locate_characters import locate_characters
from leaflets.document.document import Document
from leaflets.errors import MissingGlyph
from leaflets.html.fill_templates import fill_templates
from leaflets.model.edition import LARGEST_WHOLE_BOX, PAPERS, Edition
from leaflets.model.layout import find_folding
from leaflets.pages.attach_sources import make_attachments
from leaflets.pages.laid_out import Pages, PagesT
from leaflets.pages.manuscript import Manuscript
from leaflets.pages.spread_pages import Spread, choose_spread, measure_text, page_room
from leaflets.pdf import RenderedPdf, render_pdf

SPACINGS = ("snug", "roomy")
"""Tried in this order when the usual space between blocks does not do."""
VARIATIONS = (*SPACINGS, "above")
"""Tried in this order when preflight finds an error. The last sets every name above its texts: WeasyPrint 70 can paint
part of a name twice that stands beside a text cut by the end of a page."""
HELP_MISFIT = "the help box is not whole on page 1"
_LEAST_LAST_PAGE = 0.25


Render = Callable[..., PagesT]
"""``render_pdf`` or ``lay_out_pages``."""


def fit_pages(document: Document, manuscript: Manuscript) -> RenderedPdf:
    """The PDF of :func:`fit_pages_with` and render_pdf."""
    return fit_pages_with(render_pdf, document, manuscript)


def fit_pages_with(render: Render[PagesT], document: Document, manuscript: Manuscript) -> PagesT:
    """The pages in normal spacing, or in snug or roomy spacing where that mends a page that would be nearly empty.

    A layout with a number of pages of its own is spread over them; text that does not fit makes pages more.

    Only the space between blocks changes: never the type size, and never the leading below 1.4.

    Raises:
        MissingGlyph: no font has a character; the problems name its fields and lines.
        LeafletsError: whatever the workshops refuse.
    """
    edition = document.edition
    if most := find_folding(edition.layout).pages:
        return _fit_fold(render, document, manuscript, most)
    best = set_pages_with(render, document, manuscript)
    for spacing in SPACINGS:
        if not find_misfit(best, edition):
            break
        other = set_pages_with(render, document, manuscript, spacing)
        if edition.is_brief and other.page_count > best.page_count:
            continue
        if not find_misfit(other, edition) or (other.page_count < best.page_count and spacing == "snug"):
            best = other
    return best


def _fit_fold(render: Render[PagesT], document: Document, manuscript: Manuscript, most: int) -> PagesT:
    """The pages of a fold, filled alike; in snug spacing with pages too many when the text does not fit."""

    def lay_out(spread: Spread) -> PagesT:
        return set_pages_with(render, document, manuscript, spread.spacing, spread.spare)

    return choose_spread(lay_out, document.edition, most)


def count_pages(document: Document, manuscript: Manuscript) -> float:
    """The fewest pages that a document can have: those of a fold in snug spacing, the last as far as it is filled."""
    edition = document.edition
    if not find_folding(edition.layout).pages:
        return fit_pages(document, manuscript).page_count
    made = set_pages(document, manuscript, "snug")
    return measure_text(made, edition) / page_room(edition)


def set_pages(document: Document, manuscript: Manuscript, spacing: str = "", spare: float = 0) -> RenderedPdf:
    """The PDF of :func:`set_pages_with` and render_pdf."""
    return set_pages_with(render_pdf, document, manuscript, spacing, spare)


def set_pages_with(
    render: Render[PagesT], document: Document, manuscript: Manuscript, spacing: str = "", spare: float = 0
) -> PagesT:
    """The pages in one spacing; characters without a glyph are reported with their places in the condition's file.

    Raises:
        MissingGlyph: no font has a character.
        LeafletsError: whatever the workshops refuse.
    """
    html = fill_templates(document, roots=manuscript.roots, spacing=spacing, spare=spare)
    try:
        return render(html, roots=manuscript.roots, attachments=make_attachments(manuscript, document.edition))
    except MissingGlyph as error:
        problems = locate_characters(manuscript.loaded, error.characters)
        raise MissingGlyph(error.message, problems, error.characters) from None


def find_misfit(made: Pages, edition: Edition) -> str:
    """Why the pages could be better: help box not whole on page 1, or a nearly empty last page; empty when all is well.

    A help box above 28 points may cross pages (design study); the last page should be filled to a quarter.
    """
    boxes = [place.page for place in made.places if place.name == "help"]
    if boxes not in ([], [1]) and edition.bulk <= LARGEST_WHOLE_BOX:
        return HELP_MISFIT
    last = [place.bottom for place in made.places if place.page == made.page_count]
    if made.page_count > 1 and max(last, default=0) < _LEAST_LAST_PAGE * PAPERS[edition.layout][1]:
        return "the last page is nearly empty"
    return ""
