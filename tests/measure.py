"""What stands on the pages of a PDF, measured with PDFium: pieces of text with their real size and place."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of text: page from 1; size in points; box in mm from the upper left corner of the page."""

    page: int
    text: str
    size: float
    left: float
    top: float
    right: float
    bottom: float
    font: str
    is_embedded: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its size in mm, all its text in painting order, its pieces, and the lower edges of its drawings in mm."""

    width: float
    height: float
    text: str
    pieces: tuple[Piece, ...]
    drawings: tuple[float, ...]


def measure(content: bytes) -> tuple[Page, ...]:
    """The pages of a PDF, in order."""
    document = pypdfium2.PdfDocument(content)
    try:
        return tuple(_measure_page(page, number) for number, page in enumerate(document, 1))
    finally:
        document.close()


def _measure_page(page: pypdfium2.PdfPage, number: int) -> Page:
    text_page = page.get_textpage()
    try:
        return _read_page(page, text_page, number)
    finally:  # before the document, or PDFium frees them in the wrong order
        text_page.close()
        page.close()


def _read_page(page: pypdfium2.PdfPage, text_page: pypdfium2.PdfTextPage, number: int) -> Page:
    width, height = page.get_size()
    pieces = []
    for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=8):
        text = _text(item, text_page)
        if text.strip():
            pieces.append(_piece(item, text, number, height))
    text = text_page.get_text_range().replace("\r\n", "\n").replace("\ufffe", "")
    paths = page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=8)
    drawings = tuple((height - path.get_bounds()[1]) / POINTS_PER_MM for path in paths)
    return Page(width / POINTS_PER_MM, height / POINTS_PER_MM, text, tuple(pieces), drawings)


def _text(item: pypdfium2.PdfObject, text_page: pypdfium2.PdfTextPage) -> str:
    length = pdfium.FPDFTextObj_GetText(item.raw, text_page.raw, None, 0)
    buffer = (ctypes.c_ushort * (length // 2 + 1))()
    pdfium.FPDFTextObj_GetText(item.raw, text_page.raw, buffer, length)
    return bytes(buffer).decode("utf-16-le", "replace").split("\0")[0]


def _piece(item: pypdfium2.PdfObject, text: str, number: int, height: float) -> Piece:
    """One piece; its size is the font size times the scale of all matrices around it."""
    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(item.raw, size)
    matrix = item.get_matrix()
    outer = item.container
    while outer is not None:
        matrix = matrix.multiply(outer.get_matrix())
        outer = outer.container
    scale = abs(matrix.a * matrix.d - matrix.b * matrix.c) ** 0.5
    left, bottom, right, top = item.get_bounds()
    font = pdfium.FPDFTextObj_GetFont(item.raw)
    return Piece(
        number,
        text,
        size.value * scale,
        left / POINTS_PER_MM,
        (height - top) / POINTS_PER_MM,
        right / POINTS_PER_MM,
        (height - bottom) / POINTS_PER_MM,
        _font_name(font),
        bool(pdfium.FPDFFont_GetIsEmbedded(font)),
    )


def _font_name(font: object) -> str:
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    return buffer.value.decode("utf-8", "replace")
