"""The passing page with its regular font renamed: no package brings a narrowed font, and the rule goes by names."""

from tests.faulty_page import FOLDER, rename_font, render_html

PROFILE = "eu-medicine-leaflet"


def write_pdf() -> bytes:
    content = render_html(FOLDER / "condensed-letters.passes.html")
    return rename_font(content, "Atkinson-Hyperlegible", "AtkinsonHyperlegible-Condensed")
