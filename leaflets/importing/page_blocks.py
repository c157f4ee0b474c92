"""The blocks of a page: headings, paragraphs and lists, from its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from leaflets.content.escape_markup import escape_markup
from leaflets.importing.page_headings import Heading, read_heading
from leaflets.importing.page_lines import PageLine

_WIDEST_WRAPPED = 100
"""A page with a longer line than this was not wrapped by its maker: there each line is a paragraph."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph, or one entry of a list: the lines it is made of.

    A line after the first that has a marker and an indent is an entry of a list inside it; the indent is how deep.
    """

    lines: tuple[PageLine, ...]

    @property
    def line(self) -> int:
        """The number of its first line."""
        return self.lines[0].number

    @property
    def place(self) -> tuple[int, int]:
        """Where its first line stands."""
        return self.lines[0].place

    @property
    def marked(self) -> str:
        """Its words as CommonMark, without the marker; a list inside it stands on lines of its own."""
        own, *inner = _part_entries(self.lines)
        if inner and own:
            return "\n".join((_mark(own), *_indent_entries(inner)))
        return _mark(self.lines)

    @property
    def text(self) -> str:
        """Its words, without the marker."""
        return " ".join(line.text for line in self.lines if line.text)

    @property
    def whole(self) -> str:
        """Its words, with the marker."""
        return " ".join(line.whole for line in self.lines if line.whole)


def _mark(lines: Sequence[PageLine]) -> str:
    """Lines as one line of CommonMark."""
    if any(line.marked for line in lines):
        return " ".join(line.marked or escape_markup(line.text) for line in lines if line.text)
    return escape_markup(" ".join(line.text for line in lines if line.text))


def _part_entries(lines: Sequence[PageLine]) -> list[list[PageLine]]:
    """The entry's own lines, then those of each entry inside it."""
    parts: list[list[PageLine]] = [[lines[0]]]
    for line in lines[1:]:
        if line.marker and line.indent:
            parts.append([line])
        else:
            parts[-1].append(line)
    return parts


def _indent_entries(entries: Sequence[Sequence[PageLine]]) -> Iterator[str]:
    """Entries of a list inside an entry, each below the text of the one that holds it (CommonMark 0.31, 5.2, 5.3)."""
    widths: dict[int, int] = {}
    for entry in entries:
        first = entry[0]
        number = "".join(letter for letter in first.marker if letter.isdigit())
        mark = f"{number}. " if number else "- "
        if number not in ("", "1") and first.indent not in widths:
            yield ""  # only a list that begins with 1 may follow a text without an empty line
        around = sum(width for depth, width in widths.items() if depth < first.indent)
        widths = {depth: width for depth, width in widths.items() if depth < first.indent} | {first.indent: len(mark)}
        yield f"{' ' * around}{mark}{_mark(entry)}"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a title below a heading (one piece), a list (one piece an entry), or a table (one piece a cell).

    Attributes:
        columns: how many columns a table has; 0 when it is none.
        caption: of a table that has one.
    """

    pieces: tuple[Piece, ...]
    is_list: bool = False
    is_title: bool = False
    columns: int = 0
    caption: PageLine | None = None

    @property
    def is_numbered(self) -> bool:
        """Whether it is a numbered list."""
        return self.is_list and self.pieces[0].lines[0].is_numbered

    @property
    def text(self) -> str:
        """The words of all its pieces."""
        return " ".join(piece.text for piece in self.pieces)


def as_paragraph(heading: Heading) -> Block:
    """A heading taken for a line of text after all."""
    return Block((Piece((PageLine(heading.line, heading.text, part=heading.part),)),))


def read_blocks(lines: Sequence[PageLine]) -> list[Heading | Block]:
    """Headings, paragraphs and lists in the order of the page; every line that is not blank is in one of them."""
    reader = _Reader(max((line.indent + len(line.whole) for line in lines), default=0))
    for line in lines:
        reader.read(line)
    reader.close()
    return reader.blocks


class _Reader:
    """What is open while lines are read one by one."""

    def __init__(self, width: int) -> None:
        self.blocks: list[Heading | Block] = []
        self.width = width
        self.entries: list[list[PageLine]] = []
        self.is_list = False
        self.is_apart = True

    def read(self, line: PageLine) -> None:
        """Take one line in."""
        if line.is_blank:
            self.is_apart = True
            return
        if self._continues_number(line):
            self.entries[-1].append(_unmark(line))
        elif line.marker:
            self._open_entry(line)
        elif heading := read_heading(line.text, line.number, self.is_apart or self.is_list):
            self.close()
            self.blocks.append(heading)
        elif self._continues(line):
            self.entries[-1].append(line)
        else:
            self.close()
            self.entries, self.is_list = [[line]], False
        self.is_apart = not self.entries

    def close(self) -> None:
        """Finish the open paragraph or list; a bullet without text is nothing, a number without text is text."""
        entries = [_keep_number(entry) for entry in self.entries]
        pieces = [Piece(tuple(entry)) for entry in entries if any(line.text for line in entry)]
        if pieces:
            self.blocks.append(Block(tuple(pieces), self.is_list))
        self.entries, self.is_list = [], False

    def _open_entry(self, line: PageLine) -> None:
        if not self.is_list or self.entries[-1][0].is_numbered != line.is_numbered:
            self.close()
        self.entries.append([line])
        self.is_list = True

    def _continues(self, line: PageLine) -> bool:
        """Whether a line belongs to the paragraph or entry before it."""
        if not self.entries:
            return False
        last = self.entries[-1][-1]
        if self.is_list and not self.entries[-1][0].text and len(self.entries[-1]) == 1:
            return True  # the bullet stands on a line of its own
        if self.is_apart:
            return False
        if self.is_list:
            return line.indent > self.entries[-1][0].indent or line.text[0].islower()
        return line.text[0].islower() or self._was_wrapped(last, line)

    def _continues_number(self, line: PageLine) -> bool:
        """Whether a line that begins with a number such as "12." is the rest of a wrapped sentence."""
        if not line.is_numbered or self.is_list or self.is_apart or not self.entries:
            return False
        return self._was_wrapped(self.entries[-1][-1], line)

    def _was_wrapped(self, last: PageLine, line: PageLine) -> bool:
        """Whether the first word of a line had no room on the line before: then the two are one paragraph."""
        if self.width > _WIDEST_WRAPPED or last.text.endswith(":"):
            return False
        return last.indent + len(last.whole) + 1 + len(line.whole.split()[0]) > self.width


def _unmark(line: PageLine) -> PageLine:
    """A line whose marker is a word of its text."""
    return replace(line, text=line.whole, marker="")


def _keep_number(entry: list[PageLine]) -> list[PageLine]:
    is_bare_number = entry[0].is_numbered and not any(line.text for line in entry)
    return [_unmark(line) for line in entry] if is_bare_number else entry
