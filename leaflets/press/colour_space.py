"""What a colour space of a PDF means: how its components become grey, sRGB or four inks (ISO 32000-1:2008, 8.6)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pikepdf

from leaflets.errors import RenderError
from leaflets.press.functions import read_function

Colour = tuple[float, ...]
_DEVICE = {
    "/DeviceGray": 1,
    "/G": 1,
    "/CalGray": 1,
    "/DeviceRGB": 3,
    "/RGB": 3,
    "/CalRGB": 3,
    "/DeviceCMYK": 4,
    "/CMYK": 4,
}


@dataclass(frozen=True, slots=True)
class ColourSpace:
    """A colour space.

    Attributes:
        count: of its components.
        read: its components as one, three or four shares of a device.
        first: the colour that is set with the space.
        is_pattern: colours are patterns, with the components of the space below, if any.
        is_none: it leaves no ink.
    """

    count: int
    read: Callable[[Colour], Colour]
    first: Colour
    is_pattern: bool = False


def read_colour_space(value: Any, resources: Any) -> ColourSpace:
    """The meaning of a colour space, by name or array.

    Raises:
        RenderError: it is one that cannot be turned.
    """
    name = str(value) if not _is_array(value) else str(value[0])
    if not _is_array(value) and name not in _DEVICE and name != "/Pattern":
        named = resources.get("/ColorSpace", {}) if resources is not None else {}
        if name not in named:
            raise RenderError(f"a page uses the colour space {name}, which the file does not explain")
        return read_colour_space(named[name], None)
    if name in _DEVICE:
        count = _DEVICE[name]
        return ColourSpace(count, lambda colour: colour, (0.0, 0.0, 0.0, 1.0) if count == 4 else (0.0,) * count)
    if name not in _ARRAYS:
        raise RenderError(f"a page uses a colour space of the kind {name}, which cannot be turned")
    return _ARRAYS[name](value)


def _read_pattern(value: Any) -> ColourSpace:
    if _is_array(value) and len(value) > 1:
        below = read_colour_space(value[1], None)
        return ColourSpace(below.count, below.read, (), is_pattern=True)
    return ColourSpace(0, lambda colour: colour, (), is_pattern=True)


def _read_icc(value: Any) -> ColourSpace:
    count = int(value[1].N)
    if count not in (1, 3, 4):
        raise RenderError(f"a page uses an ICC colour space of {count} components, which cannot be turned")
    return ColourSpace(count, lambda colour: colour, (0.0,) * count)


def _read_lab(value: Any) -> ColourSpace:
    return ColourSpace(3, _lab_to_rgb, (0.0, 0.0, 0.0))


def _read_indexed(value: Any) -> ColourSpace:
    base = read_colour_space(value[1], None)
    table = value[3].read_bytes() if isinstance(value[3], pikepdf.Stream) else bytes(value[3])

    def read(colour: Colour) -> Colour:
        start = int(colour[0]) * base.count
        return base.read(tuple(byte / 255 for byte in table[start : start + base.count]))

    return ColourSpace(1, read, (0.0,))


def _read_tints(value: Any) -> ColourSpace:
    """Spot colours: black and registration by their ink, others by the mixture that the file gives for them."""
    names = [str(value[1])] if str(value[0]) == "/Separation" else [str(name) for name in value[1]]
    if names in (["/Black"], ["/All"]):
        return ColourSpace(1, lambda colour: (1 - colour[0],), (1.0,))
    other = read_colour_space(value[2], None)
    tint = read_function(value[3])
    return ColourSpace(len(names), lambda colour: other.read(tint(colour)), (1.0,) * len(names))


_ARRAYS: dict[str, Callable[[Any], ColourSpace]] = {
    "/Pattern": _read_pattern,
    "/ICCBased": _read_icc,
    "/Lab": _read_lab,
    "/Indexed": _read_indexed,
    "/Separation": _read_tints,
    "/DeviceN": _read_tints,
}


def _is_array(value: Any) -> bool:
    return isinstance(value, pikepdf.Array)


def _lab_to_rgb(colour: Colour) -> Colour:
    """CIE L*a*b* (D50) to sRGB, out-of-gamut values cut off."""
    lightness, a, b = colour
    y = (lightness + 16) / 116
    x, z = y + a / 500, y - b / 200
    solved = [t**3 if t > 6 / 29 else 3 * (6 / 29) ** 2 * (t - 4 / 29) for t in (x, y, z)]
    x, y, z = (white * t for white, t in zip((0.9642, 1.0, 0.8249), solved, strict=True))
    linear = (
        3.1339 * x - 1.6169 * y - 0.4906 * z,
        -0.9788 * x + 1.9161 * y + 0.0335 * z,
        0.0719 * x - 0.2290 * y + 1.4052 * z,
    )
    cut = [min(max(value, 0.0), 1.0) for value in linear]
    return tuple(v * 12.92 if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in cut)
