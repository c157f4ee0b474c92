"""Form fields, notes and stamps as part of their page: what they paint is on the paper like everything else.

PDFium draws annotations but lists neither their text nor their shapes, so they are made part of the page first.
"""

from __future__ import annotations

import io
from typing import Any

import pikepdf

from leaflets.facts.pdf_values import UNREADABLE, list_items, look_up, read_name
from leaflets.facts.read_links import MOST_ANNOTATIONS

#: A link paints nothing but a frame; a pop-up is a window of the viewer.
_UNPAINTED = ("Link", "Popup", "")


def flatten_annotations(content: bytes, pdf: pikepdf.Pdf) -> bytes:
    """The file with what its annotations paint moved into the pages, for measuring; nothing when there is none.

    Tags and marked content of the pages stay as they are; the annotations themselves are gone.

    Args:
        content: the bytes of the file.
        pdf: the same file, open; it stays as it is.

    Raises:
        PdfError: the file is damaged where its annotations are.
    """
    if not any(list_painted(page.obj) for page in pdf.pages):
        return b""
    target = io.BytesIO()
    try:
        with pikepdf.open(io.BytesIO(content)) as copy:
            copy.generate_appearance_streams()  # of fields that leave this to the viewer
            copy.flatten_annotations("all")
            copy.save(target)
    except UNREADABLE as error:
        raise pikepdf.PdfError(str(error)) from error
    return target.getvalue()


def list_painted(page: Any) -> list[Any]:
    """The annotations of a page that may leave ink on it; none when the page cannot be read."""
    annotations = list_items(look_up(page, "/Annots"))[:MOST_ANNOTATIONS]
    try:
        return [each for each in annotations if read_name(look_up(each, "/Subtype")) not in _UNPAINTED]
    except UNREADABLE:
        return []
