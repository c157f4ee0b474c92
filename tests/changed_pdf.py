"""Finished PDFs with a fault put in: for faults that no typesetter makes."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf


def change_pdf(content: bytes, change: Callable[[pikepdf.Pdf], None]) -> bytes:
    """The bytes of a PDF after a change of its objects."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        change(pdf)
        output = io.BytesIO()
        pdf.save(output, deterministic_id=True)
    return output.getvalue()


def drop_claims(pdf: pikepdf.Pdf) -> None:
    """Takes every claim of a standard out of the metadata; the title stays."""
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        for key in ("pdfuaid:part", "pdfaid:part", "pdfaid:conformance"):
            if key in metadata:
                del metadata[key]


def find_tags(pdf: pikepdf.Pdf, role: str) -> list[pikepdf.Dictionary]:
    """The structure elements of a role as written, such as "/P", in reading order."""
    found: list[pikepdf.Dictionary] = []
    waiting = [pdf.Root.StructTreeRoot]
    while waiting:
        tag = waiting.pop()
        if tag.get("/S") == role:
            found.append(tag)
        kids = tag.get("/K", [])
        kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
        waiting += [kid for kid in reversed(kids) if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]
    return found
