"""Fonts wherever a file names them."""

from __future__ import annotations

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from leaflets.facts.facts import Font
from leaflets.facts.list_fonts import list_fonts, read_font
from tests.facts.hand_made import open_new, read


def simple(name: str, **entries: Any) -> Any:
    return Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name(f"/{name}"), **entries)


@pytest.mark.parametrize("key", ["FontFile", "FontFile2", "FontFile3"])
def test_an_embedded_subset_is_told_from_the_rest(key: str) -> None:
    pdf = open_new()
    descriptor = Dictionary({f"/{key}": pikepdf.Stream(pdf, b"font")})
    assert read_font(simple("ABCDEF+Sans", FontDescriptor=descriptor)) == Font("Sans", "TrueType", True, True)
    assert read_font(simple("Abcdef+Sans", FontDescriptor=Dictionary())) == Font(
        "Abcdef+Sans", "TrueType", False, False
    )


def test_a_composite_font_is_judged_by_its_descendant() -> None:
    pdf = open_new()
    below = Dictionary(Subtype=Name.CIDFontType2, FontDescriptor=Dictionary(FontFile2=pikepdf.Stream(pdf, b"")))
    whole = Dictionary(Subtype=Name.Type0, BaseFont=Name("/ABCDEF+Sans"), DescendantFonts=Array([below]))
    assert read_font(whole) == Font("Sans", "CIDFontType2", True, True)
    assert read_font(Dictionary(Subtype=Name.Type0)) == Font("", "Type0", False, False)


def test_a_drawn_font_is_embedded_by_nature() -> None:
    assert read_font(Dictionary(Subtype=Name.Type3, Name=Name.Drawn)) == Font("Drawn", "Type3", True, False)


def test_fonts_are_found_in_forms_patterns_drawn_fonts_and_annotations_once() -> None:
    pdf = open_new(2)

    def form(*fonts: Any, **more: Any) -> Any:
        named = Dictionary({f"/F{number}": font for number, font in enumerate(fonts)})
        return pdf.make_stream(b"", Resources=Dictionary(Font=named, **more))

    inner = form(simple("Inner"))
    outer = form(simple("Outer"), XObject=Dictionary(Inner=inner))
    inner.Resources.XObject = Dictionary(Outer=outer)
    drawn = pdf.make_indirect(
        Dictionary(Subtype=Name.Type3, Name=Name.Drawn, Resources=Dictionary(Font=Dictionary(L=simple("Letter"))))
    )
    for page in pdf.pages:
        page.obj.Resources = Dictionary(
            Font=Dictionary(A=simple("Page"), B=drawn, C=5),
            XObject=Dictionary(Outer=outer, Picture=pdf.make_stream(b"", Subtype=Name.Image)),
            Pattern=Dictionary(P=form(simple("Pattern"))),
        )
    states = Dictionary(On=form(simple("State")))
    pdf.pages[0].obj.Annots = Array([Dictionary(AP=Dictionary(N=states)), Dictionary(AP=Dictionary(N=form()))])
    names = [font.name for font in read(pdf).fonts]
    assert names == ["Drawn", "Inner", "Letter", "Outer", "Page", "Pattern", "State"]
    assert [font.name for font in read(pdf).fonts if font.is_in_pattern] == ["Pattern"]


def test_resources_of_another_type_have_no_fonts() -> None:
    assert list_fonts([None, 5, Array([]), Dictionary(Font=5), Dictionary(XObject=Array([]))], [Name.x, None]) == ()
