"""How light a colour is, and the contrast of two, as WCAG 2.2 defines relative luminance and contrast ratio."""

from __future__ import annotations

from functools import lru_cache

from leaflets.facts.facts import Colour

Light = tuple[float, float, float]
"""Linear light of red, green and blue, 0 to 1."""
SHARES: Light = (0.2126, 0.7152, 0.0722)
"""How much red, green and blue count in the luminance."""


@lru_cache(maxsize=1024)
def make_linear_channel(value: float) -> float:
    """A channel of sRGB, 0 to 1, as light (IEC 61966-2-1)."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def make_linear(colour: Colour) -> Light:
    """The light of a colour, channel by channel."""
    red, green, blue = (make_linear_channel(channel / 255) for channel in colour)
    return red, green, blue


def weigh_light(light: Light) -> float:
    """The luminance of light, 0 to 1."""
    return SHARES[0] * light[0] + SHARES[1] * light[1] + SHARES[2] * light[2]


@lru_cache(maxsize=1024)
def find_luminance(colour: Colour) -> float:
    """The relative luminance of a colour, 0 to 1."""
    return weigh_light(make_linear(colour))


def contrast_luminances(one: float, other: float) -> float:
    """The contrast ratio of two luminances, 1 to 21."""
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)


@lru_cache(maxsize=1024)  # a document has a handful of inks and papers
def compare_colours(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    return contrast_luminances(find_luminance(one), find_luminance(other))
