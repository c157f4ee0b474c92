"""The pdf room: HTML in, a finished PDF out.

Takes HTML text, the folders with its styles and pictures, and files to put inside. Gives a tagged,
archival PDF (PDF/UA-1 and PDF/A-3a in one file), and the attachments of a PDF read back. May fail with
TemplateError, MissingGlyph, MissingDependency, RenderError, FileError. Never touches the network, the clock,
or a font of the machine, and loads WeasyPrint at the first PDF only, not when it is imported.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from leaflets.pdf.attachments import Attachment, read_attachments

if TYPE_CHECKING:
    from leaflets.pdf.ready_pages import LaidOutLetter, ReadyPages, lay_out_pages
    from leaflets.pdf.rendering import Place, RenderedPdf, render_pdf

__all__ = [
    "Attachment",
    "LaidOutLetter",
    "Place",
    "ReadyPages",
    "RenderedPdf",
    "lay_out_pages",
    "read_attachments",
    "render_pdf",
]

_PLACES = {
    "LaidOutLetter": "ready_pages",
    "ReadyPages": "ready_pages",
    "lay_out_pages": "ready_pages",
    "Place": "rendering",
    "RenderedPdf": "rendering",
    "render_pdf": "rendering",
}
"""What is loaded when it is asked for: who only reads attachments, or plans a mailing, makes no PDF."""


def __getattr__(name: str) -> Any:
    """The part of the room with this name (PEP 562).

    Raises:
        AttributeError: there is none.
    """
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
