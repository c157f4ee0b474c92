"""The pdf room: HTML in, a finished PDF out.

Takes HTML text, the folders with its styles and pictures, and files to put inside. Gives a tagged,
archival PDF (PDF/UA-1 and PDF/A-3a in one file), and the attachments of a PDF read back. May fail with
TemplateError, MissingGlyph, MissingDependency, RenderError, FileError. Never touches the network, the clock,
or a font of the machine, and loads WeasyPrint at the first PDF only, not when it is imported.
"""

from leaflets.pdf.attachments import Attachment, read_attachments
from leaflets.pdf.ready_pages import LaidOutLetter, ReadyPages, lay_out_pages
from leaflets.pdf.render_pdf import Place, RenderedPdf, render_pdf

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
