"""The personal places of a painted letter: found by their elements, taken out of the page and marked.

What it knows of WeasyPrint's insides beyond read_boxes.py: a marked content sequence is ``/Tag``, a dictionary with
MCID, ``BDC`` … ``EMC`` in ``stream.stream``, with one ``BT … ET`` in it; ``font.widths``; LineBox heights.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

from leaflets.errors import TemplateError
from leaflets.stamping.template import Action, Glyphs, Mark, Slot

SLOT = "data-slot"
"""Names the slot that a paragraph is; ``data-most`` says how many lines it may have."""
RISING = "data-rising"
"""The last line of the slot stays where it is."""
CARRIER = "data-carrier"
"""A hidden paragraph with all characters that can be stamped, in the font of a slot; it is taken off the page."""
FLOW = "letter_text"
"""Class of the element whose content moves when a slot in it has more or fewer lines."""
MARKER = re.compile(rb"\x00(fill|shift|reset):([^\x00]*)\x00")
"""What stands in the content stream where something will be done; no PDF operator holds a zero byte."""
_GLYPH = re.compile(rb"<([0-9a-fA-F]+)>")
_MOST_LINES = 12


@dataclass(slots=True)
class FoundSlots:
    """The slots of a letter, the glyphs for them, and by page how far text may move down (CSS pixels)."""

    slots: dict[str, Slot] = field(default_factory=dict)
    glyphs: dict[str, Glyphs] = field(default_factory=dict)
    rooms: list[float] = field(default_factory=list)


def find_slots(document: Any, page_streams: list[Any], letter_pages: int) -> FoundSlots:
    """What can be filled on the first ``letter_pages`` pages; their streams get markers in its place.

    Must run before the document is tagged.

    Raises:
        TemplateError: a slot crosses a page, stands inside a frame of its own, or has no line.
    """
    found = FoundSlots()
    fonts = {font.hash: font for font in document.fonts.values()}
    for page, stream in zip(document.pages[:letter_pages], page_streams, strict=False):
        reader = _PageReader(page, stream, fonts, found)
        reader.read()
        found.rooms.append(reader.room)
    return found


class _PageReader:
    """Finds the slots of one page."""

    def __init__(self, page: Any, stream: Any, fonts: dict[str, Any], found: FoundSlots) -> None:
        self._page, self._operators, self._marks = page, stream.stream, stream._tags
        self._fonts, self._found = fonts, found
        self._last_flow = -1
        self._is_in_order = True
        self._bottom = 0.0

    @property
    def room(self) -> float:
        """From the lowest line that may move to the lower end of the text area, CSS pixels."""
        box = self._page._page_box
        return float(box.content_box_y() + box.height - self._bottom)

    def read(self) -> None:
        moving = False
        for box, element, is_flow in _walk(self._page._page_box):
            mark = self._marks.get(box)
            if is_flow and mark is not None:
                self._is_in_order = self._is_in_order and mark["mcid"] > self._last_flow
                self._last_flow = max(self._last_flow, mark["mcid"])
                self._bottom = max(self._bottom, box.position_y + box.height)
            if element is None or type(box).__name__ != "BlockBox" or element.tag != box.element_tag:
                continue  # the lines of a paragraph carry its element too
            if element.get(CARRIER):
                self._take_carrier(box)
            elif element.get(SLOT):
                self._take_slot(box, element)
                moving = moving or not element.get(RISING)
        if moving:
            self._mark_reset()

    def _take_carrier(self, box: Any) -> None:
        for text in _list_texts(box):
            start, end = self._find_text(self._marks[text]["mcid"])
            font = b""
            for operator in self._operators[start:end]:
                if operator.endswith(b" Tf"):
                    font = operator.split()[0][1:]
                elif operator.endswith(b"TJ"):
                    self._read_glyphs(font.decode(), operator)
            del self._operators[start:end]

    def _read_glyphs(self, name: str, operator: bytes) -> None:
        font = self._fonts[name]
        table = self._found.glyphs.setdefault(name, Glyphs({}, {}))
        codes, widths = cast(dict[int, str], table.codes), cast(dict[str, int], table.widths)
        for digits in _GLYPH.findall(operator):
            for place in range(0, len(digits), 4):
                glyph = digits[place : place + 4]
                character = font.to_unicode[int(glyph, 16)]
                if len(character) == 1:
                    codes[ord(character)], widths[character] = glyph.decode(), font.widths[int(glyph, 16)]
        for one, other in (("\xa0", " "), (" ", "\xa0")):
            if one in widths:
                codes.setdefault(ord(other), codes[ord(one)])
                widths.setdefault(other, widths[one])

    def _take_slot(self, box: Any, element: Any) -> None:
        name = element.get(SLOT)
        texts = _list_texts(box)
        if name in self._found.slots or not texts:
            raise TemplateError(f"letter: the place of '{name}' crosses a page or holds no line; shorten the letter")
        places = [self._find_text(self._marks[text]["mcid"]) for text in texts]
        start, end = places[0]
        font, size = self._read_font(self._operators[start:end])
        pitch = next(line.height for line in box.children if type(line).__name__ == "LineBox")
        is_rising = bool(element.get(RISING))
        self._found.slots[name] = Slot(
            name, font, size, texts[0].position_x, texts[0].position_y + texts[0].baseline, box.width, pitch,
            len(texts), int(element.get("data-most") or _MOST_LINES), is_rising,
        )  # fmt: skip
        if not is_rising:
            close = self._find_end(self._marks[texts[-1]]["mcid"])
            self._operators.insert(close + 1, _write_marker(Action.SHIFT, name))
        for start, end in reversed(places[1:]):
            del self._operators[start:end]
        start, end = places[0]
        self._operators[start:end] = [_write_marker(Action.FILL, name)]

    def _read_font(self, operators: list[Any]) -> tuple[str, float]:
        name, size, _ = next(operator for operator in operators if operator.endswith(b" Tf")).split()
        return name[1:].decode(), float(size)

    def _find_open(self, mark: int) -> int:
        return next(
            place for place, item in enumerate(self._operators) if isinstance(item, dict) and item.get("MCID") == mark
        )

    def _find_end(self, mark: int) -> int:
        return int(self._operators.index(b"EMC", self._find_open(mark)))

    def _find_text(self, mark: int) -> tuple[int, int]:
        """From ``BT`` to behind ``ET`` of a mark."""
        start = self._operators.index(b"BT", self._find_open(mark))
        return start, self._operators.index(b"ET", start) + 1

    def _mark_reset(self) -> None:
        """Ends what moves behind the last text of the flow; both ends must lie in the same graphics state."""
        place = self._find_end(self._last_flow) + 1
        while isinstance(self._operators[place : place + 1], list) and _is_marker(self._operators, place):
            place += 1
        self._operators.insert(place, _write_marker(Action.RESET))
        first = next(n for n, item in enumerate(self._operators) if isinstance(item, bytes) and b"\0shift" in item)
        between = self._operators[first:place]
        if not self._is_in_order or between.count(b"q") != between.count(b"Q"):
            raise TemplateError(
                "letter: text with places stands in a frame of its own; take overflow and transform out"
            )


def _is_marker(operators: list[Any], place: int) -> bool:
    return place < len(operators) and isinstance(operators[place], bytes) and operators[place].startswith(b"\0")


def _walk(root: Any) -> Iterator[tuple[Any, Any, bool]]:
    """All boxes in order with their element and whether they lie in the flow of the letter."""
    waiting: list[tuple[Any, bool]] = [(root, False)]
    while waiting:
        box, is_flow = waiting.pop()
        box = getattr(box, "_box", box)
        element = box.element
        is_flow = is_flow or (element is not None and FLOW in (element.get("class") or "").split())
        yield box, element, is_flow
        waiting += [(child, is_flow) for child in reversed(getattr(box, "children", ()))]


def _list_texts(box: Any) -> list[Any]:
    """The text boxes that were painted, one a line."""
    return [inner for inner, _, _ in _walk(box) if (getattr(inner, "text", None) or "").strip()]


def _write_marker(action: Action, slot: str = "") -> bytes:
    return f"\0{action}:{slot}\0".encode()


def split_marked(content: bytes) -> tuple[bytes | Mark, ...]:
    """The content of a page cut at its markers."""
    pieces: list[bytes | Mark] = []
    start = 0
    for found in MARKER.finditer(content):
        pieces.append(content[start : found.start()])
        pieces.append(Mark(Action(found[1].decode()), found[2].decode()))
        start = found.end() + 1  # the line break behind a marker
    pieces.append(content[start:])
    return tuple(piece for piece in pieces if piece)
