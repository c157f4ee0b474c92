"""The passing page with its first letter set as glyph 0, the one for letters that a font lacks."""

import pikepdf

from tests.changed_pdf import change_pdf
from tests.faulty_page import FOLDER, render_html

PROFILE = "clear"


def write_pdf() -> bytes:
    return change_pdf(render_html(FOLDER / "missing-glyphs.passes.html"), _change)


def _change(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    instructions = list(pikepdf.parse_content_stream(page))
    for number, (operands, operator) in enumerate(instructions):
        if str(operator) == "TJ":
            pieces = list(operands[0])
            pieces[0] = pikepdf.String(b"\0\0" + bytes(pieces[0])[2:])
            instructions[number] = ([pikepdf.Array(pieces)], operator)
            break
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(instructions))
