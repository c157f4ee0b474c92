"""Pages that are laid out once and put behind many letters.

Takes the HTML of a leaflet, gives its pages as the engine keeps them; then takes the HTML of a letter and gives one PDF
of both, or a template of it. May fail as render_pdf does. The pages of the leaflet are never laid out again.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leaflets.errors import TemplateError
from leaflets.pdf.attachments import Attachment
from leaflets.pdf.complete_pdf import label_pages
from leaflets.pdf.count_letters import count_letters
from leaflets.pdf.read_boxes import find_places
from leaflets.pdf.rendering import Place, RenderedPdf, make_identifier, open_maker

if TYPE_CHECKING:
    from leaflets.pdf.find_slots import FoundSlots
    from leaflets.stamping.template import StampTemplate

_DUPLEX = "DuplexFlipLongEdge"


@dataclass(frozen=True, slots=True)
class LaidOutLetter:
    """The pages of a letter as the engine keeps them, and where its elements with ``data-place`` stand."""

    html: str
    document: Any
    page_count: int
    places: tuple[Place, ...]


class ReadyPages:
    """The pages of a leaflet, laid out; they live in one process and cannot be sent to another.

    Attributes:
        page_count: how many there are.
        places: where elements with ``data-place`` stand.
        letters: the letters on each page.
    """

    def __init__(self, html: str, roots: tuple[Path, ...], attachments: tuple[Attachment, ...]) -> None:
        self._html, self._roots, self._files = html, roots, attachments
        with open_maker(roots) as maker:
            self._document = maker.lay_out(html)
            self.places = tuple(Place(*place) for place in find_places(self._document))
        self.page_count = len(self._document.pages)
        self.letters = tuple(count_letters(self._document))

    def paint(self) -> RenderedPdf:
        """The leaflet alone, the very bytes that :func:`leaflets.pdf.rendering.render_pdf` gives."""
        with open_maker(self._roots) as maker:
            content = maker.paint(self._document, self._identify(""), self._files, _DUPLEX)
        return RenderedPdf(content, self.page_count, self.places, self.letters)

    def lay_out_letter(self, letter: str) -> LaidOutLetter:
        """The pages of a letter, from the HTML of a whole document in the language of the leaflet.

        Raises:
            LeafletsError: as render_pdf.
        """
        with open_maker(self._roots) as maker:
            document = maker.lay_out(letter)
        return LaidOutLetter(letter, document, len(document.pages), tuple(Place(*p) for p in find_places(document)))

    def join(self, letter: LaidOutLetter) -> RenderedPdf:
        """One PDF of a letter and the leaflet; the places are those of the letter.

        Raises:
            MissingGlyph: no font has a character of the letter.
            LeafletsError: as render_pdf.
        """

        def label(pdf: Any) -> None:
            label_pages(pdf, letter.page_count)

        joined = self._copy(letter)
        with open_maker(self._roots) as maker:
            content = maker.paint(joined, self._identify(letter.html), self._files, _DUPLEX, before_packing=label)
        return RenderedPdf(content, len(joined.pages), letter.places, (0,) * letter.page_count + self.letters)

    def compile(self, letter: LaidOutLetter) -> StampTemplate:
        """The template of a letter whose personal places are marked, and the leaflet.

        Args:
            letter: with slots and carriers, see :mod:`leaflets.pdf.find_slots`.

        Raises:
            TemplateError: it has no slot, or one cannot be filled without moving what stands on another page.
            LeafletsError: as render_pdf.
        """
        compiler = _Compiler(letter.page_count)
        joined, identifier = self._copy(letter), self._identify(letter.html)
        with open_maker(self._roots) as maker:
            maker.paint(joined, identifier, self._files, _DUPLEX, compiler.take_slots, compiler.take_letter)
        if compiler.template is None:
            raise TemplateError("letter: it has no place for a name or an address; add a line with {…} to it")
        return compiler.template

    def _copy(self, letter: LaidOutLetter) -> Any:
        return self._document.copy([*letter.document.pages, *self._document.pages])

    def _identify(self, letter: str) -> bytes:
        return make_identifier(letter + self._html, self._files, _DUPLEX)


class _Compiler:
    """Takes a joined document apart while it is painted; what only letters need is loaded for letters alone."""

    def __init__(self, letter_pages: int) -> None:
        self.template: StampTemplate | None = None
        self._letter_pages = letter_pages
        self._streams: list[Any] = []
        self._found: FoundSlots | None = None

    def take_slots(self, document: Any, page_streams: list[Any]) -> None:
        from leaflets.pdf.find_slots import find_slots

        self._streams = page_streams[: self._letter_pages]
        self._found = find_slots(document, page_streams, self._letter_pages)

    def take_letter(self, pdf: Any) -> Callable[[], None]:
        """Holds the letter's streams back from packing; what is returned writes the template."""
        from leaflets.pdf.compile_template import read_pages, write_template

        found = self._found
        if found is None:  # the slots are found before, when the pages are drawn
            raise RuntimeError("the letter has not been drawn")
        label_pages(pdf, self._letter_pages)
        pages = read_pages(self._streams, found)

        def write() -> None:
            if pages:
                self.template = write_template(pdf, pages, found, self._letter_pages)
            pdf.write = _write_nothing  # the template is all that is wanted

        return write


def _write_nothing(*_arguments: Any, **_options: Any) -> None:
    """Stands in for writing a file that nobody reads."""


def lay_out_pages(html: str, *, roots: tuple[Path, ...], attachments: tuple[Attachment, ...] = ()) -> ReadyPages:
    """The pages of a leaflet, laid out for many letters; the arguments and errors of render_pdf."""
    return ReadyPages(html, roots, attachments)
