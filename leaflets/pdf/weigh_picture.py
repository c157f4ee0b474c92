"""Refuses pictures that unpack to more than any leaflet needs, before the engine draws them.

Takes the bytes of a picture, gives nothing; fails with TooHeavy. Never draws, and reads no more of a raster picture
than its head. A finished PDF brings its clinic's logo along, and that may come from anyone.
"""

from __future__ import annotations

import io
import re
import warnings
from xml.etree.ElementTree import Element, ParseError, fromstring

MOST_PIXELS = 30_000_000
"""An A4 page at 450 dots per inch has 20 million; each takes three bytes, several times over."""
MOST_SHAPES = 200_000
"""Shapes that a drawing may come to when every reference in it is followed."""
_REFERENCE = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)|^#(\S+)$")
_XLINK = "{http://www.w3.org/1999/xlink}href"


class TooHeavy(ValueError):
    """A picture that would take too long or too much memory; the text says how to mend it."""


def weigh_picture(content: bytes, media_type: str) -> None:
    """Returns when a picture can be drawn in reasonable time; one that cannot be read at all is left to the engine.

    Raises:
        TooHeavy: too many pixels, or a drawing whose references multiply (ten of ten of ten …) or run in a circle.
    """
    if media_type != "text/css":
        # Both: a name or a media type does not tell what a file holds, and the engine looks inside too.
        _weigh_pixels(content)
        _weigh_drawing(content)


def _weigh_pixels(content: bytes) -> None:
    import PIL.Image  # the engine brings it; loaded with it, never before

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # our own limit comes before the one that is warned about
            with PIL.Image.open(io.BytesIO(content)) as picture:
                width, height = picture.size
    except PIL.Image.DecompressionBombError:
        width, height = MOST_PIXELS, 2
    except Exception:  # a hundred formats, each with errors of its own; the engine says that it cannot read it
        return
    if width * height > MOST_PIXELS:
        raise TooHeavy(f"the picture has more than {MOST_PIXELS // 1_000_000} million pixels; make it smaller")


def _weigh_drawing(content: bytes) -> None:
    try:
        root = fromstring(content)
        shapes = _Scale(root).weigh(root)
    except (ParseError, RecursionError, ValueError, LookupError) as error:
        if isinstance(error, TooHeavy):
            raise
        return  # no XML, or nested so deep that the engine refuses it too
    if shapes > MOST_SHAPES:
        raise TooHeavy(f"its references come to more than {MOST_SHAPES} shapes; save it without <use> and patterns")


class _Scale:
    """Counts shapes, each element once and remembered; never leaves this file."""

    def __init__(self, root: Element) -> None:
        self._targets = {name: element for element in root.iter() if (name := element.get("id"))}
        self._known: dict[Element, int] = {}
        self._open: set[Element] = set()

    def weigh(self, element: Element) -> int:
        """How many shapes an element comes to, with all that it holds and refers to."""
        if element in self._known:
            return self._known[element]
        if element in self._open:
            raise TooHeavy("a shape in it refers to itself; save it without <use> and patterns")
        self._open.add(element)
        count = 1 + sum(self.weigh(part) for part in element) + sum(self._weigh_references(element))
        self._open.discard(element)
        self._known[element] = count
        return count

    def _weigh_references(self, element: Element) -> list[int]:
        found = []
        for name, value in element.items():
            # A marker is drawn at every corner of its line.
            times = 1 + len(element.get("d", "") + element.get("points", "")) if "marker" in name + value else 1
            if name in ("href", _XLINK) or "url(" in value:
                found += [times * self.weigh(target) for target in self._find_targets(value)]
        if element.tag.endswith("style"):
            self._check_style(element.text or "")
        return found

    def _find_targets(self, value: str) -> list[Element]:
        names = [first or second for first, second in _REFERENCE.findall(value)]
        return [self._targets[name] for name in names if name in self._targets]

    def _check_style(self, text: str) -> None:
        """A style sheet reaches any shape, so that only what holds no shapes may be referred to."""
        if any(not target.tag.endswith("Gradient") for target in self._find_targets(text)):
            raise TooHeavy("a style sheet in it refers to a pattern or shape; save it with attributes instead")
