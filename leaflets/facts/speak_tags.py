"""What a screen reader says of a tag tree, utterance by utterance, from the tags alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from leaflets.facts.facts import Piece, Tag
from leaflets.facts.role_map import INLINE_ROLES
from leaflets.facts.spoken_text import (
    clean,
    count,
    find_replacement,
    is_inline,
    is_silent_picture,
    name_block,
    write_link,
)
from leaflets.facts.table_grid import Cell, read_grid
from leaflets.frozen_value import frozen_value

#: Letters of a header that are repeated for each of its cells.
LONGEST_HEADER = 80


@frozen_value
class Utterance:
    """What is said in one go: nesting from 0, announcements such as "heading 2", and the words."""

    depth: int
    announcements: tuple[str, ...]
    words: str


def list_spoken(tags: Iterable[Tag]) -> tuple[str, ...]:
    """The words of each block in the order they are spoken, without announcements; white space as single spaces.

    A block is a paragraph, heading, list item, cell, caption or figure (its alternative text). Alternative and actual
    text take the place of what they stand for. The label of a list item is in front of its text, unless it is a mere
    bullet without letter or digit. Artifacts are silent.
    """
    return tuple(item.words for item in Speaker("", is_terse=True).speak(tags) if item.words)


class Speaker:
    """Speaks tags.

    Args:
        language: of the document.
        is_terse: to say the words alone: no links, languages or expansions, no bullets.
    """

    def __init__(self, language: str, is_terse: bool = False) -> None:
        self._is_terse = is_terse
        self._language = self._spoken_language = language
        self._said: list[Utterance] = []
        self._announcements: list[str] = []
        self._label = ""
        self._words: list[str] = []
        self._depth = 0
        self._is_in_line = False
        self._headers: dict[int, str] = {}

    def speak(self, tags: Iterable[Tag | Piece]) -> list[Utterance]:
        """Everything that is said of the tags, in order."""
        self._speak_children(tags)
        self._finish()
        return self._said

    def _speak_children(self, children: Iterable[Tag | Piece]) -> None:
        for child in children:
            if isinstance(child, Piece):
                self._say(child.words)
            elif self._is_in_line or is_inline(child):
                self._speak_inline(child)
            elif child.standard_role != "Artifact":
                self._finish()
                self._speak_block(child)
                self._finish()

    def _speak_block(self, tag: Tag) -> None:
        outer, self._language = self._language, tag.language or self._language
        start, before = len(self._said), list(self._announcements)
        role, replacement = tag.standard_role, find_replacement(tag)
        if name := name_block(tag):
            self._announce(name)
        if replacement is not None:
            self._say(replacement)
        elif role in ("L", "TOC"):
            self._speak_list(tag)
        elif role in ("LI", "TOCI"):
            self._speak_item(tag)
        elif role == "Table":
            self._speak_table(tag)
        else:
            self._speak_children(tag.children)
        self._finish()
        if is_silent_picture(tag) and len(self._said) == start:
            self._state(self._announcements.pop() if self._announcements else "")
        # A block without words has nothing to announce; what was to be announced before it still is.
        self._announcements = before if len(self._said) == start else []
        self._language = outer

    def _speak_inline(self, tag: Tag) -> None:
        """What stands in the middle of a text: a span, a link, and whatever else is inside one of them."""
        outer, self._language = self._language, tag.language or self._language
        was_in_line, self._is_in_line = self._is_in_line, True
        start = len(self._words)
        is_link = tag.standard_role == "Link" or bool(tag.targets)
        replacement = find_replacement(tag)
        if tag.standard_role not in INLINE_ROLES:
            self._words.append(" ")
        if is_silent_picture(tag):
            self._remark(f"[{name_block(tag)}]", " ")
        if replacement is not None:
            self._say(replacement)
        elif tag.standard_role != "Artifact":
            self._speak_children(tag.children)
        if is_link and not self._is_terse:
            self._words[start:] = [write_link(tag, "".join(self._words[start:]))]
        elif tag.expansion and len(self._words) > start:
            self._remark(f"[short for {clean(tag.expansion)}]")
        self._is_in_line = was_in_line
        self._language = outer

    def _speak_list(self, tag: Tag) -> None:
        items = [child for child in tag.children if isinstance(child, Tag) and child.standard_role in ("LI", "TOCI")]
        name = "contents" if tag.standard_role == "TOC" else "list"
        self._state(f"{name}, {count(len(items), 'item')}")
        self._depth += 1
        self._speak_children(tag.children)
        self._depth -= 1

    def _speak_item(self, tag: Tag) -> None:
        """Label and body in one breath; the body's own blocks follow."""
        start = len(self._said)
        for child in tag.children:
            if isinstance(child, Tag) and child.standard_role == "Lbl":
                label = clean(" ".join(Speaker("", is_terse=True)._speak_words(child)))
                if not self._is_terse or any(letter.isalnum() for letter in label):
                    self._label = label
            else:
                self._speak_children([child])
        self._finish()
        self._release_label()
        self._indent_rest(start)

    def _speak_words(self, tag: Tag) -> list[str]:
        replacement = find_replacement(tag)
        if replacement is not None:
            return [replacement]
        return [item.words for item in self.speak(tag.children)]

    def _speak_table(self, tag: Tag) -> None:
        grid = read_grid(tag)
        self._state(f"table, {count(len(grid.rows), 'row')}, {count(grid.columns, 'column')}")
        self._depth += 1
        self._speak_rows(tag.children, iter([cell for row in grid.rows for cell in row]))
        self._depth -= 1

    def _speak_rows(self, children: Iterable[Tag | Piece], cells: Iterator[Cell]) -> None:
        """What is in a table, a part of it or a row; the cells are met in the order of the grid."""
        for child in children:
            role = child.standard_role if isinstance(child, Tag) else ""
            if isinstance(child, Tag) and role in ("THead", "TBody", "TFoot", "TR"):
                outer, self._language = self._language, child.language or self._language
                self._speak_rows(child.children, cells)
                self._language = outer
            elif isinstance(child, Tag) and role in ("TH", "TD") and (cell := next(cells, None)) is not None:
                self._speak_cell(cell)
            else:
                self._speak_children([child])
                self._finish()

    def _speak_cell(self, cell: Cell) -> None:
        start, before = len(self._said), list(self._announcements)
        columns = f"column {cell.column}"
        if cell.column_span > 1:
            columns = f"columns {cell.column} to {cell.column + cell.column_span - 1}"
        headers = ", ".join(filter(None, map(self._name_header, cell.headers)))
        place = f"row {cell.row}, {columns}{', header' if cell.is_header else ''}{': ' if headers else ''}{headers}"
        self._finish()
        self._announce(place)
        self._speak_block(cell.tag)
        if len(self._said) == start:
            self._announcements = before
            self._state(f"{place}, blank")
        self._indent_rest(start)

    def _name_header(self, header: Tag) -> str:
        """The words of a header cell, found once; nobody hears them in a terse text."""
        if self._is_terse:
            return ""
        if id(header) not in self._headers:
            words = " ".join(list_spoken([header]))
            self._headers[id(header)] = words if len(words) <= LONGEST_HEADER else words[:LONGEST_HEADER] + "…"
        return self._headers[id(header)]

    def _indent_rest(self, start: int) -> None:
        """Sets whatever follows the first utterance of an item or cell one step further in."""
        for place in range(start + 1, len(self._said)):
            self._said[place] = replace(self._said[place], depth=self._said[place].depth + 1)

    def _say(self, words: str) -> None:
        if not words.strip():
            self._words.append(words)
            return
        if self._language != self._spoken_language:
            change = f"in {self._language or 'a language that is not named'}"
            if any(piece.strip() for piece in self._words):
                self._remark(f"[{change}]", " ")
            else:
                self._announce(change)
            self._spoken_language = self._language
        self._words.append(words)

    def _remark(self, text: str, after: str = "") -> None:
        """Says something that is not on the page, in the middle of a text."""
        if not self._is_terse:
            self._words.append(f" {text}{after}")

    def _announce(self, text: str) -> None:
        if not self._is_terse:
            self._announcements.append(text)

    def _state(self, announcement: str) -> None:
        """Says an announcement by itself."""
        self._finish()
        self._release_label()
        if not self._is_terse:
            self._said.append(Utterance(self._depth, (*self._announcements, announcement), ""))
        self._announcements = []

    def _release_label(self) -> None:
        """Says the label of an item whose body does not begin with words."""
        if self._label:
            self._words, self._label = [self._label], ""
            self._finish()

    def _finish(self) -> None:
        """Ends the utterance at hand, when it has words; a figure is announced even without."""
        words = clean("".join(self._words))
        self._words = []
        if words:
            words = f"{self._label} {words}" if self._label else words
            self._said.append(Utterance(self._depth, tuple(self._announcements), words))
            self._announcements, self._label = [], ""
