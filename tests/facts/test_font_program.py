from __future__ import annotations

import io

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.font_program import FontProgram, read_font_program
from tests.facts.foreign_pdf import FONT

PROGRAM = FONT.read_bytes()


def draw_box(width: int, left: int, bottom: int, right: int, top: int) -> object:
    pen = T2CharStringPen(width, None)
    pen.moveTo((left, bottom))
    for point in ((right, bottom), (right, top), (left, top)):
        pen.lineTo(point)
    pen.closePath()
    return pen.getCharString()


def build_cff() -> FontBuilder:
    """An OpenType font with a box for "x" and another for the missing glyph."""
    builder = FontBuilder(1000, isTTF=False)
    builder.setupGlyphOrder([".notdef", "x"])
    builder.setupCharacterMap({ord("x"): "x"})
    letters = {".notdef": draw_box(600, 50, -100, 550, 700), "x": draw_box(500, 0, 0, 500, 480)}
    builder.setupCFF("Boxes", {}, letters, {})
    builder.setupHorizontalMetrics({".notdef": (600, 50), "x": (500, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupOS2(sxHeight=480, usWeightClass=300)
    builder.setupPost()
    return builder


def save(font: TTFont) -> bytes:
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def test_a_truetype_program_tells_height_weight_and_missing_sign() -> None:
    found = read_font_program(PROGRAM)
    assert found.x_height == pytest.approx(0.496)
    assert found.weight_class == 400
    assert found.missing_sign is not None
    left, bottom, right, top = found.missing_sign
    assert 0 <= left < right < 1 and -0.3 < bottom < top < 1.2


def test_an_opentype_program_tells_the_same() -> None:
    found = read_font_program(save(build_cff().font))
    assert (found.x_height, found.weight_class) == (0.48, 300)
    assert found.missing_sign == pytest.approx((0.05, -0.1, 0.55, 0.7))


def test_a_bare_cff_program_tells_its_missing_sign_alone() -> None:
    font = TTFont(io.BytesIO(save(build_cff().font)))
    found = read_font_program(font.getTableData("CFF "))
    assert (found.x_height, found.weight_class) == (None, None)
    assert found.missing_sign == pytest.approx((0.05, -0.1, 0.55, 0.7))


def test_without_the_table_of_heights_height_and_weight_are_unknown() -> None:
    with TTFont(io.BytesIO(PROGRAM)) as font:
        del font["OS/2"]
        found = read_font_program(save(font))
    assert (found.x_height, found.weight_class) == (None, None)
    assert found.missing_sign == read_font_program(PROGRAM).missing_sign


@pytest.mark.parametrize("data", [b"", b"%!PS-AdobeFont-1.0: Type1", PROGRAM[:300], b"\x01\x00\x04\x01"])
def test_what_is_no_whole_program_tells_nothing(data: bytes) -> None:
    assert read_font_program(data) == FontProgram()


@given(st.sampled_from([b"\x00\x01\x00\x00", b"OTTO", b"true", b"ttcf", b"\x01\x00\x04\x02"]), st.binary(max_size=60))
def test_no_bytes_do_harm(start: bytes, rest: bytes) -> None:
    assert isinstance(read_font_program(start + rest), FontProgram)
