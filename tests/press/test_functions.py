"""Functions of a PDF give the values of the standard."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary

from leaflets.errors import RenderError
from leaflets.press.functions import read_function
from tests.press.painted import exponential


def test_an_exponential_function_runs_between_two_values() -> None:
    function = read_function(exponential([0, 1], [1, 0]))
    assert function((0.25,)) == (0.25, 0.75)
    assert function((9.0,)) == (1, 0)


def test_a_stitched_function_changes_at_its_bounds() -> None:
    parts = [exponential([0], [1]), exponential([1], [0])]
    value = Dictionary(
        FunctionType=3, Domain=Array([0, 1]), Functions=Array(parts), Bounds=Array([0.5]), Encode=Array([0, 1, 0, 1])
    )
    function = read_function(value)
    assert [function((x,))[0] for x in (0, 0.25, 0.5, 0.75, 1)] == pytest.approx([0, 0.5, 1, 0.5, 0])


@pytest.mark.parametrize(("bits", "data"), [(8, bytes([0, 255])), (16, b"\x00\x00\xff\xff")])
def test_a_sampled_function_is_straight_between_its_samples(bits: int, data: bytes) -> None:
    with pikepdf.new() as pdf:
        stream = pdf.make_stream(data)
        entries = {"FunctionType": 0, "Size": [2], "BitsPerSample": bits, "Domain": [0, 2], "Range": [0, 1]}
        for key, value in entries.items():
            stream[f"/{key}"] = Array(value) if isinstance(value, list) else value
        function = read_function(stream)
        assert [function((x,))[0] for x in (0, 0.5, 2)] == pytest.approx([0, 0.25, 1], abs=0.001)


def test_a_list_of_functions_gives_their_values_together() -> None:
    assert read_function(Array([exponential([0], [1]), exponential([1], [0])]))((0.25,)) == (0.25, 0.75)


def test_a_program_is_refused() -> None:
    with pytest.raises(RenderError, match="function of type 4, which cannot be turned"):
        read_function(Dictionary(FunctionType=4, Domain=Array([0, 1])))
