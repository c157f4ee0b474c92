"""A Document → its pages, in the space between blocks that suits them best."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from leaflets.content.locate_characters import locate_characters
from leaflets.document.document import Document
from leaflets.errors import MissingGlyph
from leaflets.html.fill_templates import fill_templates
from leaflets.model.edition import PAPERS, Edition
from leaflets.pages.attach_sources import make_attachments
from leaflets.pages.manuscript import Manuscript
from leaflets.pdf import Place, RenderedPdf, render_pdf

SPACINGS = ("snug", "roomy")
"""Tried in this order when the usual space between blocks does not do."""
HELP_MISFIT = "the help box is not whole on page 1"
_LARGEST_WHOLE_BOX = 28
_LEAST_LAST_PAGE = 0.25


class Pages(Protocol):
    """What is known of pages, whether they have been painted or only laid out."""

    @property
    def page_count(self) -> int:
        """How many there are."""

    @property
    def places(self) -> tuple[Place, ...]:
        """Where elements with ``data-place`` stand."""

    @property
    def letters(self) -> tuple[int, ...]:
        """Letters and digits on each page."""


PagesT = TypeVar("PagesT", bound=Pages)
Render = Callable[..., PagesT]
"""``render_pdf`` or ``lay_out_pages``."""


def fit_pages(document: Document, manuscript: Manuscript) -> RenderedPdf:
    """The PDF of :func:`fit_pages_with` and render_pdf."""
    return fit_pages_with(render_pdf, document, manuscript)


def fit_pages_with(render: Render[PagesT], document: Document, manuscript: Manuscript) -> PagesT:
    """The pages in normal spacing, or in snug or roomy spacing where that mends a page that would be nearly empty.

    Only the space between blocks changes: never the type size, and never the leading below 1.4.

    Raises:
        MissingGlyph: no font has a character; the problems name its fields and lines.
        LeafletsError: whatever the workshops refuse.
    """
    edition = document.edition
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


def set_pages(document: Document, manuscript: Manuscript, spacing: str = "") -> RenderedPdf:
    """The PDF of :func:`set_pages_with` and render_pdf."""
    return set_pages_with(render_pdf, document, manuscript, spacing)


def set_pages_with(render: Render[PagesT], document: Document, manuscript: Manuscript, spacing: str = "") -> PagesT:
    """The pages in one spacing; characters without a glyph are reported with their places in the condition's file.

    Raises:
        MissingGlyph: no font has a character.
        LeafletsError: whatever the workshops refuse.
    """
    html = fill_templates(document, roots=manuscript.roots, spacing=spacing)
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
    if boxes not in ([], [1]) and edition.size <= _LARGEST_WHOLE_BOX:
        return HELP_MISFIT
    last = [place.bottom for place in made.places if place.page == made.page_count]
    if made.page_count > 1 and max(last, default=0) < _LEAST_LAST_PAGE * PAPERS[edition.layout][1]:
        return "the last page is nearly empty"
    return ""
