"""The passing page with the bodies of its list items made paragraphs."""

import pikepdf

from tests.changed_pdf import change_pdf, find_tags
from tests.faulty_page import FOLDER, render_html

PROFILE = "clear"


def write_pdf() -> bytes:
    return change_pdf(render_html(FOLDER / "lists-whole.passes.html"), _change)


def _change(pdf: pikepdf.Pdf) -> None:
    for body in find_tags(pdf, "/LBody"):
        body.S = pikepdf.Name.P
