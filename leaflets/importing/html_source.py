"""Bytes of HTML → the part of the page that is its content, and what was left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from leaflets.importing.read_page import clean_text, refuse_page

BLOCKS = frozenset(
    {
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th",
        "thead", "tr", "ul",
    }
)  # fmt: skip
"""Elements that begin a new line (HTML Living Standard, section 15.3, those with display other than inline)."""
_SILENT = frozenset({"script", "style", "noscript", "template", "head", "svg", "math", "object", "iframe", "canvas"})
_LEFT_OUT = {
    "nav": "navigation",
    "aside": "side matter",
    "footer": "foot of the page",
    "form": "forms",
    "button": "buttons",
    "select": "forms",
    "textarea": "forms",
    "dialog": "dialogs",
    "audio": "sound",
    "video": "film",
}
_ROLES = {
    "navigation": "navigation",
    "search": "forms",
    "banner": "head of the page",
    "contentinfo": "foot of the page",
    "complementary": "side matter",
    "dialog": "dialogs",
}
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{1,40})", re.IGNORECASE)
_OUTSIDE = "outside the main part"


@dataclass(slots=True)
class HtmlPage:
    """A page saved as HTML.

    Attributes:
        root: the whole document.
        main: the element that holds the content: main, else the longest article, else body.
        left_out: what kind of thing was left out → how many words that is.
    """

    root: etree._Element
    main: etree._Element
    left_out: Counter[str] = field(default_factory=Counter)


def parse_html(content: bytes, source_name: str) -> HtmlPage:
    """The page in bytes of HTML; nothing in it is run or fetched.

    Raises:
        ContentError: there is no text in it.
    """
    parser = etree.HTMLParser(no_network=True, remove_comments=True, remove_pis=True, huge_tree=False)
    root = etree.fromstring(clean_text(_decode(content)), parser)
    body = root.find("body") if root is not None else None
    if body is None or not "".join(body.itertext()).strip():
        raise refuse_page(source_name, "this HTML has no text in it; save the whole page again, or copy its text")
    page = HtmlPage(root, _find_main(body))
    _count_left_out(page, body)
    return page


def _decode(content: bytes) -> str:
    """The text of the bytes: UTF-8, else what the page itself says, else Windows-1252, as browsers read it."""
    named = _CHARSET.search(content[:2000])
    for encoding in ("utf-8-sig", named[1].decode() if named else "", "cp1252"):
        try:
            return re.sub(r"^\s*<\?xml[^>]*\?>", "", content.decode(encoding)) if encoding else _give_up()
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("latin-1")


def _give_up() -> str:
    raise LookupError


def _find_main(body: etree._Element) -> etree._Element:
    for path in (".//main", ".//*[@role='main']", ".//article"):
        found = [element for element in body.findall(path) if len(find_text(element)) > 40]
        if found:
            return max(found, key=lambda element: len(find_text(element)))
    return body


def find_reason(element: etree._Element, *, is_whole_body: bool) -> str:
    """Why an element is left out of the content, such as "navigation"; "" when it is not.

    Args:
        element: any element.
        is_whole_body: whether the page names no main part; then a header is the head of the page.
    """
    tag = element.tag if isinstance(element.tag, str) else "script"
    if tag in _SILENT:
        return "scripts and styles"
    if tag == "header" and is_whole_body and element.getparent().tag == "body":
        return "head of the page"
    is_hidden = element.get("hidden") is not None or element.get("aria-hidden") == "true"
    style = (element.get("style") or "").replace(" ", "")
    if is_hidden or "display:none" in style or "visibility:hidden" in style:
        return "hidden text"
    return _LEFT_OUT.get(tag) or _ROLES.get(element.get("role") or "", "")


def find_text(element: etree._Element) -> str:
    """The words that a reader sees below an element, with spaces where a new line begins."""
    return "".join(_walk(element, is_whole_body=element.tag == "body"))


def _walk(element: etree._Element, *, is_whole_body: bool) -> Iterator[str]:
    if find_reason(element, is_whole_body=is_whole_body):
        return
    space = " " if element.tag in BLOCKS else ""
    yield space + (element.text or "")
    for child in element:
        yield from _walk(child, is_whole_body=is_whole_body)
        yield child.tail or ""
    yield space


def _count_left_out(page: HtmlPage, body: etree._Element) -> None:
    """Count the words of everything that is not read, by kind."""
    is_whole = page.main is body
    waiting = [body]
    while waiting:
        element = waiting.pop()
        reason = find_reason(element, is_whole_body=is_whole)
        if reason:
            page.left_out[reason] += len("".join(element.itertext()).split()) if reason != "scripts and styles" else 0
        else:
            waiting += [child for child in element if isinstance(child.tag, str)]
    outside = len(find_text(body).split()) - len(find_text(page.main).split())
    if outside > 0:
        page.left_out[_OUTSIDE] += outside
