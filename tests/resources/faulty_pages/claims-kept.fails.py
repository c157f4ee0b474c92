"""The passing page, a file of PDF 1.7, with a claim of PDF/UA-2, which is for PDF 2.0 alone."""

import pikepdf

from tests.changed_pdf import change_pdf
from tests.faulty_page import FOLDER, render_html

PROFILE = "clear"


def write_pdf() -> bytes:
    return change_pdf(render_html(FOLDER / "claims-kept.passes.html"), _change)


def _change(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["pdfuaid:part"] = "2"
