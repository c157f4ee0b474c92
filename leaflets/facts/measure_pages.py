"""Each page of an open PDF, measured: text, pictures, drawings, ink; and its lines and blocks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf
import pypdfium2

from leaflets.facts import pdfium_calls as ask
from leaflets.facts.block_shape import Spaces
from leaflets.facts.facts import Box, InkMargins, Run
from leaflets.facts.group_blocks import Layout, group_blocks
from leaflets.facts.group_lines import group_lines
from leaflets.facts.join_pieces import join_pieces
from leaflets.facts.open_page import OpenPage
from leaflets.facts.page_frame import PageFrame
from leaflets.facts.pdfium_calls import ObjectReader, handle_of
from leaflets.facts.raster import Canvas, measure_ink
from leaflets.facts.read_drawings import Drawing, find_underlines, read_drawings
from leaflets.facts.read_fonts import FontShelf
from leaflets.facts.read_objects import PageObject, read_objects
from leaflets.facts.read_pictures import PaintedPicture, read_pictures
from leaflets.facts.read_runs import Scene, finish_runs
from leaflets.facts.read_text import read_text
from leaflets.facts.table_cells import Cells
from leaflets.facts.type3_scale import read_type3_scale

_CANVAS = Canvas()
_UNREADABLE = PageFrame((0.0, 0.0, 612.0, 792.0))  # what PDFium takes for a page without a box: US Letter


@dataclass(frozen=True, slots=True)
class PaintedPage:
    """What is painted on one page, not yet grouped; see leaflets.facts.facts.Page for the meaning of each part.

    Attributes:
        spaces: widths of the spaces within its runs, see block_shape.Spaces.
        edges: its drawings without the underlines.
    """

    number: int
    frame: PageFrame
    ink: InkMargins | None = None
    runs: tuple[Run, ...] = ()
    spaces: Spaces = field(default_factory=dict)
    pictures: tuple[PaintedPicture, ...] = ()
    drawings: tuple[Box, ...] = ()
    edges: tuple[Box, ...] = ()


class _Tools:
    """What is kept from page to page of one file."""

    def __init__(self) -> None:
        self.reader = ObjectReader()
        self.shelf = FontShelf(self.reader)
        self.canvas = _CANVAS


def measure_pages(document: pypdfium2.PdfDocument, pdf: pikepdf.Pdf) -> Iterator[PaintedPage]:
    """The pages of a file in order, one open at a time.

    A page that PDFium cannot load comes as an empty one; a content stream that breaks off is measured as far as it
    goes.

    Args:
        document: the file in PDFium: it says how many pages there are and what stands on them.
        pdf: the same file in pikepdf, for what PDFium does not tell: /UserUnit and the scale of Type 3 fonts.
    """
    tools = _Tools()
    stored = list(pdf.pages)
    for place in range(len(document)):
        source = stored[place] if place < len(stored) else None
        try:
            page = document[place]
        except pypdfium2.PdfiumError:
            yield PaintedPage(place + 1, _UNREADABLE)
            continue
        try:
            yield _measure_page(page, place + 1, source, tools)
        finally:
            page.close()


def lay_out_page(page: PaintedPage, cells: Cells) -> Layout:
    """The lines and blocks of a page; tagged tables help to tell cells apart, see table_cells."""
    return group_blocks(group_lines(page.runs, page.edges, cells), page.edges, page.spaces, cells)


def read_user_unit(page: pikepdf.Page) -> float:
    """Points for one unit of a page's user space: its /UserUnit, 1 when that is absent or not a positive number."""
    try:
        value = float(page.obj.get("/UserUnit", 1))
    except (ValueError, TypeError, pikepdf.PdfError):
        return 1.0
    return value if 0 < value <= 75_000 else 1.0  # the upper bound of PDF 1.7, annex C


def _measure_page(page: pypdfium2.PdfPage, number: int, source: pikepdf.Page | None, tools: _Tools) -> PaintedPage:
    reader = tools.reader
    handle = handle_of(page.raw)
    user_unit, drawn_scale = (read_user_unit(source), read_type3_scale(source)) if source else (1.0, 1.0)
    frame = PageFrame(reader.read_page_box(handle), page.get_rotation() % 360, user_unit)
    try:
        text_page = page.get_textpage()
    except pypdfium2.PdfiumError:
        return PaintedPage(number, frame)
    try:
        text_handle = handle_of(text_page.raw)
        whole = Box(0, 0, frame.width, frame.height)
        opened = OpenPage(number, handle, text_handle, frame, frame.matrix, whole, reader, tools.shelf, drawn_scale)
        return _read_page(opened, page, tools.canvas)
    finally:
        text_page.close()


def _read_page(page: OpenPage, source: pypdfium2.PdfPage, canvas: Canvas) -> PaintedPage:
    """Everything on an open page. Letters and underlines are switched off before the page is drawn."""
    objects = read_objects(page.handle, page.frame, page.reader)
    drawings = read_drawings(page, objects)
    pictures = read_pictures(page, objects)
    pieces, rules = find_underlines(read_text(page, objects), drawings)
    _switch_off(objects, rules)
    raster = canvas.draw(source, page.frame)
    joined = join_pieces(pieces)
    runs = finish_runs(page, joined, Scene(drawings, pictures, raster))
    spaces = {id(run): piece.space for run, piece in zip(runs, joined, strict=True) if piece.space is not None}
    inked = [run.box for run in runs if run.is_visible and run.contrast > 1.01]
    boxes = tuple(drawing.box for drawing in drawings)
    return PaintedPage(
        number=page.number,
        frame=page.frame,
        ink=measure_ink(raster, inked + [rule.box for rule in rules], page.frame),
        runs=runs,
        spaces=spaces,
        edges=tuple(drawing.box for drawing in drawings if drawing not in rules),
        pictures=tuple(pictures),
        drawings=boxes,
    )


def _switch_off(objects: list[PageObject], rules: list[Drawing]) -> None:
    for item in objects:
        if item.kind == ask.TEXT:
            ask.set_active(item.handle, 0)
    for rule in rules:
        ask.set_active(rule.item.handle, 0)
