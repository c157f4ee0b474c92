"""Changes of the engine are looked at in whole PDFs, too."""

from tests.pdf.conftest import folder, make_pdf

__all__ = ["folder", "make_pdf"]
