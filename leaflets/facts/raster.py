"""One picture of a page for everything that is measured in pixels: ink and what stands behind the letters."""

from __future__ import annotations

import ctypes
import math
import threading

import numpy as np
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from leaflets.facts.facts import POINTS_PER_MM, Box, Colour, InkMargins
from leaflets.facts.page_frame import PageFrame
from leaflets.frozen_value import frozen_value

SCALE = 1.5
"""Pixels for one point; a pixel is 0.24 mm."""
MOST_PIXELS = 12_000_000
"""Larger pages (an A0 poster has 18 million at full scale) are drawn smaller."""
WHITE = 0xFFFFFF
_MOST_KEPT = 2_260_000
"""Pixels of A3 at full scale, 9 MB: what a process keeps when nothing is drawn."""
_BYTES = 4  # of a pixel: three colours and one that means nothing


@frozen_value
class Raster:
    """A page drawn without its letters: rows of ``0x..BBGGRR``, and how many pixels make one point."""

    pixels: NDArray[np.uint32]
    scale: float

    def cut(self, box: Box) -> NDArray[np.uint32]:
        """The pixels that a box touches; empty when it lies outside the page."""
        scale = self.scale
        left, top = max(0, math.floor(box.left * scale)), max(0, math.floor(box.top * scale))
        right, bottom = math.ceil(box.right * scale), math.ceil(box.bottom * scale)
        return self.pixels[top : max(top, bottom), left : max(left, right)]  # no further than the edges of the page


class Canvas(threading.local):
    """The memory that one page after another is drawn into: asking for it anew costs as much as drawing.

    Each thread has its own; what a page larger than A3 took is given back with the next page.
    """

    def __init__(self) -> None:
        self._memory: NDArray[np.uint32] = np.empty(0, dtype=np.uint32)

    def draw(self, page: pypdfium2.PdfPage, frame: PageFrame) -> Raster:
        """A page as PDFium draws it now: objects set inactive are left out, annotations are not.

        The raster shows the canvas's own memory and is gone with the next page.
        """
        scale = min(SCALE, math.sqrt(MOST_PIXELS / max(1.0, frame.width * frame.height)))
        width, height = max(1, round(frame.width * scale)), max(1, round(frame.height * scale))
        if len(self._memory) < width * height or len(self._memory) > max(width * height, _MOST_KEPT):
            self._memory = np.empty(width * height, dtype=np.uint32)
        memory = self._memory.ctypes.data_as(ctypes.c_void_p)
        bitmap = pdfium.FPDFBitmap_CreateEx(width, height, pdfium.FPDFBitmap_BGRx, memory, _BYTES * width)
        try:
            pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xFFFFFFFF)
            flags = pdfium.FPDF_ANNOT | pdfium.FPDF_REVERSE_BYTE_ORDER
            pdfium.FPDF_RenderPageBitmap(bitmap, page.raw, 0, 0, width, height, 0, flags)
        finally:
            pdfium.FPDFBitmap_Destroy(bitmap)
        pixels = self._memory[: width * height].reshape(height, width)
        return Raster(pixels, width / max(frame.width, 1 / scale))


def measure_ink(raster: Raster, boxes: list[Box], frame: PageFrame) -> InkMargins | None:
    """White between ink and page edges; None when there is no ink.

    Args:
        raster: of the page without its letters: accurate to a pixel.
        boxes: of visible text and everything else that was left out of the picture: exact.
        frame: how the page is shown.
    """
    found = [box for box in (_find_ink(raster), *boxes) if box is not None]
    if not found:
        return None
    left = max(0.0, min([box.left for box in found]))
    top = max(0.0, min([box.top for box in found]))
    right = min(frame.width, max([box.right for box in found]))
    bottom = min(frame.height, max([box.bottom for box in found]))
    return InkMargins(
        left / POINTS_PER_MM,
        top / POINTS_PER_MM,
        (frame.width - right) / POINTS_PER_MM,
        (frame.height - bottom) / POINTS_PER_MM,
    )


def _find_ink(raster: Raster) -> Box | None:
    """The box around every pixel that is not white: the bits that all pixels of a row or column have are then fewer."""
    rows = np.flatnonzero(np.bitwise_and.reduce(raster.pixels, axis=1) & np.uint32(WHITE) != WHITE)
    if not len(rows):
        return None
    inked = raster.pixels[rows[0] : rows[-1] + 1]
    columns = np.flatnonzero(np.bitwise_and.reduce(inked, axis=0) & np.uint32(WHITE) != WHITE)
    left, top, right, bottom = (int(edge) for edge in (columns[0], rows[0], columns[-1] + 1, rows[-1] + 1))
    return Box(left / raster.scale, top / raster.scale, right / raster.scale, bottom / raster.scale)


def colour_of(pixel: int) -> Colour:
    """Red, green and blue of a pixel."""
    return pixel & 0xFF, pixel >> 8 & 0xFF, pixel >> 16 & 0xFF
