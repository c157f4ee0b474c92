"""The tag tree of a document: what each HTML element becomes for a screen reader.

Takes elements, marks and annotations in reading order, gives a tree of :class:`Node`; may fail with
TemplateError; knows nothing of boxes, pages as objects, or how a PDF is written.

The types and their rules: ISO 32000-1:2008, 14.8.4 and 14.8.5; ISO 14289-1:2014 (PDF/UA-1), clause 7.
"""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

#: What HTML elements become. An element that is not here leaves no trace: its content joins the parent.
TYPES = {
    "p": "P", "h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "h5": "H5", "h6": "H6", "pre": "P",
    "section": "Sect", "article": "Art", "blockquote": "BlockQuote",
    "ul": "L", "ol": "L", "dl": "L", "li": "LI", "dt": "LI", "dd": "LI",
    "table": "Table", "thead": "THead", "tbody": "TBody", "tfoot": "TFoot",
    "tr": "TR", "th": "TH", "td": "TD", "caption": "Caption", "figcaption": "Caption",
    "a": "Link", "img": "Figure", "{http://www.w3.org/2000/svg}svg": "Figure",
    "div": "Div", "header": "Div", "footer": "Div", "main": "Div", "nav": "Div", "aside": "Div",
    "figure": "Div", "address": "Div", "form": "Div", "fieldset": "Div", "details": "Div", "hgroup": "Div",
}  # fmt: skip
#: Types that hold text and inline content only.
_LEAVES = {"P", "H1", "H2", "H3", "H4", "H5", "H6", "Span", "Link", "Lbl", "Figure"}
#: Types in which bare text needs a paragraph around it.
_GROUPS = {"Document", "Sect", "Art", "BlockQuote", "Div"}
#: Types of inline content.
_INLINE = {"Span", "Link"}
#: Cells stay although they are empty: without them the rows of a table have unequal lengths.
_KEPT_EMPTY = {"TD", "TH"}
#: Types that make sense inside certain types only.
_PARENTS = {
    "LI": {"L"}, "TOCI": {"TOC"}, "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"},
    "THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"},
}  # fmt: skip
_NUMBERING = {
    "disc": "Disc", "circle": "Circle", "square": "Square", "decimal": "Decimal", "none": "None",
    "decimal-leading-zero": "Decimal", "lower-roman": "LowerRoman", "upper-roman": "UpperRoman",
    "lower-alpha": "LowerAlpha", "upper-alpha": "UpperAlpha",
    "lower-latin": "LowerAlpha", "upper-latin": "UpperAlpha",
}  # fmt: skip


class Node:
    """One structure element.

    Attributes:
        type: the standard structure type, such as "P".
        kids: nodes, marks ``(page from 0, MCID)`` and annotations (the engine's own dictionaries), in order.
        element: the HTML element it stands for, None for made-up ones such as LBody.
        entries: further entries: Lang, Alt, E; Scope, ColSpan, RowSpan of cells; ListNumbering of lists;
            BBox of figures.
    """

    __slots__ = ("element", "entries", "kids", "type")

    def __init__(self, type_: str, element: Element | None = None) -> None:
        self.type = type_
        self.kids: list[Any] = []
        self.element = element
        self.entries: dict[str, Any] = {}

    def add_node(self, type_: str, element: Element | None = None) -> Node:
        """A new node, added as the last kid."""
        node = Node(type_, element)
        self.kids.append(node)
        return node

    def find_last(self, type_: str) -> Node | None:
        """The last kid of that type, or None."""
        return next((kid for kid in reversed(self.kids) if isinstance(kid, Node) and kid.type == type_), None)


def make_node(element: Element, parent: Node, language: str) -> tuple[Node, Node]:
    """The node for an element seen for the first time, and the node that its content goes into.

    They are the same but for list items, whose content goes into their LBody (or Lbl for ``dt``), for entries of a
    contents list, whose content goes into a Reference, and for elements that leave no trace, whose content goes into
    the parent.

    Args:
        element: the HTML element.
        parent: the node that the content of the parent element goes into.
        language: the language in force around the element.
    """
    own_language = element.get("lang") or language
    entries = {"Lang": own_language} if own_language != language else {}
    if element.tag == "abbr" and element.get("title"):
        entries["E"] = element.get("title", "")
    type_ = _choose_type(element, parent)
    if not type_ and entries:
        type_ = "Div" if element.tag == "body" else "Span"
    if not type_:
        return parent, parent
    if type_ == "LI":
        node, body = _make_item(str(element.tag), parent, element)
    elif type_ == "TOCI":
        node = parent.add_node("TOCI", element)
        body = node.add_node("Reference")
    else:
        node = body = parent.add_node(type_, element)
    node.entries.update(entries)
    if type_ == "TH":
        node.entries["Scope"] = _find_scope(element, parent)
    return node, body


