"""The passing page without its font files, and without a claim of PDF/UA."""

import pikepdf

from tests.changed_pdf import change_pdf, drop_claims
from tests.faulty_page import FOLDER, render_html

PROFILE = "clear"


def write_pdf() -> bytes:
    return change_pdf(render_html(FOLDER / "fonts-embedded.passes.html"), _change)


def _change(pdf: pikepdf.Pdf) -> None:
    drop_claims(pdf)
    for found in pdf.objects:
        if isinstance(found, pikepdf.Dictionary):
            for key in ("/FontFile2", "/FontFile3"):
                if key in found:
                    del found[key]
