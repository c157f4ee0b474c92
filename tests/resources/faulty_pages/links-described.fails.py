"""The passing page without its link's description and without the words below it."""

import pikepdf

from tests.changed_pdf import change_pdf
from tests.faulty_page import FOLDER, render_html

PROFILE = "clear"


def write_pdf() -> bytes:
    return change_pdf(render_html(FOLDER / "links-described.passes.html"), _change)


def _change(pdf: pikepdf.Pdf) -> None:
    (link,) = pdf.pages[0].Annots
    del link.Contents
    link.Rect = pikepdf.Array([300, 90, 340, 110])
