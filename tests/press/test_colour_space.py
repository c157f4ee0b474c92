"""Colour spaces are read as the standard says."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from leaflets.errors import RenderError
from leaflets.press.colour_space import read_colour_space
from tests.press.painted import exponential


def test_device_spaces_by_their_names() -> None:
    assert [read_colour_space(name, None).count for name in ("/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/G")] == [
        1,
        3,
        4,
        1,
    ]
    assert read_colour_space("/DeviceCMYK", None).first == (0, 0, 0, 1)


def test_a_named_space_stands_in_the_resources() -> None:
    resources = Dictionary(ColorSpace=Dictionary(Cs1=Array([Name.CalRGB, Dictionary()])))
    assert read_colour_space("/Cs1", resources).count == 3
    with pytest.raises(RenderError, match="uses the colour space /Cs2, which the file does not explain"):
        read_colour_space("/Cs2", resources)


def test_an_icc_space_is_that_of_as_many_components() -> None:
    with pikepdf.new() as pdf:
        for count in (1, 3, 4):
            stream = pdf.make_stream(b"")
            stream.N = count
            assert read_colour_space(Array([Name.ICCBased, stream]), None).count == count


def test_an_indexed_space_looks_its_colours_up() -> None:
    space = read_colour_space(
        Array([Name.Indexed, Name.DeviceRGB, 1, pikepdf.String(b"\x00\x00\x00\xff\x00\x00")]), None
    )
    assert space.read((1.0,)) == (1, 0, 0)


def test_a_spot_colour_is_what_the_file_mixes_for_it() -> None:
    spot = Array([Name.Separation, Name("/Teal"), Name.DeviceCMYK, exponential([0, 0, 0, 0], [1, 0, 0.3, 0])])
    assert read_colour_space(spot, None).read((0.5,)) == (0.5, 0, 0.15, 0)
    black = Array([Name.Separation, Name.Black, Name.DeviceCMYK, exponential([0, 0, 0, 0], [0, 0, 0, 1])])
    assert read_colour_space(black, None).read((0.75,)) == (0.25,)


@pytest.mark.parametrize(
    ("colour", "rgb"),
    [((100.0, 0.0, 0.0), (1, 1, 1)), ((0.0, 0.0, 0.0), (0, 0, 0)), ((54.29, 80.8, 69.9), (1, 0, 0))],
)
def test_lab_is_what_the_eye_sees(colour: tuple[float, ...], rgb: tuple[float, ...]) -> None:
    assert read_colour_space(Array([Name.Lab, Dictionary()]), None).read(colour) == pytest.approx(rgb, abs=0.03)


def test_a_space_nobody_knows_is_refused() -> None:
    with pytest.raises(RenderError, match="a colour space of the kind /Strange"):
        read_colour_space(Array([Name("/Strange")]), None)
