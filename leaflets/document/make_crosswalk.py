"""The crosswalk of large print: where each page of the standard print is; like the edition line it differs by size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from leaflets.document.blocks import Contact, Crosswalk, Record
from leaflets.document.document import Document
from leaflets.document.typography import keep_together
from leaflets.document.wording import load_wording
from leaflets.model.edition import Edition

PageRange = tuple[int, int]
"""The first and the last page."""


def add_crosswalk(document: Document, ranges: Sequence[PageRange], standard: Edition) -> Document:
    """The document with a crosswalk before contact and record.

    Args:
        document: in large print.
        ranges: for each page of the standard print the pages where its words are here.
        standard: the edition whose pages they are.

    Raises:
        TemplateError: no complete wording for the document's language.
    """
    wording = load_wording(document.language)
    rows = tuple(
        wording.text(
            "crosswalk.one" if first == last else "crosswalk.more", page=str(page), first=str(first), last=str(last)
        )
        for page, (first, last) in enumerate(ranges, 1)
    )
    paper = wording.text(f"paper.{standard.layout}")
    introduction = wording.text("crosswalk.introduction", size=standard.size_name, paper=paper)
    block = Crosswalk(wording.text("crosswalk"), keep_together(introduction), tuple(map(keep_together, rows)))
    blocks = document.blocks
    end = next((place for place, each in enumerate(blocks) if isinstance(each, Contact | Record)), len(blocks))
    return replace(document, blocks=(*blocks[:end], block, *blocks[end:]))
