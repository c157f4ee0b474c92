"""The passing page with its first paragraph taken out of the tag tree; on paper nothing changes."""

import pikepdf

from tests.changed_pdf import change_pdf, find_tags
from tests.faulty_page import FOLDER, render_html

PROFILE = "clear"


def write_pdf() -> bytes:
    return change_pdf(render_html(FOLDER / "unowned-text.passes.html"), _change)


def _change(pdf: pikepdf.Pdf) -> None:
    paragraph, *_ = find_tags(pdf, "/P")
    siblings = paragraph.P.K
    del siblings[list(siblings).index(paragraph)]
