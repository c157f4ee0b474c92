from __future__ import annotations

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from leaflets.facts.type3_scale import read_type3_scale
from tests.facts.hand_made import open_new


def type3(unit: float, height: float) -> Dictionary:
    return Dictionary(
        {
            "/Type": Name.Font,
            "/Subtype": Name.Type3,
            "/FontMatrix": Array([unit, 0, 0, unit, 0, 0]),
            "/FontBBox": Array([0, -0.2 * height, height, 0.8 * height]),
        }
    )


def scale(*fonts: Any, forms: Any = None) -> float:
    with open_new() as pdf:
        resources = {"/Font": Dictionary({f"/F{place}": font for place, font in enumerate(fonts)})}
        if forms is not None:
            resources["/XObject"] = forms(pdf)
        pdf.pages[0].obj.Resources = Dictionary(resources)
        return read_type3_scale(pdf.pages[0])


@pytest.mark.parametrize(
    ("unit", "height", "expected"),
    [
        (0.001, 1000, 1),  # drawn on the usual grid
        (0.001, 0, 1),  # says nothing of its height
        (0.002, 900, 2),
        (0.01, 100, 1),  # pixels: as high as its box
        (0.05, 40, 2),
        (1, 1, 1),
    ],
)
def test_a_grid_of_1000_units_is_an_em_and_pixels_are_as_high_as_their_box(
    unit: float, height: float, expected: float
) -> None:
    assert scale(type3(unit, height)) == pytest.approx(expected)


def test_the_smallest_scale_of_a_page_counts() -> None:
    assert scale(type3(0.002, 1000), type3(0.0005, 1000), type3(0, 1000)) == pytest.approx(0.5)


def test_other_fonts_and_none_at_all_have_no_scale() -> None:
    truetype = Dictionary({"/Type": Name.Font, "/Subtype": Name.TrueType, "/FontMatrix": Array([9, 0, 0, 9, 0, 0])})
    assert scale(truetype) == 1
    assert scale() == 1


def test_fonts_inside_forms_are_found_and_forms_in_a_ring_come_to_an_end() -> None:
    def make_ring(pdf: pikepdf.Pdf) -> Dictionary:
        form = pdf.make_stream(b"", {"/Type": Name.XObject, "/Subtype": Name.Form})
        ring = Dictionary({"/Again": form})
        form.Resources = Dictionary({"/Font": Dictionary({"/T": type3(0.003, 1000)}), "/XObject": ring})
        return Dictionary({"/Form": form})

    assert scale(forms=make_ring) == pytest.approx(3)


@pytest.mark.parametrize("matrix", [Array([1]), Array([Name.a] * 6), Name.Identity])
def test_a_broken_font_does_no_harm(matrix: Any) -> None:
    font = type3(0.002, 1000)
    font.FontMatrix = matrix
    assert scale(font) == 1
