"""The passing page without its tags, and without a claim of PDF/UA."""

import pikepdf

from tests.changed_pdf import change_pdf, drop_claims
from tests.faulty_page import FOLDER, render_html

PROFILE = "clear"


def write_pdf() -> bytes:
    return change_pdf(render_html(FOLDER / "tags-present.passes.html"), _change)


def _change(pdf: pikepdf.Pdf) -> None:
    drop_claims(pdf)
    del pdf.Root.StructTreeRoot
    del pdf.Root.MarkInfo
