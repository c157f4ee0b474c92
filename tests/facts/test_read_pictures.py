from __future__ import annotations

import pytest

from leaflets.facts.facts import Box
from leaflets.facts.read_objects import PageObject
from leaflets.facts.read_pictures import PaintedPicture, describe_pictures
from tests.facts.written_pdf import form, measure_page, picture

PIXELS = bytes(range(30)) * 20
IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def test_the_lower_resolution_of_both_directions_counts() -> None:
    page = measure_page("q 72 0 0 144 100 200 cm /P Do Q", forms={"P": picture(20, 10, PIXELS)})
    (found,) = page.pictures
    assert found.pixels == (20, 10)
    assert found.pixels_per_inch == pytest.approx(5)  # 10 pixels on two inches
    assert (found.box.left, found.box.top, found.box.right, found.box.bottom) == pytest.approx((100, 256, 172, 400))
    assert not found.is_artifact and found.alternative is None


def test_a_turned_picture_in_a_form_on_a_large_unit_is_measured_along_its_sides() -> None:
    inner = form("q 25.456 25.456 -25.456 25.456 0 0 cm /P Do Q", "/Matrix [2 0 0 2 0 0]")  # 36 points turned by 45°
    content = "/Artifact BMC q 1 0 0 1 200 200 cm /F Do Q EMC"
    page = measure_page(content, forms={"F": inner, "P": picture(20, 10, PIXELS)}, page="/UserUnit 2 /Rotate 90")
    (found,) = page.pictures
    assert found.pixels_per_inch == pytest.approx(5, rel=1e-3)  # 10 pixels on 2 × 2 × 36 points
    assert found.is_artifact


def test_alternative_text_is_that_of_the_mark_on_the_page() -> None:
    items = [PageObject(1, 3, 0, IDENTITY, 1.0, mark, False) for mark in (4, 5, None)]
    painted = [PaintedPicture(item, Box(0, 0, 1, 1), (1, 1), 72.0, True) for item in items]
    found = describe_pictures(painted, 2, {(2, 4): "A heart", (1, 5): "Another page"})
    assert [entry.alternative for entry in found] == ["A heart", None, None]
    assert {entry.page for entry in found} == {2}
