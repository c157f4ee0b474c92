"""Lengths that depend on nothing but a box's style are worked out once for the style, not once for each box.

WeasyPrint resolves margins, paddings, widths and heights, twenty properties, each time that a box is laid out, though
hardly one of them is a percentage. Here the boxes of one style share the answer. What is touched:
``resolve_percentages``, in each module of ``weasyprint.layout`` that has it. A style gets one more attribute,
``settled_lengths``; WeasyPrint changes no style after its box has been laid out, it changes copies, which have none.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from importlib import import_module
from types import SimpleNamespace
from typing import Any

_MODULES = ("percent", "inline", "page", "float", "grid", "absolute", "block", "column", "table")
_SIDES = ("left", "right", "top", "bottom")
_LENGTHS = (
    *(f"margin_{side}" for side in _SIDES),
    *(f"padding_{side}" for side in _SIDES),
    *(f"{limit}{axis}" for axis in ("width", "height") for limit in ("", "min_", "max_")),
)
_LEAST = ("min_width", "min_height")


@contextlib.contextmanager
def settle_boxes() -> Iterator[None]:
    """While it is open, boxes of a style without percentages take its lengths as they are. Not safe for threads."""
    modules: list[Any] = [import_module(f"weasyprint.layout.{name}") for name in _MODULES]
    original = modules[0].resolve_percentages
    adjust = modules[0].adjust_box_sizing

    def resolve_percentages(box: Any, containing_block: Any) -> None:
        style = box.style
        try:
            settled = style.settled_lengths
        except AttributeError:
            settled = style.settled_lengths = _settle(style, adjust)
        if settled is None:
            original(box, containing_block)
        else:
            vars(box).update(settled)

    for module in modules:
        module.resolve_percentages = resolve_percentages
    try:
        yield
    finally:
        for module in modules:
            module.resolve_percentages = original


def _settle(style: Any, adjust: Any) -> dict[str, Any] | None:
    """The used lengths of every box of a style; None when they depend on what the box stands in."""
    if style["border_collapse"] == "collapse":  # border widths are those of the table's neighbours
        return None
    box = SimpleNamespace(style=style)
    for name in _LENGTHS:
        value = style[name]
        if value == "auto":
            setattr(box, name, 0 if name in _LEAST else value)
        elif getattr(value, "unit", None) == "px":
            setattr(box, name, value.value)
        else:
            return None
    for side in _SIDES:
        setattr(box, f"border_{side}_width", style[f"border_{side}_width"])
    for axis in ("width", "height"):
        adjust(box, axis)
    del box.style
    return vars(box)
