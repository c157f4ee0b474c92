"""Every operator that sets a colour sets the press's instead, and nothing else changes."""

from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name

from leaflets.errors import RenderError
from leaflets.press.inks import FourInks, GreyInk, Inks
from leaflets.press.turn_content import ContentTurner
from tests.press.painted import paint


def turn(content: bytes, inks: Inks | None = None, **resources: object) -> str:
    pdf = paint(content, **resources)
    page = pdf.pages[0]
    turned = ContentTurner(pdf, page.resources, inks or GreyInk()).turn(page.obj)
    return " ".join(turned.decode("latin-1").split())


@pytest.mark.parametrize(
    ("before", "grey", "inked"),
    [
        (b"1 0 0 rg", "0.4984 g", None),
        (b"0 0 0 RG", "0 G", "0 0 0 1 K"),
        (b"0 0 0 1 k", "0 g", "0 0 0 1 k"),
        (b"0.25 g", "0.25 g", "0 0 0 0.75 k"),
        (b"/DeviceRGB cs", "0 g", "0 0 0 1 k"),
        (b"/DeviceRGB CS 1 1 1 SCN", "0 G 1 G", "0 0 0 1 K 0 0 0 0 K"),
        (b"/DeviceCMYK cs 0 0 0 0.5 sc", "0 g 0.5 g", "0 0 0 1 k 0 0 0 0.5 k"),
    ],
)
def test_colours_are_set_in_the_ink(before: bytes, grey: str, inked: str | None) -> None:
    assert turn(before) == grey
    if inked:
        assert turn(before, FourInks()) == inked


def test_all_other_words_of_the_stream_stay() -> None:
    content = b"q 1 0 0 1 5 5 cm /F1 12 Tf BT (Hello) Tj ET 0 0 10 10 re f Q /Span <</MCID 0>> BDC EMC"
    assert turn(content) == ("q 1 0 0 1 5 5 cm /F1 12 Tf BT (Hello) Tj ET 0 0 10 10 re f Q /Span << /MCID 0 >> BDC EMC")


def test_the_space_before_q_is_the_space_after_big_q() -> None:
    assert turn(b"/DeviceRGB cs q /DeviceCMYK cs Q 1 1 1 sc").endswith("Q 1 g")


def test_a_pattern_is_still_a_pattern() -> None:
    assert turn(b"/Pattern cs /P1 scn") == "/Pattern cs /Pattern cs /P1 scn"
    uncoloured = Dictionary(Cs=Array([Name.Pattern, Name.DeviceRGB]))
    assert turn(b"/Cs cs 1 1 1 /P1 scn", ColorSpace=uncoloured) == "/Cs cs /PressPattern cs 1 /P1 scn"


def test_an_inline_picture_is_turned_and_a_stencil_stays() -> None:
    assert turn(b"BI /W 1 /H 1 /BPC 8 /CS /RGB ID \xff\x00\x00\nEI") == "/PressPicture0 Do"
    assert turn(b"BI /W 8 /H 1 /IM true ID \xaa\nEI").startswith("BI")


def test_an_unknown_space_is_refused() -> None:
    with pytest.raises(RenderError, match="/Nowhere"):
        turn(b"/Nowhere cs")
