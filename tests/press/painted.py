"""One-page PDFs whose content, resources and pictures are given."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary


def paint(content: bytes, **resources: Any) -> pikepdf.Pdf:
    """A page of 200 by 200 points with this content."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(200, 200))
    page.obj.Contents = pdf.make_stream(content)
    page.obj.Resources = Dictionary(**resources)
    return pdf


def save(pdf: pikepdf.Pdf) -> bytes:
    """Its bytes."""
    target = BytesIO()
    pdf.save(target, deterministic_id=True)
    return target.getvalue()


def add_picture(pdf: pikepdf.Pdf, data: bytes, size: tuple[int, int], space: Any, **more: Any) -> Any:
    """A picture of 8 bits, in the page's resources as /Im."""
    stream = pdf.make_stream(data)
    entries = {"Subtype": pikepdf.Name.Image, "ColorSpace": space, "BitsPerComponent": 8, **more}
    stream.Type, stream.Width, stream.Height = pikepdf.Name.XObject, *size
    for key, value in entries.items():
        stream[f"/{key}"] = value
    pdf.pages[0].obj.Resources.XObject = Dictionary(Im=stream)
    return stream


def exponential(first: list[float], last: list[float]) -> Dictionary:
    """A function that runs straight from one colour to another."""
    return Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array(first), C1=Array(last), N=1)
