"""HTML to a PDF that everyone can read and every archive can keep.

Takes HTML text and the folders of its styles and pictures, gives the bytes of a PDF/UA-1 and PDF/A-3a file;
may fail with TemplateError, MissingGlyph, MissingDependency or RenderError; never touches the network, the
clock or any font of the machine: the same input gives the same bytes.
"""

from __future__ import annotations

import hashlib
import logging
import os
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leaflets.engine.ask_boxes import ask_boxes
from leaflets.engine.count_pages_once import count_pages_once
from leaflets.engine.free_features import free_features
from leaflets.engine.inherit_styles import inherit_styles
from leaflets.engine.keep_contexts import keep_contexts
from leaflets.engine.keep_styles import StyleKeeper
from leaflets.engine.load_engine import load_engine
from leaflets.engine.measure_once import measure_once
from leaflets.engine.mend_layout import place_every_table
from leaflets.engine.settle_boxes import settle_boxes
from leaflets.errors import LeafletsError, MissingGlyph, RenderError, TemplateError
from leaflets.pdf.attachments import Attachment, write_attachments
from leaflets.pdf.complete_pdf import (
    DUPLEX_MODES,
    claim_accessibility,
    pack_streams,
    set_viewing,
    settle_pictures,
)
from leaflets.pdf.count_letters import count_letters
from leaflets.pdf.find_file import BASE_ADDRESS, Refused, read_address
from leaflets.pdf.read_boxes import (
    find_missing_characters,
    find_places,
    has_attachment_links,
    has_fonts_of_its_own,
    make_fetcher,
    replace_tagging,
)
from leaflets.pdf.write_tags import write_tags

_VARIANT = "pdf/a-3a"
# One document at a time in a process: logging, warnings and the tagging are changed while it is made.
_ONE_AT_A_TIME = threading.RLock()
# The font set-up is kept from document to document: that saves a fifth of the time and most of the memory.
_shared: dict[str, Any] = {}
_styles = StyleKeeper()


@dataclass(frozen=True, slots=True)
class Place:
    """Where an element with ``data-place`` came to stand; one that crosses pages has one on each.

    Attributes:
        name: value of the attribute.
        page: first page is 1.
        top: upper edge of the border box, in mm from the top of the page.
        bottom: lower edge of it, in mm from the top of the page.
    """

    name: str
    page: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class RenderedPdf:
    """A finished PDF: its bytes, its pages, the places asked for in reading order, and the letters on each page."""

    content: bytes
    page_count: int
    places: tuple[Place, ...]
    letters: tuple[int, ...] = ()


def render_pdf(
    html: str,
    *,
    roots: tuple[Path, ...],
    attachments: tuple[Attachment, ...] = (),
    duplex: str = "DuplexFlipLongEdge",
) -> RenderedPdf:
    """The PDF for an HTML document: PDF/UA-1 and PDF/A-3a in one file.

    Args:
        html: a whole document with ``lang`` and ``title``; style sheets and pictures by relative addresses,
            such as ``styles/patient.css``.
        roots: folders that hold ``styles``, ``templates`` and ``pictures``; the first that has a file wins.
        attachments: files to put inside.
        duplex: how printers turn the sheet: one of :data:`leaflets.pdf.complete_pdf.DUPLEX_MODES`.

    Raises:
        TemplateError: an address that may not be read, a CSS line that the engine does not know, a picture
            without alternative text, or anything else that a template or style sheet must mend.
        MissingGlyph: no font has a character; ``characters`` holds each of them once.
        MissingDependency: a library or font package is not installed.
        RenderError: the engine broke down.
    """
    if duplex not in DUPLEX_MODES:
        raise ValueError(f"duplex is {duplex!r}; it must be one of {', '.join(DUPLEX_MODES)}")
    with open_maker(roots) as maker:
        document = maker.lay_out(html)
        content = maker.paint(document, make_identifier(html, attachments, duplex), attachments, duplex)
        places = find_places(document) if "data-place" in html else []
    letters = tuple(count_letters(document))
    return RenderedPdf(content, len(document.pages), tuple(Place(*place) for place in places), letters)


@contextmanager
def open_maker(roots: tuple[Path, ...]) -> Iterator[Maker]:
    """A maker of documents; while it is open no other one works in this process.

    Raises:
        LeafletsError: what the engine complained of, or that it broke down.
    """
    engine = load_engine()
    with _ONE_AT_A_TIME, _record_log() as log, _change_engine():
        maker = Maker(engine, roots, log)
        try:
            yield maker
        except LeafletsError:
            _styles.forget()
            maker.check()
            raise
        except Exception as error:
            _styles.forget()
            maker.check()
            reason = " ".join(str(error).split())[:200]
            raise RenderError(f"The PDF could not be made: {type(error).__name__}: {reason}") from error


@contextmanager
def _change_engine() -> Iterator[None]:
    """While it is open, styles and texts cost the engine less, when pages are laid out and when they are painted."""
    with inherit_styles(), keep_contexts(), free_features():
        yield


@contextmanager
def _change_layout() -> Iterator[None]:
    """While it is open, every table finds a place, and nothing is measured twice."""
    with place_every_table(), settle_boxes(), ask_boxes(), measure_once(), count_pages_once():
        yield


