"""How large the letters of Type 3 fonts are for their font size.

The file draws the letters of a Type 3 font itself, in units of its own that /FontMatrix turns into text space. Nothing
says how many units make one em. The rule here: 1,000, as in every other PDF font, when the letters are drawn on such a
grid (/FontBBox 400 to 4,000 units high); otherwise, for fonts made of pixels, the height of /FontBBox.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

import pikepdf

_GRID = 1000.0
_GRID_HEIGHTS = (400.0, 4000.0)
_MOST_FORMS = 200


def read_type3_scale(page: pikepdf.Page) -> float:
    """Real size ÷ font size for the Type 3 fonts of a page; the smallest one when they differ, 1 without any."""
    try:
        resources = page.resources
        scales = [_scale_of(font) for font in _find_type3(resources)] if resources is not None else []
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError, IndexError, RecursionError):
        return 1.0
    return min((scale for scale in scales if scale > 0), default=1.0)


def _find_type3(resources: Any) -> Iterator[Any]:
    """The Type 3 fonts of a page and of the forms on it."""
    waiting, seen = [resources], 0
    while waiting and seen < _MOST_FORMS:
        found = waiting.pop()
        seen += 1
        if not isinstance(found, pikepdf.Dictionary):
            continue
        yield from (font for font in _values(found, "/Font") if font.get("/Subtype") == "/Type3")
        forms = (item for item in _values(found, "/XObject") if item.get("/Subtype") == "/Form")
        waiting.extend(form.get("/Resources") for form in forms)


def _values(resources: Any, key: str) -> list[Any]:
    named = resources.get(key)
    if not isinstance(named, pikepdf.Dictionary):
        return []
    return [value for value in named.values() if isinstance(value, pikepdf.Dictionary | pikepdf.Stream)]


def _scale_of(font: Any) -> float:
    matrix = [float(value) for value in font.get("/FontMatrix", [0.001, 0, 0, 0.001, 0, 0])]
    box = [float(value) for value in font.get("/FontBBox", [0, 0, 0, 0])]
    height = abs(box[3] - box[1])
    is_grid = height == 0 or _GRID_HEIGHTS[0] <= height <= _GRID_HEIGHTS[1]
    unit = math.hypot(matrix[2], matrix[3])
    return unit * (_GRID if is_grid else height)
