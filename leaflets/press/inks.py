"""From one colour to another: to grey of the same luminance, or to the four inks of the press."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from PIL import Image, ImageCms

from leaflets.errors import FileError
from leaflets.folders import program_folder

Colour = tuple[float, ...]
"""One, three or four shares from 0 to 1: grey, sRGB, or cyan, magenta, yellow and black."""

PROFILE = "fogra39-coated.icc"
CONDITION = "FOGRA39"
"""The printing condition by its name in the ICC's registry of characterisation data."""
CONDITION_WORDS = "Offset printing on coated paper, ISO 12647-2:2004/Amd 1 (FOGRA39)"
_SHARES = (0.2126, 0.7152, 0.0722)
"""Of red, green and blue light in luminance (WCAG 2, relative luminance; ITU-R BT.709)."""
_BLACK_POINT = ImageCms.Flags.BLACKPOINTCOMPENSATION
_NEUTRAL = 0.004
"""Red, green and blue that differ less than one step in 255 are grey, and grey is printed with black alone: small
letters in four inks would blur when the plates do not meet exactly."""


class Inks(Protocol):
    """A press: the name of its colour space, and how colours get into it."""

    space: str
    count: int

    def mix(self, colour: Colour) -> Colour:
        """The shares of ink for a colour of one, three or four components."""

    def turn_picture(self, picture: Image.Image) -> Image.Image:
        """A picture in the press's mode, from mode L, RGB or CMYK."""


class GreyInk:
    """One ink. Grey has the luminance of the colour, and so the same contrast to every other."""

    space, count = "/DeviceGray", 1

    def mix(self, colour: Colour) -> Colour:
        """The grey of a colour."""
        if len(colour) == 1:
            return colour
        if len(colour) == 4 and not any(colour[:3]):
            return (round(1 - colour[3], 4),)
        red, green, blue = colour if len(colour) == 3 else _to_rgb(colour)
        light = sum(share * _linear(value) for share, value in zip(_SHARES, (red, green, blue), strict=True))
        return (round(_encode(light), 4),)

    def turn_picture(self, picture: Image.Image) -> Image.Image:
        """The picture in mode L."""
        if picture.mode == "L":
            return picture
        if picture.mode == "CMYK":
            seen: Any = ImageCms.applyTransform(picture, _from_inks())
            picture = seen
        values = np.asarray(picture.convert("RGB"), dtype=np.float64) / 255
        linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
        light = linear @ np.array(_SHARES)
        grey = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
        return Image.fromarray(np.round(grey * 255).astype(np.uint8), "L")


class FourInks:
    """Cyan, magenta, yellow and black of the printing condition FOGRA39; greys with black alone."""

    space, count = "/DeviceCMYK", 4

    def mix(self, colour: Colour) -> Colour:
        """The four shares of a colour."""
        if len(colour) == 4:
            return colour
        if len(colour) == 1:
            return (0.0, 0.0, 0.0, round(1 - colour[0], 4))
        if max(colour) - min(colour) < _NEUTRAL:
            return (0.0, 0.0, 0.0, round(1 - colour[1], 4))
        return _to_inks(*(round(value * 255) for value in colour))

    def turn_picture(self, picture: Image.Image) -> Image.Image:
        """The picture in mode CMYK; a grey picture stays in mode L, which is the black ink alone."""
        if picture.mode in ("L", "CMYK"):
            return picture
        turned: Any = ImageCms.applyTransform(picture.convert("RGB"), _to_ink_transform())
        return turned  # type: ignore[no-any-return]


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4


def _encode(light: float) -> float:
    light = min(max(light, 0.0), 1.0)
    return light * 12.92 if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


@cache
def _to_inks(red: int, green: int, blue: int) -> Colour:
    pixel: Any = ImageCms.applyTransform(Image.new("RGB", (1, 1), (red, green, blue)), _to_ink_transform())
    return tuple(round(value / 255, 3) for value in pixel.getpixel((0, 0)))


def _to_rgb(colour: Colour) -> Colour:
    inks = tuple(round(value * 255) for value in colour)
    pixel: Any = ImageCms.applyTransform(Image.new("CMYK", (1, 1), inks), _from_inks())
    return tuple(value / 255 for value in pixel.getpixel((0, 0)))


@cache
def _to_ink_transform() -> Any:
    screen = ImageCms.createProfile("sRGB")
    intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
    return ImageCms.buildTransform(screen, str(find_profile()), "RGB", "CMYK", intent, _BLACK_POINT)


@cache
def _from_inks() -> Any:
    screen = ImageCms.createProfile("sRGB")
    intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
    return ImageCms.buildTransform(str(find_profile()), screen, "CMYK", "RGB", intent, _BLACK_POINT)


def find_profile() -> Path:
    """The ICC profile of the printing condition.

    Raises:
        FileError: it is missing from the installation.
    """
    path = program_folder("inks") / PROFILE
    if not path.is_file():
        raise FileError(f"the ink profile {PROFILE} is missing from the program; install the package again")
    return path
