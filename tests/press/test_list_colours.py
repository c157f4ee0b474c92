"""The colour spaces of a page are found wherever they are named."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from leaflets.press.list_colours import list_colours
from tests.press.painted import add_picture, paint
from tests.press.test_turn_shading import make_shading


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"1 0 0 rg", {"/DeviceRGB"}),
        (b"0 0 0 1 K 0 g", {"/DeviceCMYK", "/DeviceGray"}),
        (b"/DeviceRGB CS", {"/DeviceRGB"}),
        (b"BI /W 1 /H 1 /BPC 8 /CS /RGB ID \xff\x00\x00\nEI", {"/DeviceRGB"}),
        (b"0 0 5 5 re f", set()),
    ],
)
def test_operators_and_inline_pictures(content: bytes, found: set[str]) -> None:
    pdf = paint(content)
    assert list_colours(pdf.pages[0]) == found


def test_pictures_shadings_and_spaces_below_others() -> None:
    pdf = paint(
        b"/Cs cs", ColorSpace=Dictionary(Cs=Array([Name.Separation, Name("/Teal"), Name.DeviceRGB, Dictionary()]))
    )
    add_picture(pdf, b"\x00", (1, 1), Array([Name.Indexed, Name.DeviceCMYK, 0, pikepdf.String(b"\x00" * 4)]))
    pdf.pages[0].obj.Resources.Pattern = Dictionary(P=Dictionary(PatternType=2, Shading=make_shading()))
    assert list_colours(pdf.pages[0]) == {"/Separation", "/DeviceRGB", "/Indexed", "/DeviceCMYK"}


def test_forms_in_forms_masks_and_glyphs() -> None:
    pdf = paint(b"")

    def form(content: bytes, **resources: object) -> pikepdf.Object:
        stream = pdf.make_stream(content)
        stream.Type, stream.Subtype, stream.Resources = Name.XObject, Name.Form, Dictionary(**resources)
        return stream

    inner = form(b"1 0 0 rg")
    resources = pdf.pages[0].obj.Resources
    resources.XObject = Dictionary(A=form(b"", XObject=Dictionary(B=inner)))
    assert list_colours(pdf.pages[0]) == {"/DeviceRGB"}
    resources.XObject = Dictionary()
    resources.ExtGState = Dictionary(G=Dictionary(SMask=Dictionary(G=form(b"0 0 0 1 k"))))
    resources.Font = Dictionary(F=Dictionary(CharProcs=Dictionary(a=form(b"0.5 g"))))
    assert list_colours(pdf.pages[0]) == {"/DeviceCMYK", "/DeviceGray"}


def test_a_form_that_draws_itself_ends() -> None:
    pdf = paint(b"")
    stream = pdf.make_stream(b"1 0 0 rg /Me Do")
    stream.Subtype, stream.Resources = Name.Form, Dictionary(XObject=Dictionary(Me=stream))
    pdf.pages[0].obj.Resources.XObject = Dictionary(Me=stream)
    assert list_colours(pdf.pages[0]) == {"/DeviceRGB"}
