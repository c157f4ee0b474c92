"""A letter with places and a leaflet, small enough to be read as a whole."""

from __future__ import annotations

from pathlib import Path

from leaflets.pdf import ReadyPages, lay_out_pages
from tests.pdf.conftest import make_html

CARRIER = "x\u00a0x abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ,.0123456789üŁ"


def lay_out(folder: Path, body: str = "<p>The leaflet.</p>") -> ReadyPages:
    """A leaflet, laid out."""
    return lay_out_pages(make_html(body), roots=(folder,))


def write_letter(body: str, *, head: str = "", address: str = "n") -> str:
    """The HTML of a letter with a carrier, an address that grows upwards, and a body."""
    style = (
        "<style>.c { position: absolute; top: 0; white-space: nowrap; font-size: 4pt; font-kerning: none }"
        f" .a {{ position: absolute; bottom: 100mm; width: 60mm }} body, p {{ margin: 0 }} {head}</style>"
    )
    return (
        f'<!DOCTYPE html><html lang="en"><head><title>A title</title>'
        f'<link rel="stylesheet" href="styles/test.css">{style}'
        f'</head><body><p class="c" aria-hidden="true" data-carrier="regular">{CARRIER}</p>'
        f'<p class="a" data-slot="address" data-rising="1" data-most="3">{address}</p>'
        f'<main class="letter_text">{body}</main></body></html>'
    )


SIMPLE = '<p data-slot="line0">nnnn nn nnnnn,</p><p>Constant text.</p><p data-slot="line1">nnnn</p>'
