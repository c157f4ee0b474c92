"""The content of an HTML page → headings, paragraphs, list entries and table rows, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from urllib.parse import urljoin

from lxml import etree

from leaflets.content.escape_markup import escape_markup
from leaflets.importing.html_source import BLOCKS, HtmlPage, find_reason
from leaflets.importing.page_lines import PageLine, part_marker

_TARGET = re.compile(r"(?:https?://[^\s/]\S*|mailto:[^\s@]+@[^\s@]+|tel:\+?[0-9][0-9().-]*)")
_LONGEST_TARGET = 400
HEADING, TEXT, ENTRY, REST = "heading", "text", "entry", "rest"


@dataclass(frozen=True, slots=True)
class HtmlBlock:
    """A heading (with its level, 1 to 6), a paragraph, an entry of a list, or more of that entry (REST).

    ``depth`` counts the lists around the list of an entry: 0 for the outermost.
    """

    kind: str
    line: PageLine
    level: int = 0
    depth: int = 0


@dataclass(frozen=True, slots=True)
class HtmlTable:
    """A table: its rows of cells, whether the first row names the columns, and its caption."""

    rows: tuple[tuple[PageLine, ...], ...]
    has_head: bool
    caption: PageLine | None = None


@dataclass(slots=True)
class HtmlContent:
    """What a page says.

    Attributes:
        blocks: in order.
        lines: all of them, those of cells too.
        pictures: line and description of each picture that has one.
        counted: places of the entries whose number the browser counts: it is no word of the page.
    """

    blocks: list[HtmlBlock | HtmlTable] = field(default_factory=list)
    lines: list[PageLine] = field(default_factory=list)
    pictures: list[PageLine] = field(default_factory=list)
    counted: set[tuple[int, int]] = field(default_factory=set)

    def list_words(self) -> list[PageLine]:
        """The lines with nothing but the words that stand in the page's text."""
        places = {line.place for line in self.pictures}
        said = [line for line in self.lines if line.place not in places]
        return [replace(line, marker="") if line.place in self.counted else line for line in said]


def read_html(page: HtmlPage, base: str = "") -> HtmlContent:
    """Every word of the page's main part that is not left out.

    Args:
        page: the parsed page.
        base: the page's own address, by which links within its site are made whole.
    """
    reader = _Reader(base, is_whole_body=page.main.tag == "body")
    reader.read(page.main)
    reader.flush()
    return reader.content


