"""A page while it is measured: PDFium's handles, how it is shown, and what is kept from page to page."""

from __future__ import annotations

from leaflets.facts.facts import Box
from leaflets.facts.page_frame import Matrix, PageFrame
from leaflets.facts.pdfium_calls import ObjectReader
from leaflets.facts.read_fonts import FontShelf
from leaflets.frozen_value import frozen_value


@frozen_value
class OpenPage:
    """A page that is open in PDFium.

    Attributes:
        number: from 1.
        handle, text_handle: PDFium's page and text page.
        frame: how it is shown; matrix: the one of the frame; whole: the page as shown.
        reader: for answers in buffers.
        shelf: the fonts of the file met so far.
        drawn_scale: real size ÷ font size for text in Type 3 fonts, see type3_scale; 1 as a rule.
    """

    number: int
    handle: int
    text_handle: int
    frame: PageFrame
    matrix: Matrix
    whole: Box
    reader: ObjectReader
    shelf: FontShelf
    drawn_scale: float = 1.0
