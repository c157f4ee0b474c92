"""Everything about one finished PDF: geometry from PDFium, structure from pikepdf, joined page by page."""

from __future__ import annotations

import hashlib
import io
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

import pikepdf
import pypdfium2

from leaflets.errors import FileError
from leaflets.facts.facts import FileFacts, Page
from leaflets.facts.flatten_annotations import flatten_annotations
from leaflets.facts.group_blocks import Layout
from leaflets.facts.measure_pages import PaintedPage, lay_out_page, measure_pages
from leaflets.facts.read_pictures import describe_pictures
from leaflets.facts.read_structure import read_structure
from leaflets.facts.structure import Structure
from leaflets.facts.table_cells import number_cells
from leaflets.pause_collection import pause_collection

MOST_PAGES = 2000
"""A longer file is refused: measuring it takes a minute and hundreds of megabytes."""
_HEAD = 1024  # the header may stand behind other bytes: PDF 32000-1, annex H, implementation note 13
_TAIL = 2048
_LOGGERS = ("fontTools", "pikepdf", "pypdfium2")

_Item = TypeVar("_Item")


def measure_file(content: bytes, name: str) -> FileFacts:
    """The facts of a PDF.

    Args:
        content: its bytes.
        name: the file as the user named it; it stands in the facts and in every error.

    Raises:
        FileError: empty, not a PDF, cut off, damaged beyond reading, locked with a password, without pages, or with
            more than MOST_PAGES pages. A page that cannot be read is no error: it comes as an empty one.
    """
    _check_ends(content, name)
    with _silence(), pause_collection():
        return _measure_whole(content, name)


def _measure_whole(content: bytes, name: str) -> FileFacts:
    document = _open_document(content, name)
    try:
        count = len(document)
        if count == 0:
            raise FileError(_empty(name))
        if count > MOST_PAGES:
            raise FileError(f"{name}: the PDF has {count:,} pages and at most {MOST_PAGES:,} are measured; split it.")
        with _open_structure(content) as pdf:
            if flattened := flatten_annotations(content, pdf):
                document.close()
                document = _open_document(flattened, name)
            painted = list(measure_pages(document, pdf))
            structure = read_structure(pdf, [page.runs for page in painted], [page.frame for page in painted])
            return _join(content, name, painted, structure, _read_version(pdf))
    except pikepdf.PasswordError:
        raise FileError(_locked(name)) from None
    except (pikepdf.PdfError, pypdfium2.PdfiumError) as error:
        raise FileError(_damaged(name)) from error
    finally:
        document.close()


@contextmanager
def _silence() -> Iterator[None]:
    """While it lasts, the libraries log nothing: of a damaged file they say hundreds of lines that help nobody."""
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


def _check_ends(content: bytes, name: str) -> None:
    """Refuse bytes that cannot be a whole PDF before any library sees them."""
    if not content:
        raise FileError(f"{name}: the file is empty (0 bytes); copy or save it again.")
    if b"%PDF-" not in content[:_HEAD]:
        raise FileError(f"{name}: this is not a PDF: it does not begin with %PDF-; give a finished PDF file.")
    if b"%%EOF" not in content[-_TAIL:]:
        raise FileError(f"{name}: the PDF is cut off: its end (%%EOF) is missing; copy or download it again.")


def _open_document(content: bytes, name: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError as error:
        raise FileError(_explain_refusal(content, name)) from error


def _explain_refusal(content: bytes, name: str) -> str:
    """Why PDFium does not open a file, as pikepdf sees it.

    PDFium refuses a file without pages and sets no error code then: the code of an earlier file still stands.
    """
    try:
        with _open_structure(content) as pdf:
            return _damaged(name) if len(pdf.pages) else _empty(name)
    except pikepdf.PasswordError:
        return _locked(name)
    except pikepdf.PdfError:
        return _damaged(name)


def _open_structure(content: bytes) -> pikepdf.Pdf:
    try:
        return pikepdf.open(io.BytesIO(content))
    except ValueError as error:  # not as a PdfError: a number of more than 64 bits where an offset should stand
        raise pikepdf.PdfError(str(error)) from error


def _empty(name: str) -> str:
    return f"{name}: the PDF has no pages; make it again with the program it came from."


def _locked(name: str) -> str:
    return f"{name}: the PDF is locked with a password; save a copy without one and measure that."


def _damaged(name: str) -> str:
    return f"{name}: the PDF is damaged and cannot be read; make it again or open and save it in another program."


def _read_version(pdf: pikepdf.Pdf) -> str:
    """The version of the header, or a higher one that the catalogue names."""
    named = str(pdf.Root.get("/Version", "")).lstrip("/")
    return max(pdf.pdf_version, named)


def _join(content: bytes, name: str, painted: Sequence[PaintedPage], structure: Structure, version: str) -> FileFacts:
    alternatives = dict(structure.alternatives)
    cells = number_cells(structure.tags)
    return FileFacts(
        name=name,
        byte_count=len(content),
        sha256=hashlib.sha256(content).hexdigest(),
        version=version,
        language=structure.language,
        languages=structure.languages,
        metadata=structure.metadata,
        claims=structure.claims,
        is_marked=structure.is_marked,
        shows_title=structure.shows_title,
        pages=tuple(_join_page(page, lay_out_page(page, cells), structure, alternatives) for page in painted),
        tags=structure.tags,
        unowned=structure.unowned,
        fonts=structure.fonts,
        bookmarks=structure.bookmarks,
        attachments=structure.attachments,
    )


def _join_page(
    page: PaintedPage, layout: Layout, structure: Structure, alternatives: dict[tuple[int, int], str]
) -> Page:
    place = page.number - 1
    return Page(
        number=page.number,
        label=_take(structure.labels, place, str(page.number)),
        width=page.frame.width,
        height=page.frame.height,
        rotation=page.frame.rotation,
        boxes=_take(structure.boxes, place, ()),
        ink=page.ink,
        runs=page.runs,
        lines=layout.lines,
        blocks=layout.blocks,
        columns=layout.columns,
        pictures=describe_pictures(page.pictures, page.number, alternatives),
        links=_take(structure.links, place, ()),
        drawings=page.drawings,
    )


def _take(items: Sequence[_Item], place: int, otherwise: _Item) -> _Item:
    """An item by place: pikepdf may see fewer pages in a damaged file than PDFium does."""
    return items[place] if place < len(items) else otherwise
