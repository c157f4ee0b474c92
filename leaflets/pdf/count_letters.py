"""How many letters stand on each page: by them the same place is found in two editions of one text."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

UNCOUNTED = "data-uncounted"
"""An element with this attribute is left out: it differs between editions of one text."""


def count_letters(document: Any) -> list[int]:
    """Letters and digits on each page of the engine's document, in the order in which they are read.

    Running lines, generated content, repeated heads of tables, and what is hidden or marked as uncounted are left out.
    """
    counts: list[int] = []
    heads: dict[Element, Any] = {}
    for page in document.pages:
        count = 0
        waiting = [page._page_box]
        while waiting:
            box = waiting.pop()
            box = getattr(box, "_box", box)
            if _is_left_out(box, heads):
                continue
            count += sum(letter.isalnum() for letter in getattr(box, "text", None) or "")
            waiting.extend(getattr(box, "children", ()))
        counts.append(count)
    return counts


def _is_left_out(box: Any, heads: dict[Element, Any]) -> bool:
    element = box.element
    if type(box).__name__ == "MarginBox" or "::" in (box.element_tag or ""):
        return True
    if element is None:
        return False
    if getattr(box, "is_header", False) or getattr(box, "is_footer", False):
        return heads.setdefault(element, box) is not box
    return element.get("aria-hidden") == "true" or element.get(UNCOUNTED) is not None
