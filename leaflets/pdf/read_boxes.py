"""All that the program knows of WeasyPrint's insides, but for what its neighbours say at their head that they touch.

WeasyPrint 70 tags a page, but leaves running lines as content that nobody owns, tags anything that crosses a
page once for each page, and writes neither languages, scopes nor list numbering. All of that is lost when
its ``add_tags`` runs, so that one function is replaced while a document is written. What is touched:

* ``weasyprint.pdf.add_tags(pdf, document, pdf_version, page_streams)``: the function replaced;
* ``page._page_box`` and ``stream._tags``: the boxes of a page, and which of them were painted as which mark;
* of boxes: ``element``, ``element_tag``, ``children``, ``style``, ``link_annotation``, ``is_header``,
  ``is_footer``, ``colspan``, ``rowspan``, ``text``, ``baseline`` and the border box; of placeholders: ``_box``;
* ``document.fonts[…]``: ``missing``, the characters that no font has, and ``hash`` and ``to_unicode``, the name
  and the glyphs of a font on the page;
* ``FontConfiguration._folder``: whether a style sheet brought fonts along;
* ``URLFetcher._fail_on_errors``.

``tests/pdf/test_read_boxes.py`` fails with the name of whatever a new version no longer has.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any
from xml.etree.ElementTree import Element

from leaflets.pdf.structure import Node, find_alternative, find_numbering, make_node

#: CSS pixels to PDF points (1/72 inch).
_POINTS = 0.75
#: CSS pixels to millimetres.
_MILLIMETRES = 25.4 / 96
#: What paints nothing; the engine puts a zero-width space beside the marker of an empty list item.
_BLANKS = " \t\n\r\f\u200b"


@contextlib.contextmanager
def replace_tagging(write_tags: Callable[[Any, Any, list[Any]], None]) -> Iterator[None]:
    """While it is open, documents are tagged by ``write_tags(pdf, document, page_streams)``.

    Not safe for threads: the caller holds a lock.
    """
    module: Any = import_module("weasyprint.pdf")
    original = module.add_tags

    def add_tags(pdf: Any, document: Any, pdf_version: Any, page_streams: list[Any]) -> None:
        write_tags(pdf, document, page_streams)

    module.add_tags = add_tags
    try:
        yield
    finally:
        module.add_tags = original


def make_fetcher(fetch: Callable[[str], tuple[bytes, str]]) -> Any:
    """A fetcher for WeasyPrint that has no way to the network: everything goes through ``fetch``.

    Args:
        fetch: gives content and media type for an address, or raises.
    """
    urls: Any = import_module("weasyprint.urls")

    class Response(urls.URLFetcherResponse):  # type: ignore[misc]
        # Else WeasyPrint would open the file of that name on this machine when it writes a picture.
        path = None

    class Fetcher(urls.URLFetcher):  # type: ignore[misc]
        def __init__(self) -> None:
            # The parent's __init__ would add handlers for http, ftp, files and redirects.
            self._fail_on_errors = False

        def fetch(self, url: str, headers: object = None) -> Any:
            content, media_type = fetch(url)
            return Response(url, content, {"Content-Type": media_type})

        def open(self, url: Any, data: object = None, timeout: object = None) -> Any:
            return self.fetch(url if isinstance(url, str) else url.full_url)

    return Fetcher()


def find_missing_characters(document: Any) -> tuple[str, ...]:
    """The characters of a painted document that no font could draw, each once, by code point."""
    codes = {code for font in document.fonts.values() for code in font.missing}
    return tuple(chr(code) for code in sorted(codes))


def find_space_glyphs(document: Any) -> dict[str, int]:
    """The glyph number of the space in each font of a painted document, by the font's name on the page."""
    fonts = document.fonts.values()
    glyphs = ((font.hash, glyph, text) for font in fonts for glyph, text in font.to_unicode.items())
    return {name: glyph for name, glyph, text in glyphs if text in (" ", "\xa0")}


def has_fonts_of_its_own(font_config: Any) -> bool:
    """Whether a style sheet added fonts with ``@font-face``, so that the set-up must not be used again."""
    return font_config._folder is not None