class Maker:
    """Makes one document and notices what the engine would only log."""

    def __init__(self, engine: Any, roots: tuple[Path, ...], log: list[str]) -> None:
        self._engine = engine
        self._roots = roots
        self._log = log
        self._refusals: list[str] = []

    def lay_out(self, html: str) -> Any:
        """The engine's document: pages of boxes, nothing painted yet."""
        source = self._engine.HTML(string=html, base_url=BASE_ADDRESS, url_fetcher=make_fetcher(self._fetch))
        fonts = _shared.pop("fonts", None) or self._make_font_config()
        with _change_layout(), _styles.keep(self._read_sheet):
            document = source.render(font_config=fonts, pdf_variant=_VARIANT)
        if not has_fonts_of_its_own(fonts):
            _shared["fonts"] = fonts
        if has_attachment_links(document):
            raise TemplateError('rel="attachment" is not allowed: the program attaches files, HTML does not')
        if not (document.metadata.title or "").strip():
            raise TemplateError("The document has no title. Give it one: <title>…</title>")
        self.check()
        return document

    def paint(
        self,
        document: Any,
        identifier: bytes,
        files: tuple[Attachment, ...],
        duplex: str,
        before_tags: Callable[[Any, list[Any]], None] = lambda document, page_streams: None,
        before_packing: Callable[[Any], Callable[[], None] | None] = lambda pdf: None,
    ) -> bytes:
        """The bytes of the PDF.

        Args:
            document: laid out by this maker.
            identifier: of the file.
            files: to put inside.
            duplex: how printers turn the sheet.
            before_tags: gets the document and the content stream of each page before it is tagged.
            before_packing: gets the finished ``pydyf.PDF`` while its streams can still be read, and may give what is
                to be done when they are packed.
        """

        def tag(pdf: Any, document: Any, page_streams: list[Any]) -> None:
            before_tags(document, page_streams)
            write_tags(pdf, document, page_streams)

        def complete(_document: Any, pdf: Any) -> None:
            claim_accessibility(pdf)
            write_attachments(pdf, files)
            set_viewing(pdf, duplex)
            settle_pictures(pdf)
            then = before_packing(pdf)
            pack_streams(pdf)
            if then is not None:
                then()

        with replace_tagging(tag), _stop_clock(), warnings.catch_warnings():
            # The engine leaves the file of its colour profile to the garbage collector.
            warnings.simplefilter("ignore", ResourceWarning)
            content: bytes = document.write_pdf(finisher=complete, pdf_variant=_VARIANT, pdf_identifier=identifier)
        if missing := find_missing_characters(document):
            shown = ", ".join(f"{character} (U+{ord(character):04X})" for character in missing)
            raise MissingGlyph(f"No font has {shown}; write it in another way", (), missing)
        self.check()
        return content

    def check(self) -> None:
        """Raises TemplateError when an address was refused or the engine logged a complaint."""
        if complaints := self._refusals or self._log:
            raise TemplateError("\n".join(dict.fromkeys(complaints)))

    def _make_font_config(self) -> Any:
        from weasyprint.text.fonts import FontConfiguration  # loaded with the engine, never before

        return FontConfiguration()

    def _read_sheet(self, address: str) -> bytes:
        return read_address(address, self._roots).content

    def _fetch(self, address: str) -> tuple[bytes, str]:
        # The engine swallows what a fetcher raises and goes on without the file; so it is written down.
        try:
            found = read_address(address, self._roots)
        except Refused as refusal:
            self._refusals.append(f"Not allowed: {refusal}")
            raise
        return found.content, found.media_type


@contextmanager
def _stop_clock() -> Iterator[None]:
    """While it is open, fontTools writes one and the same date into a font that it cuts from a variable one."""
    name = "SOURCE_DATE_EPOCH"
    before = os.environ.get(name)
    os.environ[name] = "0"
    try:
        yield
    finally:
        del os.environ[name]
        if before is not None:
            os.environ[name] = before


@contextmanager
def _record_log() -> Iterator[list[str]]:
    """The list that takes up what the engine logs, from WARNING on; nothing goes elsewhere meanwhile."""
    lines: list[str] = []

    class Recorder(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            # A missing glyph has an error of its own, with the characters.
            if not record.getMessage().startswith(".notdef glyph"):
                lines.append(f"WeasyPrint: {record.getMessage()}")

    logger = logging.getLogger("weasyprint")
    before = logger.level, logger.propagate, logger.disabled
    recorder = Recorder(logging.WARNING)
    logger.addHandler(recorder)
    logger.setLevel(logging.WARNING)
    logger.propagate = logger.disabled = False
    try:
        yield lines
    finally:
        logger.removeHandler(recorder)
        logger.level, logger.propagate, logger.disabled = before
        logger.setLevel(before[0])


def make_identifier(html: str, attachments: tuple[Attachment, ...], duplex: str) -> bytes:
    """A file identifier that follows from the input alone, as 32 hexadecimal digits."""
    digest = hashlib.sha256()
    for part in (html, duplex, *map(repr, attachments)):
        digest.update(part.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    return digest.hexdigest()[:32].encode()
