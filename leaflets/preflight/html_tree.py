"""Elements of an HTML tree, made in one call each."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement


def append(parent: Element, tag: str, text: str = "", **attributes: str) -> Element:
    """A new last child; text and attributes are plain, and escaped when the tree is written."""
    child = SubElement(parent, tag, attributes)
    child.text = text or None
    return child


def make_table(parent: Element, caption: str, headings: Sequence[str]) -> Element:
    """The body of a new table with a caption and a row of headings, for rows.

    It stands in a frame that scrolls where the window is narrower, by keyboard too; so the frame has a name.
    """
    frame = append(parent, "div", role="region", tabindex="0", **{"aria-label": caption, "class": "scrolls"})
    table = append(frame, "table")
    append(table, "caption", caption)
    row = append(append(table, "thead"), "tr")
    for heading in headings:
        append(row, "th", heading, scope="col")
    return append(table, "tbody")