def has_attachment_links(document: Any) -> bool:
    """Whether the HTML asks for files to be attached, by ``link`` or by ``a``."""
    is_link = any(link[0] == "attachment" for page in document.pages for link in page.links)
    return bool(document.metadata.attachments) or is_link


def find_places(document: Any) -> list[tuple[str, int, float, float]]:
    """Name, page from 1, top and bottom in mm of each element with ``data-place``, once for each page."""
    places: dict[tuple[str, int], tuple[float, float]] = {}
    for number, page in enumerate(document.pages, start=1):
        boxes = [page._page_box]
        while boxes:
            box = getattr(boxes[-1], "_box", boxes[-1])
            boxes.pop()
            if type(box).__name__ == "MarginBox":
                continue
            if box.element is not None and box.element_tag == box.element.tag:
                name = box.element.get("data-place")
                if name and hasattr(box, "margin_top"):
                    top = box.border_box_y()
                    bottom = top + box.border_height()
                    before = places.get((name, number), (top, bottom))
                    places[name, number] = (min(top, before[0]), max(bottom, before[1]))
            boxes.extend(reversed(box.children))
    return [
        (name, page, round(top * _MILLIMETRES, 3), round(bottom * _MILLIMETRES, 3))
        for (name, page), (top, bottom) in places.items()
    ]


