"""The facts of a file as JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Sequence
from pathlib import PurePath
from typing import Any

from leaflets.facts.facts import Block, Box, FileFacts, Line, Page, Tag

#: Raised when the shape below changes in a way that a reader of the old shape would notice.
FORMAT = 1
_UNITS = {
    "length": "points (1/72 inch); names ending in _mm are millimetres",
    "place": "[left, top, right, bottom] from the upper left corner of the page as shown, y downwards",
    "stored box": "[left, lower, right, upper] from the origin of the page's user space, y upwards",
    "colour": "sRGB, #rrggbb",
    "contrast": "WCAG 2 ratio, 1 to 21",
    "angle": "degrees, counter-clockwise",
    "page": "counted from 1",
    "index": "counted from 0",
}
#: A hundredth of a point is far below what a printer can place; contrast is never judged finer.
_DECIMALS = 3
#: Objects nested deeper than this are written on one line each.
_OPEN_LEVELS = 4
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False)


def write_facts(facts: FileFacts) -> str:
    """JSON text that ends in a newline; the same facts give the same text, and one run, line or tag is one line.

    The top object has ``format`` (the number 1), ``units`` (what numbers mean, by kind), and then every attribute of
    :class:`leaflets.facts.facts.FileFacts` under its own name, with these differences:

    * ``metadata`` and a tag's ``attributes`` are objects;
    * a page's ``boxes`` is an object of stored boxes; every other box is a place;
    * a line names its ``runs``, and a block its ``lines``, by index in the page's list (null for one not in it);
    * a tag's ``children`` are tags, which have ``role``, and pieces, which have ``mark``;
    * colours are texts, numbers have at most three decimals, a number without end is null;
    * ``name`` is the name alone when the file was given by an absolute path.

    It holds the text of the whole file: whoever prints it says so to the user, and it is never logged.
    """
    whole = {"format": FORMAT, "units": _UNITS, **_list_fields(facts)}
    whole["name"] = PurePath(facts.name).name if PurePath(facts.name).is_absolute() else facts.name
    whole["metadata"] = dict(facts.metadata)
    whole["pages"] = [_describe_page(page) for page in facts.pages]
    return _write(_simplify(whole), 0).encode("utf-8", "replace").decode("utf-8") + "\n"


def _list_fields(value: Any) -> dict[str, Any]:
    """The attributes of one of the values in facts.py by name; nothing for anything else."""
    # dataclasses.fields() takes three times as long.
    return {name: getattr(value, name) for name in getattr(value, "__dataclass_fields__", ())}


def _describe_page(page: Page) -> dict[str, Any]:
    runs, lines = _number(page.runs), _number(page.lines)
    described = _list_fields(page)
    described["boxes"] = dict(page.boxes)
    described["lines"] = [_describe_part(line, "runs", line.runs, runs) for line in page.lines]
    described["blocks"] = [_describe_part(block, "lines", block.lines, lines) for block in page.blocks]
    return described


def _number(items: Sequence[Any]) -> dict[Any, int]:
    return {item: place for place, item in enumerate(items)}


def _describe_part(part: Line | Block, name: str, members: Iterable[Any], places: dict[Any, int]) -> dict[str, Any]:
    return {"words": part.words, **_list_fields(part), name: [places.get(member) for member in members]}


def _simplify(value: Any) -> Any:
    """A value as JSON knows it."""
    if isinstance(value, Box):
        return [_round(edge) for edge in (value.left, value.top, value.right, value.bottom)]
    if own := _list_fields(value):
        whole = {name: _simplify_field(name, part) for name, part in own.items()}
        return whole | {"attributes": dict(value.attributes)} if isinstance(value, Tag) else whole
    if isinstance(value, dict):
        return {name: _simplify_field(name, part) for name, part in value.items()}
    if isinstance(value, tuple | list):
        return [_simplify(part) for part in value]
    return _round(value) if isinstance(value, float) else value


def _simplify_field(name: str, value: Any) -> Any:
    is_colour = name in ("colour", "backing") and isinstance(value, tuple)
    return "#{:02x}{:02x}{:02x}".format(*value) if is_colour else _simplify(value)


def _round(number: float) -> float | None:
    if not math.isfinite(number):
        return None
    return round(float(number), _DECIMALS) + 0.0  # never -0.0


def _write(value: Any, level: int) -> str:
    """Objects and lists of objects opened to a certain level, everything else on one line."""
    is_open = level < _OPEN_LEVELS and isinstance(value, dict | list) and _has_objects(value, level)
    if not is_open:
        return _ENCODER.encode(value)
    before, between = "\n" + " " * (level + 1), ",\n" + " " * (level + 1)
    after = "\n" + " " * level
    if isinstance(value, list):
        return "[" + before + between.join(_write(part, level + 1) for part in value) + after + "]"
    parts = (f"{_ENCODER.encode(name)}: {_write(part, level + 1)}" for name, part in value.items())
    return "{" + before + between.join(parts) + after + "}"


def _has_objects(value: dict[str, Any] | list[Any], level: int) -> bool:
    """Whether something inside deserves a line of its own: an object in it, or an entry of the top object."""
    inside = value.values() if isinstance(value, dict) else value
    return level == 0 or any(isinstance(part, dict) or (isinstance(part, list) and part) for part in inside)
