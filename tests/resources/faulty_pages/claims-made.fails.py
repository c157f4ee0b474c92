"""The passing page without its claim of PDF/UA."""

import pikepdf

from tests.changed_pdf import change_pdf
from tests.faulty_page import FOLDER, render_html

PROFILE = "leaflets"


def write_pdf() -> bytes:
    return change_pdf(render_html(FOLDER / "claims-made.passes.html"), _change)


def _change(pdf: pikepdf.Pdf) -> None:
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        del metadata["pdfuaid:part"]
