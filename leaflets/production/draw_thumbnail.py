"""A small picture of the first page, for the report."""

from __future__ import annotations

import io

from leaflets.preflight.render_page import open_renderer

_WIDTH, _HEIGHT = 90.0, 128.0
"""Points at 96 pixels to the inch: 120 pixels wide for A4, sharp enough to tell one layout from another."""
_COLOURS = 16
"""Of the picture's table: text and a few tints; a third of the bytes of full colour."""


def draw_thumbnail(content: bytes, name: str) -> bytes:
    """A PNG of about 4 kB; empty when the page cannot be drawn.

    Raises:
        FileError: the bytes are no PDF that can be opened.
    """
    with open_renderer(content, name) as renderer:
        picture = renderer.render(1, _WIDTH, _HEIGHT, 96)
    if picture is None:
        return b""
    file = io.BytesIO()
    picture.quantize(_COLOURS).save(file, "PNG", optimize=True)
    return file.getvalue()
