"""Pictures get the colours of the press, in their place."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Name

from leaflets.errors import RenderError
from leaflets.press.inks import FourInks, GreyInk
from leaflets.press.turn_picture import turn_inline_picture, turn_picture
from tests.press.painted import add_picture, paint

RED = b"\xff\x00\x00"


def test_a_red_picture_is_grey_or_inked() -> None:
    pdf = paint(b"")
    stream = add_picture(pdf, RED * 4, (2, 2), Name.DeviceRGB)
    turn_picture(stream, GreyInk())
    assert (stream.ColorSpace, stream.read_bytes()) == (Name.DeviceGray, bytes([127] * 4))
    stream = add_picture(pdf, RED * 4, (2, 2), Name.DeviceRGB)
    turn_picture(stream, FourInks())
    assert stream.ColorSpace == Name.DeviceCMYK
    assert len(stream.read_bytes()) == 16


def test_an_indexed_picture_loses_its_table() -> None:
    pdf = paint(b"")
    table = pikepdf.String(b"\x00\x00\x00\xff\xff\xff")
    stream = add_picture(pdf, b"\x00\x01", (2, 1), Array([Name.Indexed, Name.DeviceRGB, 1, table]))
    turn_picture(stream, GreyInk())
    assert stream.read_bytes() == b"\x00\xff"


def test_grey_and_stencils_stay_as_they_are() -> None:
    pdf = paint(b"")
    grey = add_picture(pdf, b"\x05", (1, 1), Name.DeviceGray)
    turn_picture(grey, FourInks())
    assert (grey.ColorSpace, grey.read_bytes()) == (Name.DeviceGray, b"\x05")
    stencil = add_picture(pdf, b"\x80", (1, 1), Name.DeviceGray, ImageMask=True)
    turn_picture(stencil, FourInks())
    assert stencil.read_bytes() == b"\x80"


def test_a_soft_mask_is_kept() -> None:
    pdf = paint(b"")
    mask = pdf.make_stream(b"\x40")
    mask.Subtype, mask.Width, mask.Height = Name.Image, 1, 1
    mask.ColorSpace, mask.BitsPerComponent = Name.DeviceGray, 8
    stream = add_picture(pdf, RED, (1, 1), Name.DeviceRGB, SMask=mask)
    turn_picture(stream, GreyInk())
    assert stream.SMask.read_bytes() == b"\x40"


def test_a_picture_with_a_transparent_colour_is_refused() -> None:
    pdf = paint(b"")
    stream = add_picture(pdf, RED, (1, 1), Name.DeviceRGB, Mask=Array([0, 0, 0, 0, 0, 0]))
    with pytest.raises(RenderError, match=r"one of its colours is transparent.*without --mono and --cmyk"):
        turn_picture(stream, GreyInk())


def test_an_inline_picture_becomes_a_picture_of_its_own() -> None:
    pdf = paint(b"BI /W 1 /H 1 /BPC 8 /CS /RGB ID \xff\x00\x00\nEI")
    (instruction,) = pikepdf.parse_content_stream(pdf.pages[0].obj)
    stream = turn_inline_picture(pdf, instruction, pdf.pages[0].resources, GreyInk())
    assert (stream.Width, stream.ColorSpace, stream.read_bytes()) == (1, Name.DeviceGray, bytes([127]))
