"""Lists the colour spaces in which a page paints: in operators, pictures, shadings, forms and glyphs."""

from __future__ import annotations

from typing import Any

import pikepdf
from pikepdf import Dictionary

_SETTERS = {"g": "/DeviceGray", "rg": "/DeviceRGB", "k": "/DeviceCMYK"}
_SHORT = {"/G": "/DeviceGray", "/RGB": "/DeviceRGB", "/CMYK": "/DeviceCMYK", "/I": "/Indexed"}
_DEEP = 30


def list_colours(page: pikepdf.Page) -> set[str]:
    """The names of the spaces; of an indexed, spot or pattern space also the one below it."""
    found: set[str] = set()
    _read_stream(page.obj, page.resources, found, set(), 0)
    return found


def _read_stream(stream: Any, resources: Any, found: set[str], seen: set[tuple[int, int]], depth: int) -> None:
    if depth > _DEEP:
        return
    for instruction in pikepdf.parse_content_stream(stream):
        operator = str(instruction.operator)
        if isinstance(instruction, pikepdf.ContentStreamInlineImage):
            space = instruction.iimage.obj.get("/CS", instruction.iimage.obj.get("/ColorSpace"))
            if space is not None:
                _name_space(space, resources, found)
        elif operator.lower() in _SETTERS:
            found.add(_SETTERS[operator.lower()])
        elif operator.lower() == "cs":
            _name_space(instruction.operands[0], resources, found)
    _read_resources(resources, found, seen, depth)


def _read_resources(resources: Any, found: set[str], seen: set[tuple[int, int]], depth: int) -> None:
    things = [
        *resources.get("/XObject", Dictionary()).values(),
        *resources.get("/Pattern", Dictionary()).values(),
        *resources.get("/Shading", Dictionary()).values(),
        *_list_glyphs(resources),
        *_list_masks(resources),
    ]
    for thing in things:
        key = thing.objgen
        if key != (0, 0) and key in seen:
            continue
        seen.add(key)
        _read_thing(thing, resources, found, seen, depth)


def _read_thing(thing: Any, outer: Any, found: set[str], seen: set[tuple[int, int]], depth: int) -> None:
    if "/Shading" in thing:
        thing = thing.Shading
    if "/ColorSpace" in thing and not thing.get("/ImageMask", False):
        _name_space(thing.ColorSpace, outer, found)
    is_drawing = isinstance(thing, pikepdf.Stream) and str(thing.get("/Subtype")) != "/Image"
    if is_drawing and "/ShadingType" not in thing:
        _read_stream(thing, thing.get("/Resources", outer), found, seen, depth + 1)


def _list_glyphs(resources: Any) -> list[Any]:
    fonts = resources.get("/Font", Dictionary()).values()
    return [glyph for font in fonts if "/CharProcs" in font for glyph in font.CharProcs.values()]


def _list_masks(resources: Any) -> list[Any]:
    states = resources.get("/ExtGState", Dictionary()).values()
    masks = [state.get("/SMask") for state in states]
    return [mask.G for mask in masks if isinstance(mask, pikepdf.Dictionary) and "/G" in mask]


def _name_space(space: Any, resources: Any, found: set[str]) -> None:
    if isinstance(space, pikepdf.Array):
        found.add(str(space[0]))
        below = {"/Indexed": 1, "/I": 1, "/Separation": 2, "/DeviceN": 2, "/Pattern": 1}.get(str(space[0]))
        if below is not None and len(space) > below:
            _name_space(space[below], resources, found)
        return
    name = _SHORT.get(str(space), str(space))
    named = resources.get("/ColorSpace", Dictionary()) if resources is not None else Dictionary()
    if name in named:
        _name_space(named[name], None, found)
    else:
        found.add(name)
