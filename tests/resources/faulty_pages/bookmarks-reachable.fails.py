"""The passing page with a bookmark that has lost its place."""

import pikepdf

from tests.changed_pdf import change_pdf
from tests.faulty_page import FOLDER, render_html

PROFILE = "clear"


def write_pdf() -> bytes:
    return change_pdf(render_html(FOLDER / "bookmarks-reachable.passes.html"), _change)


def _change(pdf: pikepdf.Pdf) -> None:
    first = pdf.Root.Outlines.First
    for key in ("/Dest", "/A"):
        if key in first:
            del first[key]