class BoxReader:
    """Builds the tag tree of a document from the boxes of its painted pages, one page after another.

    Attributes:
        root: the Document node; to be tidied when all pages are read.
        artifacts: for each page the marks that are no content: running lines, repeats, decoration.
        spaces: for each page the marks that are a space between two words, with x, y and font size in the
            engine's pixels. The engine paints no space that stands alone between two elements, so the words
            would run together for a screen reader (ISO 32000-1:2008, 14.8.2.5).
        unwanted: for each page the link annotations that lie in artifacts.
        problems: what a template must mend, in reading order.
    """

    def __init__(self, language: str) -> None:
        self.root = Node("Document")
        self.artifacts: list[set[int]] = []
        self.spaces: list[dict[int, tuple[float, float, float]]] = []
        self.unwanted: list[list[Any]] = []
        self.problems: list[str] = []
        self._language = language
        self._known: dict[Element, tuple[Node, Node]] = {}
        self._first_box: dict[Element, Any] = {}
        self._page = -1
        self._height = 0.0
        self._text_before: Any = None
        self._marks: dict[Any, Any] = {}

    def read_page(self, page: Any, stream: Any) -> None:
        """Adds what stands on the next page; afterwards ``stream._tags`` is empty."""
        self._page += 1
        self._height = page.height
        self._marks = stream._tags
        self._text_before = None
        self.artifacts.append(set())
        self.spaces.append({})
        self.unwanted.append([])
        for box in page._page_box.children:
            if type(box).__name__ == "FootnoteAreaBox" and box.children:
                self.problems.append("float: footnote cannot be tagged; put notes at the end of the document")
            self._read_box(box, self.root, self._language, None, None)
        if self._marks:
            self.problems.append(f"page {self._page + 1}: something was painted that stands in no element")

    def _read_box(self, box: Any, body: Node, language: str, owner: Element | None, link: Node | None) -> None:
        """Adds one box and what is in it.

        Args:
            box: a box or a placeholder for one.
            body: the node that the content around the box goes into.
            language: the language in force there.
            owner: the element whose box this one lies in: anonymous boxes name it as their own.
            link: the Link node around it, if any.
        """
        box = getattr(box, "_box", box)
        element = box.element
        if type(box).__name__ == "MarginBox" or self._is_hidden(box, element):
            self._hide_box(box)
            return
        if element is not None and "::" in box.element_tag:
            body = self._find_pseudo_body(box, body)
        elif element is not None and element is not owner:
            language, body = self._enter_element(box, element, body, language)
            link = body if body.type == "Link" else link
        if box.link_annotation is not None:
            link = link or body.add_node("Link")
            body = body if body.type == "Link" or _is_within(body, link) else link
            self._add_annotation(box, element, link)
        self._add_mark(box, body)
        for child in box.children:
            self._read_box(child, body, language, element if element is not None else owner, link)

    def _enter_element(self, box: Any, element: Element, body: Node, language: str) -> tuple[str, Node]:
        """Language and body for the content of an element, which may have begun on a page before."""
        if element not in self._known:
            node, inner = make_node(element, body, language)
            self._known[element] = node, inner
            self._first_box[element] = box
            if node.element is element:
                self._describe_node(node, box, element)
        return element.get("lang") or language, self._known[element][1]

    def _describe_node(self, node: Node, box: Any, element: Element) -> None:
        if node.type == "L":
            # The terms of a dl are its labels: no numbering of any kind.
            style = "none" if element.tag == "dl" else box.style["list_style_type"]
            node.entries["ListNumbering"] = find_numbering(style)
        elif node.type in ("TH", "TD"):
            node.entries.update(ColSpan=box.colspan, RowSpan=box.rowspan)
        elif node.type == "Figure":
            node.entries["Alt"] = find_alternative(element) or ""
            left, top = box.border_box_x(), box.border_box_y()
            right, bottom = left + box.border_width(), top + box.border_height()
            corners = (left, self._height - bottom, right, self._height - top)
            node.entries["BBox"] = [round(corner * _POINTS, 3) for corner in corners]
            if find_alternative(element) is None:
                name = element.get("src", "")[:80] or "inline svg"
                self.problems.append(
                    f'picture {name!r} has no alternative text; give it alt="…" (or <title> in an svg), '
                    'alt="" when it is decoration'
                )

    def _is_hidden(self, box: Any, element: Element | None) -> bool:
        """Whether a box is decoration, or a repeat of what was said on an earlier page or in a column before."""
        if element is None or "::" in box.element_tag:
            return False
        if element.get("aria-hidden") == "true" or (_is_picture(element) and find_alternative(element) == ""):
            return True
        is_repeated = box.style["position"] == "fixed" or getattr(box, "is_header", False)
        is_repeated = is_repeated or getattr(box, "is_footer", False)
        return bool(is_repeated) and self._first_box.get(element, box) is not box

    def _find_pseudo_body(self, box: Any, body: Node) -> Node:
        """Where the content of a pseudo-element goes: a marker into the Lbl of its item, others in place."""
        item = self._known.get(box.element, (body, body))[0]
        if not box.element_tag.endswith("::marker") or item.type != "LI":
            return body
        label = item.find_last("Lbl")
        if label is None:
            label = Node("Lbl")
            item.kids.insert(0, label)
        return label

    def _add_mark(self, box: Any, body: Node) -> None:
        mark = self._marks.pop(box, None)
        if mark is None:
            return
        text = getattr(box, "text", None)
        is_blank = "::" in box.element_tag if text is None else not text.strip(_BLANKS)
        if is_blank and text and " " in text and _is_right_behind(self._text_before, box):
            self.spaces[-1][mark["mcid"]] = box.position_x, box.position_y + box.baseline, box.style["font_size"]
        elif is_blank and body.type != "Lbl":
            self.artifacts[-1].add(mark["mcid"])
            return
        body.kids.append((self._page, mark["mcid"]))
        self._text_before = box if text else None

    def _add_annotation(self, box: Any, element: Element | None, link: Node) -> None:
        annotation = box.link_annotation
        if element is not None:
            text = element.get("aria-label") or element.get("title") or "".join(element.itertext())
            annotation["Contents"].string = " ".join(text.split()) or annotation["Contents"].string
        link.kids.append(annotation)

    def _hide_box(self, box: Any) -> None:
        box = getattr(box, "_box", box)
        if (mark := self._marks.pop(box, None)) is not None:
            self.artifacts[-1].add(mark["mcid"])
        if box.link_annotation is not None:
            self.unwanted[-1].append(box.link_annotation)
        for child in box.children:
            self._hide_box(child)


def _is_right_behind(before: Any, box: Any) -> bool:
    """Whether a text box stands on the line of another one and begins where that one ends."""
    if before is None:
        return False
    gap = abs(box.position_x - before.position_x - before.width)
    drop = abs(box.position_y + box.baseline - before.position_y - before.baseline)
    return bool(gap < 1 and drop < 1)


def _is_picture(element: Element) -> bool:
    return element.tag in ("img", "{http://www.w3.org/2000/svg}svg")


def _is_within(node: Node, around: Node) -> bool:
    """Whether a node is a descendant of another."""
    return any(kid is node or _is_within(node, kid) for kid in around.kids if isinstance(kid, Node))
