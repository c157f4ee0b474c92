"""The passing page with the tag of its link made a Span."""

import pikepdf

from tests.changed_pdf import change_pdf, find_tags
from tests.faulty_page import FOLDER, render_html

PROFILE = "clear"


def write_pdf() -> bytes:
    return change_pdf(render_html(FOLDER / "links-tagged.passes.html"), _change)


def _change(pdf: pikepdf.Pdf) -> None:
    (link,) = find_tags(pdf, "/Link")
    link.S = pikepdf.Name.Span