class _Reader:
    """Collects inline text until a new line begins."""

    def __init__(self, base: str, *, is_whole_body: bool) -> None:
        self.content = HtmlContent()
        self.base, self.is_whole_body = base, is_whole_body
        self.plain: list[str] = []
        self.marked: list[str] = []
        self.kind, self.level, self.marker, self.number = TEXT, 0, "", 1
        self.depth = -1

    def read(self, element: etree._Element) -> None:
        """Take an element in, without its tail."""
        if find_reason(element, is_whole_body=self.is_whole_body):
            return
        tag = element.tag
        if tag == "img":
            self._take_picture(element)
        elif tag == "table" and _is_data(element):
            self.flush()
            self._read_table(element)
        elif tag == "a":
            self._read_link(element)
        elif tag in BLOCKS:
            self._read_block(element)
        else:
            self._read_children(element)

    def _read_children(self, element: etree._Element) -> None:
        self._add(element.text)
        for child in element:
            self.read(child)
            self._add(child.tail)

    def _add(self, text: str | None) -> None:
        self.plain.append(text or "")
        self.marked.append(escape_markup(text) if text else "")

    def _read_block(self, element: etree._Element) -> None:
        self.flush()
        before = (self.kind, self.level, self.marker)
        self.number = element.sourceline or self.number
        tag = element.tag
        if re.fullmatch(r"h[1-6]", tag) or tag in ("dt", "summary", "legend"):
            self.kind, self.level = HEADING, int(tag[1]) if tag[1].isdigit() else 6
        elif tag == "li":
            self.kind, self.marker = ENTRY, _number(element)
            self.depth += 1
        count = len(self.content.blocks)
        self._read_children(element)
        self.flush()
        self.kind, self.level, self.marker = before
        self.depth -= tag == "li"
        if self.kind == ENTRY and len(self.content.blocks) > count:
            self.kind, self.marker = REST, ""

    def _read_link(self, element: etree._Element) -> None:
        """A link with its address in markup, where it leads somewhere that can be printed."""
        start = len(self.plain)
        self._read_children(element)
        words = " ".join("".join(self.plain[start:]).split())
        target = urljoin(self.base, (element.get("href") or "").strip())
        target = target.replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E")
        if words and _TARGET.fullmatch(target) and len(target) <= _LONGEST_TARGET and len(self.plain) > start:
            inner = "".join(self.marked[start:])
            lead, tail = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
            self.marked[start:] = [f"{lead}[{' '.join(inner.split())}]({target}){tail}"]
            self.plain[start:] = ["".join(self.plain[start:])]

    def _take_picture(self, element: etree._Element) -> None:
        told = " ".join((element.get("alt") or "").split())
        if told:
            self.content.pictures.append(self._enter(PageLine(element.sourceline or self.number, told)))

    def _enter(self, line: PageLine) -> PageLine:
        entered = PageLine(line.number, line.text, 0, line.marker, len(self.content.lines), line.marked)
        self.content.lines.append(entered)
        return entered

    def flush(self) -> None:
        """Finish the line that is open."""
        text, marked = (" ".join("".join(parts).split()) for parts in (self.plain, self.marked))
        self.plain, self.marked = [], []
        if not text:
            return
        own, rest = part_marker(text) if self.kind != HEADING else ("", text)
        marker, kind = self.marker, self.kind
        if own and rest and not marker and not any(letter.isalnum() for letter in own):
            marker, text, kind = own, rest, ENTRY
            marked = part_marker(marked.removeprefix("\\"))[1]
        is_linked = "](" in marked and marked != escape_markup(text)
        line = PageLine(self.number, text, 0, marker, marked=marked if is_linked else "")
        entered = self._enter(line)
        if self.marker:
            self.content.counted.add(entered.place)
        # An entry told by a bullet in its text stands in no list of the page.
        depth = max(self.depth, 0) if self.marker else 0
        self.content.blocks.append(HtmlBlock(kind, entered, self.level, depth))
        self.marker = ""
        if self.kind == ENTRY:
            self.kind = REST

    def _read_table(self, table: etree._Element) -> None:
        rows = [row for row in table.iter("tr") if _owner(row) is table]
        found = table.find("caption")
        caption = self._read_cell(found) if found is not None else None
        cells = [[cell for cell in row if cell.tag in ("td", "th")] for row in rows]
        has_head = bool(cells) and all(cell.tag == "th" for cell in cells[0])
        told = [tuple(line for cell in row if (line := self._read_cell(cell))) for row in cells]
        self.content.blocks.append(HtmlTable(tuple(row for row in told if row), has_head, caption))

    def _read_cell(self, cell: etree._Element) -> PageLine | None:
        self.number = cell.sourceline or self.number
        outer = self.content.blocks
        self.content.blocks = []
        self._read_children(cell)
        self.flush()
        inner, self.content.blocks = self.content.blocks, outer
        lines = [block.line for block in inner if isinstance(block, HtmlBlock)]
        if len(lines) > 1:
            del self.content.lines[-len(lines) :]
            return self._enter(PageLine(lines[0].number, " ".join(line.whole for line in lines)))
        return lines[0] if lines else None


def _owner(row: etree._Element) -> etree._Element | None:
    """The table that a row belongs to."""
    return next(row.iterancestors("table"), None)


def _is_data(table: etree._Element) -> bool:
    """Whether a table holds rows of data; one that only arranges the page is read as its text."""
    rows = [row for row in table.iter("tr") if _owner(row) is table]
    widths = [sum(cell.tag in ("td", "th") for cell in row) for row in rows]
    is_nested = table.find(".//table") is not None or table.find(".//p/..//h2") is not None
    return len(rows) > 1 and max(widths, default=0) > 1 and not is_nested and table.get("role") != "presentation"


def _number(item: etree._Element) -> str:
    """The marker of a list entry: its number in a numbered list, else a bullet."""
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "•"
    items = [child for child in parent if child.tag == "li"]
    first = parent.get("start") or "1"
    return f"{(int(first) if first.isdigit() else 1) + items.index(item)}."
