"""Shadings run through the colours of the press."""

from __future__ import annotations

import pytest
from pikepdf import Array, Dictionary, Name

from leaflets.errors import RenderError
from leaflets.press.functions import read_function
from leaflets.press.inks import FourInks, GreyInk
from leaflets.press.turn_shading import turn_shading
from tests.press.painted import exponential, paint


def make_shading(kind: int = 2) -> Dictionary:
    return Dictionary(
        ShadingType=kind,
        ColorSpace=Name.DeviceRGB,
        Coords=Array([0, 0, 1, 0]),
        Background=Array([1, 1, 1]),
        Function=exponential([1, 0, 0], [0, 0, 1]),
    )


def test_both_ends_and_the_middle_have_the_grey_of_their_colours() -> None:
    pdf, shading = paint(b""), make_shading()
    turn_shading(pdf, shading, None, GreyInk())
    function = read_function(shading.Function)
    for share, colour in ((0.0, (1, 0, 0)), (0.5, (0.5, 0, 0.5)), (1.0, (0, 0, 1))):
        assert function((share,)) == pytest.approx(GreyInk().mix(colour), abs=0.01)
    assert (shading.ColorSpace, list(shading.Background)) == (Name.DeviceGray, [1])


def test_four_inks_have_four_components() -> None:
    pdf, shading = paint(b""), make_shading()
    turn_shading(pdf, shading, None, FourInks())
    assert len(read_function(shading.Function)((0.3,))) == 4


def test_a_mesh_is_refused() -> None:
    with pytest.raises(RenderError, match="a shading of type 4, which cannot be turned"):
        turn_shading(paint(b""), make_shading(4), None, GreyInk())
