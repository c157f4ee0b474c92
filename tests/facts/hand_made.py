"""Runs, tags and small PDFs written by hand, for the tests of what is read from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

from leaflets.facts.facts import Box, FileFacts, Page, Piece, Run, Tag
from leaflets.facts.page_frame import PageFrame
from leaflets.facts.read_structure import read_structure
from leaflets.facts.structure import Structure

SIZE = (300, 400)

RUN = Run(
    words="", page=1, font="Sans", size=10, x_height_mm=1.8, weight=400, is_italic=False, is_embedded=True,
    is_underlined=False, is_over_picture=False, is_artifact=False, is_visible=True, colour=(0, 0, 0),
    backing=(255, 255, 255), contrast=21, angle=0, box=Box(0, 0, 0, 0), baseline=0, mark=None, missing_glyphs=0,
)  # fmt: skip
FACTS = FileFacts(
    name="folder/hand.pdf", byte_count=9, sha256="0" * 64, version="1.7", language="en", languages=("en",),
    metadata=(("title", "By hand"),), claims=(), is_marked=True, shows_title=True, pages=(), tags=(), unowned=(),
    fonts=(), bookmarks=(), attachments=(),
)  # fmt: skip
PAGE = Page(
    number=1, label="1", width=300, height=400, rotation=0, boxes=(), ink=None, runs=(), lines=(), blocks=(),
    columns=1, pictures=(), links=(), drawings=(),
)  # fmt: skip


def make_run(words: str, mark: int | None = 0, left: float = 10, baseline: float = 20, **changes: Any) -> Run:
    """A run of 10 points whose letters are 5 points wide."""
    box = Box(left, baseline - 7, left + 5 * len(words), baseline + 2)
    return replace(RUN, words=words, mark=mark, baseline=baseline, box=box, **changes)


def tag(role: str, *children: Tag | Piece | str, **changes: Any) -> Tag:
    """A plain tag; texts among its children become pieces."""
    kids = tuple(Piece(1, 0, kid, None) if isinstance(kid, str) else kid for kid in children)
    attributes = tuple(changes.pop("attributes", {}).items())
    whole = Tag(role, role, "", None, None, None, attributes, kids, False)
    return replace(whole, **changes)


def open_new(pages: int = 1) -> Pdf:
    """An empty PDF of as many empty pages."""
    pdf = pikepdf.new()
    for _ in range(pages):
        pdf.add_blank_page(page_size=SIZE)
    return pdf


def element(pdf: Pdf, role: str, kids: Sequence[Any] = (), **entries: Any) -> Any:
    """A structure element of page 1; the names of entries are written without a slash."""
    named = {f"/{name}": value for name, value in entries.items()}
    whole = Dictionary({"/S": Name(f"/{role}"), "/K": Array(list(kids)), "/Pg": pdf.pages[0].obj, **named})
    return pdf.make_indirect(whole)


def plant(pdf: Pdf, *elements: Any, **entries: Any) -> Pdf:
    """Makes the elements the tags of the file."""
    named = {f"/{name}": value for name, value in entries.items()}
    pdf.Root.StructTreeRoot = pdf.make_indirect(Dictionary({"/K": Array(list(elements)), **named}))
    return pdf


def read(pdf: Pdf, runs: Sequence[Run] = (), **frame: Any) -> Structure:
    """The structure of a PDF with these runs painted."""
    frames = [PageFrame((0, 0, *SIZE), **frame) for _ in pdf.pages]
    painted = [[run for run in runs if run.page == number] for number, _ in enumerate(frames, 1)]
    return read_structure(pdf, painted, frames)
