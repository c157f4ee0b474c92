"""Pictures of the pages of a PDF, as any reader program shows them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2
from PIL.Image import Image

from leaflets.errors import FileError


class PageRenderer:
    """Draws pages of one open file."""

    def __init__(self, document: pypdfium2.PdfDocument) -> None:
        self._document = document

    def render(self, number: int, width: float, height: float, pixels_per_inch: float) -> Image | None:
        """The picture of a page, to be printed at most ``width`` by ``height`` points large.

        None for a damaged page, which no program may be able to show.

        Args:
            number: from 1.
            width: of the space for it.
            height: of the space for it.
            pixels_per_inch: as printed.

        """
        try:
            page = self._document[number - 1]
            across, up = page.get_size()
            scale = min(width / max(across, 1.0), height / max(up, 1.0)) * pixels_per_inch / 72
            bitmap = page.render(scale=scale, may_draw_forms=False)
            try:
                picture: Image = bitmap.to_pil().convert("RGB").copy()
                return picture
            finally:
                bitmap.close()
                page.close()
        except (pypdfium2.PdfiumError, IndexError, ValueError):
            return None


@contextmanager
def open_renderer(content: bytes, name: str) -> Iterator[PageRenderer]:
    """A renderer for the pages of a file; it is closed at the end.

    Raises:
        FileError: the bytes are no PDF that can be opened.
    """
    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        raise FileError(f"{name}: cannot be opened to draw its pages; print the file again as a new PDF") from None
    try:
        yield PageRenderer(document)
    finally:
        document.close()
