"""One HTML document whose every number is known, printed by two programs that have nothing in common.

Page 1 holds text in SIZES, page 2 paragraphs, page 3 two columns, page 4 a filled box and a picture.
"""

from __future__ import annotations

import base64
import io
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image
from weasyprint import HTML

from tests.facts.foreign_pdf import FONT

SIZES = (6.0, 11.9, 12.0, 17.9, 18.0)
WAYS = ("plain", "scaled", "white", "faint")
X_HEIGHT = 0.496  # of Atkinson Hyperlegible, in sizes
ALIGNMENTS = {"left": "left", "justify": "justified", "center": "centred", "right": "right"}
TEXT = (
    "Those who take this medicine often ask how long it needs until it helps. That is not the same in everybody: "
    "some people notice a change after one day, in others a week goes by, and a few never feel anything at all. "
    "Whatever it does for you, take each dose on time and write down how you feel every evening."
)
STYLE = f"""
@page {{ size: 405pt 600pt; margin: 45pt }}
@font-face {{ font-family: A; src: url("{FONT.as_uri()}") }}
html, body {{ margin: 0; font: 12pt/15pt A; print-color-adjust: exact }}
section {{ break-after: page; position: relative }} section:last-child {{ break-after: auto }}
section.sizes p {{ margin: 0; line-height: 1.2 }}
p {{ margin: 0 0 15pt }}
.scaled {{ transform: scale(0.5); transform-origin: 0 0 }} .white {{ color: #fff }} .faint {{ opacity: 0.5 }}
.indented {{ text-indent: 30pt }} .grey {{ color: #767676 }} .ground {{ color: #fff; background: #00f }}
.columns {{ columns: 2; column-gap: 24pt; text-align: left }}
.box {{ position: absolute; left: 10pt; top: 20pt; width: 150pt; height: 70pt; background: #000 }}
img {{ position: absolute; left: 20pt; top: 100pt; width: 72pt }}
"""


def write_html() -> str:
    """The whole document."""
    sizes = "".join(
        f'<p class="{way}" style="font-size:{size * 2 if way == "scaled" else size}pt">{way} x {size}</p>'
        for way in WAYS
        for size in SIZES
    )
    paragraphs = "".join(f'<p style="text-align:{way}">{TEXT}</p>' for way in ALIGNMENTS)
    styled = "".join(f'<p class="{way}">{TEXT if way == "indented" else way}</p>' for way in ("indented", "grey"))
    marks = '<p>not <u>underlined</u></p><p><span class="ground">ground</span></p>'
    picture = io.BytesIO()
    Image.linear_gradient("L").resize((150, 75)).convert("RGB").save(picture, "PNG")
    source = "data:image/png;base64," + base64.b64encode(picture.getvalue()).decode()
    parts = (
        f'<section class="sizes">{sizes}</section>',
        f"<section>{paragraphs}{styled}{marks}</section>",
        f'<section class="columns"><p>{TEXT}</p><p>{TEXT}</p><p>{TEXT}</p></section>',
        f'<section><div class="box"></div><img src="{source}" alt="Grey"></section>',
    )
    body = "".join(parts)
    return f"<!doctype html><html lang=en><meta charset=utf-8><title>Known</title><style>{STYLE}</style>{body}"


def print_with_weasyprint(folder: Path) -> bytes:
    """The document as WeasyPrint sets it."""
    found = HTML(string=write_html()).write_pdf(pdf_variant="pdf/ua-1")
    assert isinstance(found, bytes)
    return found


def print_with_chromium(folder: Path) -> bytes:
    """The document as Chromium prints it."""
    return print_html(write_html(), folder)


def print_html(html: str, folder: Path) -> bytes:
    """A page as Chromium prints it; the test is skipped on a machine without that program."""
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("there is no program called chromium on this machine")
    page, target = folder / "page.html", folder / "page.pdf"
    page.write_text(html, "utf-8")
    subprocess.run(
        [program, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
         f"--user-data-dir={folder / 'profile'}", f"--print-to-pdf={target}", page.as_uri()],
        check=True, capture_output=True, timeout=120,
        # The engine shows its own fonts alone to what this process starts.
        env={name: value for name, value in os.environ.items() if not name.startswith("FONTCONFIG")},
    )  # fmt: skip
    return target.read_bytes()
