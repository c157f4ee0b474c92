"""The passing page with its regular font renamed: no package brings a font with serifs, and the rule goes by names."""

from tests.faulty_page import FOLDER, rename_font, render_html

PROFILE = "nhs-20"


def write_pdf() -> bytes:
    content = render_html(FOLDER / "serif-letters.passes.html")
    return rename_font(content, "Atkinson-Hyperlegible", "Georgia")
