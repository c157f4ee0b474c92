"""Turns the colours of shadings: their functions are sampled in the colours of the press."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name

from leaflets.errors import RenderError
from leaflets.press.colour_space import read_colour_space
from leaflets.press.functions import read_function
from leaflets.press.inks import Inks

_STEPS = 256
_ALONG_A_LINE = (2, 3)
"""Axial and radial shadings, whose colour depends on one number."""


def turn_shading(pdf: pikepdf.Pdf, shading: Any, resources: Any, inks: Inks) -> None:
    """Gives a shading, in its place, the colours of the press.

    Raises:
        RenderError: it is a mesh or depends on two numbers, or its colours cannot be turned.
    """
    space_name = shading.ColorSpace
    if str(space_name) == inks.space:
        return
    kind = int(shading.ShadingType)
    if kind not in _ALONG_A_LINE:
        raise RenderError(f"a page has a shading of type {kind}, which cannot be turned to other colours")
    space = read_colour_space(space_name, resources)
    function = read_function(shading.Function)
    start, end = (float(number) for number in shading.get("/Domain", [0, 1]))
    samples = bytearray()
    for i in range(_STEPS):
        colour = inks.mix(space.read(function((start + (end - start) * i / (_STEPS - 1),))))
        samples += bytes(round(min(max(share, 0.0), 1.0) * 255) for share in colour)
    if "/Background" in shading:
        colour = inks.mix(space.read(tuple(float(value) for value in shading.Background)))
        shading.Background = Array([round(share, 4) for share in colour])
    stream = pikepdf.Stream(pdf, bytes(samples))
    table = Dictionary(
        FunctionType=0,
        Size=Array([_STEPS]),
        BitsPerSample=8,
        Domain=Array([start, end]),
        Range=Array([0, 1] * inks.count),
    )
    for key, value in table.items():
        stream[key] = value
    shading.Function = pdf.make_indirect(stream)
    shading.ColorSpace = Name(inks.space)
