"""Two questions that WeasyPrint asks of a box tens of thousands of times in a document, answered the short way.

Whether a box is in the normal flow goes through five methods there, and what named page a box begins and ends on looks
at all its children where the first and the last decide. What is touched: ``Box.is_in_normal_flow`` and
``ParentBox.page_values`` of ``weasyprint.formatting_structure.boxes``.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

_IN_PLACE = ("static", "relative")


@contextlib.contextmanager
def ask_boxes() -> Iterator[None]:
    """While it is open, boxes answer the short way. Not safe for threads."""
    boxes: Any = import_module("weasyprint.formatting_structure.boxes")
    is_in_normal_flow, page_values = boxes.Box.is_in_normal_flow, boxes.ParentBox.page_values

    def is_in_flow(self: Any) -> Any:
        style = self.style
        return (style["float"] == "none" and style["position"] in _IN_PLACE) or is_in_normal_flow(self)

    boxes.Box.is_in_normal_flow, boxes.ParentBox.page_values = is_in_flow, _find_page_values
    try:
        yield
    finally:
        boxes.Box.is_in_normal_flow, boxes.ParentBox.page_values = is_in_normal_flow, page_values


def _find_page_values(box: Any) -> tuple[Any, Any]:
    """The names of the pages that a box begins and ends on, as ``ParentBox.page_values`` gives them."""
    own = box.style["page"]
    first = _find_flowing(box.children)
    if first is None:
        return own, own
    last = _find_flowing(reversed(box.children))
    start, end = first.page_values()
    if last is not first:
        end = last.page_values()[1]
    return start or own, end or own


def _find_flowing(children: Iterable[Any]) -> Any:
    return next((child for child in children if child.is_in_normal_flow() or child.is_floated()), None)
