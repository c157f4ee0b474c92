"""What must be true of every edition, judged on the finished pages."""

from __future__ import annotations

import re

from leaflets.model.edition import Edition, Kind
from leaflets.pdf import RenderedPdf
from tests.measure import Page, measure
from tests.tagtree import read_tree

NEAREST_INK = 6.7
"""Millimetres from the edge that the worst office printer reaches (print-rules, section 7)."""
TOLERANCE = 0.01


def find_faults(made: RenderedPdf, edition: Edition, notice: str) -> list[str]:
    """Every fault of an edition, each as one line; an empty list when there is none."""
    pages = measure(made.content)
    return [
        *_notice_faults(pages, notice),
        *_size_faults(pages, edition),
        *_edge_faults(pages),
        *_font_faults(pages),
        *_heading_faults(pages),
        *_help_faults(made, edition),
    ]


def _notice_faults(pages: tuple[Page, ...], notice: str) -> list[str]:
    """Pages that do not say in words that the content has not been reviewed."""
    return [f"page {number}: no notice" for number, page in enumerate(pages, 1) if notice not in _spaced(page.text)]


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _size_faults(pages: tuple[Page, ...], edition: Edition) -> list[str]:
    """Text smaller than the size asked for, page numbers and marks included."""
    return [
        f"page {piece.page}: {piece.size:.2f} pt in {piece.text!r}"
        for page in pages
        for piece in page.pieces
        if piece.size < edition.size - TOLERANCE
    ]


def _edge_faults(pages: tuple[Page, ...]) -> list[str]:
    """Text nearer to an edge than a printer reaches, or beyond it."""
    return [
        f"page {piece.page}: {piece.text!r} at {piece.left:.1f} to {piece.right:.1f} mm of {page.width:.1f}, "
        f"{piece.top:.1f} to {piece.bottom:.1f} mm of {page.height:.1f}"
        for page in pages
        for piece in page.pieces
        if min(piece.left, piece.top, page.width - piece.right, page.height - piece.bottom) < NEAREST_INK
    ]


def _font_faults(pages: tuple[Page, ...]) -> list[str]:
    return [
        f"page {piece.page}: {piece.font} is {'italic' if piece.is_embedded else 'not embedded'}"
        for page in pages
        for piece in page.pieces
        if not piece.is_embedded or re.search("Italic|Oblique", piece.font)
    ]


def _heading_faults(pages: tuple[Page, ...]) -> list[str]:
    """Pages whose last line above the foot is bold and larger than the text: a stranded heading."""
    faults = []
    for number, page in enumerate(pages, 1):
        body = [piece for piece in page.pieces if piece.bottom < page.height - 17]
        if not body or number == len(pages):
            continue
        low = max(piece.bottom for piece in body)
        last = [piece for piece in body if piece.bottom > low - 2]
        if any(low + 5 < bottom < page.height - 17 for bottom in page.drawings):
            continue  # lines to write on stand below it
        smallest = min(piece.size for piece in page.pieces)
        if all("Bold" in piece.font and piece.size > smallest * 1.03 for piece in last):
            faults.append(f"page {number}: stranded heading {last[0].text!r}")
    return faults


def _help_faults(made: RenderedPdf, edition: Edition) -> list[str]:
    """A help box that is not whole on page 1, up to 28 points."""
    places = [place for place in made.places if place.name == "help"]
    if edition.kind is not Kind.PATIENT or not places or edition.size > 28:
        return []
    return [] if [place.page for place in places] == [1] else [f"help box on pages {[p.page for p in places]}"]


_EDITION_LINE = re.compile(r"Patient leaflet, [\d.]+ point, (?:A4|A5|US Letter)")
"""The line of the record strip that tells the edition, such as "Patient leaflet, 14 point, A4"."""


def body_words(content: bytes) -> list[str]:
    """The words of the tag tree in reading order, without the edition line and the crosswalk: the same at every size.

    Pieces of lines and glyphs differ between sizes; letters and digits in order do not.
    """
    words: list[str] = []
    skip = is_crosswalk = False
    for line in read_tree(content):
        # The pages of the standard print: from its heading to the next one.
        is_crosswalk = '"Pages of the standard print"' in line or (is_crosswalk and not re.match(r"\s*H2\b", line))
        if is_crosswalk:
            continue
        if skip:
            skip = False
            continue
        found = re.search(r' "(.*)"$', line)
        text = found[1].replace("(link)", "") if found else ""
        if re.fullmatch(r"\s*TH .*", line.split(' "')[0]) and text == "Edition":
            skip = True
        if not _EDITION_LINE.fullmatch(re.sub(r"[\s|]", " ", text)):
            words += re.findall(r"\w", text)
    return words