def _choose_type(element: Element, parent: Node) -> str:
    """The type for an element in its place; empty when it leaves no trace."""
    tag = str(element.tag)
    if element.get("role") in ("presentation", "none") or (tag == "a" and element.get("href") is None):
        return ""
    type_ = TYPES.get(tag, "")
    if type_ == "L" and element.get("role") == "doc-toc":
        type_ = "TOC"
    elif type_ == "LI" and parent.type == "TOC":
        type_ = "TOCI"
    if type_ in _PARENTS and parent.type not in _PARENTS[type_]:
        type_ = "Div"  # a row outside a table, an item outside a list: no more than a block
    is_idle = type_ == "Div" and (parent.type in _LEAVES or parent.type in ("L", "TOC"))
    return "" if is_idle else type_


def _make_item(tag: str, list_: Node, element: Element) -> tuple[Node, Node]:
    """The LI for ``li``, ``dt`` or ``dd``; a term and its descriptions share one."""
    if tag == "li":
        item = list_.add_node("LI", element)
        return item, item.add_node("LBody")
    item_before = list_.find_last("LI")
    is_new = item_before is None or (tag == "dt" and item_before.find_last("LBody") is not None)
    item = list_.add_node("LI", element) if is_new or item_before is None else item_before
    if tag == "dt":
        return item, item.add_node("Lbl")
    return item, item.find_last("LBody") or item.add_node("LBody")


def _find_scope(element: Element, row: Node) -> str:
    """Row or Column: as the attribute says, else Row for a cell that leads a row of the table's body."""
    scope = element.get("scope", "").lower()
    if scope:
        return "Row" if scope.startswith("row") else "Column"
    cells = [kid for kid in row.kids if isinstance(kid, Node)]
    has_data = row.element is not None and any(cell.tag == "td" for cell in row.element)
    return "Row" if len(cells) == 1 and has_data else "Column"


def find_numbering(list_style: object) -> str:
    """The ListNumbering value for a CSS ``list-style-type``; Unordered for a style of one's own."""
    return _NUMBERING.get(list_style, "Unordered") if isinstance(list_style, str) else "Unordered"


def find_alternative(element: Element) -> str | None:
    """The text that stands for a picture: None when the author gave none, "" when it is decoration."""
    if element.get("aria-hidden") == "true" or element.get("role") in ("presentation", "none"):
        return ""
    if element.tag == "img":
        return element.get("alt")
    title = element.find("{http://www.w3.org/2000/svg}title")
    return element.get("aria-label") or (title.text if title is not None else None)


def tidy_tree(node: Node) -> bool:
    """Brings the tree into the shape that the standard asks for; True when anything is left of the node.

    Empty nodes go, captions move into their figure or table, bare text in a group gets a paragraph, and
    plain ``Div`` nodes dissolve, since they tell a reader nothing.
    """
    node.kids = [kid for kid in node.kids if not isinstance(kid, Node) or tidy_tree(kid)]
    if node.type == "Div":
        _move_caption(node)
    if node.type == "L":
        node.kids = [kid if _is_list_part(kid) else _wrap_item(kid) for kid in node.kids]
    if node.type in _GROUPS:
        node.kids = _wrap_text(node.kids)
    node.kids = [inner for kid in node.kids for inner in _dissolve(kid, node)]
    return bool(node.kids) or node.type in _KEPT_EMPTY


def _dissolve(kid: Any, parent: Node) -> list[Any]:
    is_plain = isinstance(kid, Node) and kid.type == "Div" and not kid.entries
    return kid.kids if is_plain else [kid]


def _is_list_part(kid: Any) -> bool:
    return isinstance(kid, Node) and kid.type in ("LI", "L", "Caption")


def _wrap_item(kid: Any) -> Node:
    item = Node("LI")
    item.add_node("LBody").kids.append(kid)
    return item


def _wrap_text(kids: list[Any]) -> list[Any]:
    """The same kids with each run of bare inline content inside a P."""
    wrapped: list[Any] = []
    paragraph: Node | None = None
    for kid in kids:
        if isinstance(kid, Node) and kid.type not in _INLINE:
            paragraph = None
            wrapped.append(kid)
            continue
        if paragraph is None:
            paragraph = Node("P")
            wrapped.append(paragraph)
        paragraph.kids.append(kid)
    return wrapped


def _move_caption(figure: Node) -> None:
    """Moves a caption into the one picture or table it stands beside."""
    captions = [kid for kid in figure.kids if isinstance(kid, Node) and kid.type == "Caption"]
    targets = [kid for kid in figure.kids if isinstance(kid, Node) and kid.type in ("Figure", "Table")]
    for caption in captions:
        figure.kids.remove(caption)
        if len(targets) == 1:
            place = 0 if targets[0].type == "Table" else len(targets[0].kids)
            targets[0].kids.insert(place, caption)
        else:
            caption.type = "P"
            figure.kids.append(caption)
