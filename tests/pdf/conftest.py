"""A folder with a style sheet and a picture, and a short way to render a body with them."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import pytest

from leaflets.pdf import RenderedPdf, render_pdf

#: One grey dot.
PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABc3UBGAAAAABJRU5ErkJggg==")
#: Two dots, half transparent.
PALE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR42mP8z8DQwMDAwAAACooBgZC5WiAAAAAASUVORK5CYII="
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4" width="40" height="40"><path d="M0 0h2v2z"/></svg>'
STYLE = """
@page { size: A4; margin: 20mm;
  @top-left { content: "Running head" } @bottom-left { content: "Page " counter(page) " of " counter(pages) } }
body { font-family: "Atkinson Hyperlegible", Inter; font-size: 14pt; line-height: 1.4 }
.sheet { position: fixed; left: -7mm; right: -7mm; bottom: -7mm; height: 200mm; background: #fff8e1; z-index: -1 }
"""


def make_html(body: str, head: str = "") -> str:
    """A whole document around a body."""
    return (
        '<!DOCTYPE html><html lang="en"><head><title>A title</title>'
        f'<link rel="stylesheet" href="styles/test.css">{head}</head><body><h1>Heading</h1>{body}</body></html>'
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A root with a style sheet and a few pictures."""
    for name in ("styles", "templates", "pictures"):
        (tmp_path / name).mkdir()
    (tmp_path / "styles" / "test.css").write_text(STYLE)
    (tmp_path / "pictures" / "dot.png").write_bytes(PNG)
    (tmp_path / "pictures" / "pale.png").write_bytes(PALE)
    (tmp_path / "pictures" / "square.svg").write_text(SVG)
    return tmp_path


@pytest.fixture
def make_pdf(folder: Path) -> Callable[..., RenderedPdf]:
    """Renders a body, with an optional piece of head, below the folder."""

    def render(body: str, head: str = "") -> RenderedPdf:
        return render_pdf(make_html(body, head), roots=(folder,))

    return render
