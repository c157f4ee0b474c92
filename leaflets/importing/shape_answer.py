"""Chunks of an answer → titles, paragraphs and lists, as the answer plainly had them before it was flattened."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from leaflets.importing.page_blocks import Block, Piece
from leaflets.importing.page_headings import find_field, is_title
from leaflets.importing.page_lines import PageLine
from leaflets.importing.split_answer import Chunk

_NARROWEST_WRAPPED, _WIDEST_WRAPPED = 50, 100
"""A text whose longest line has more or fewer characters was not wrapped by its maker."""
_LONGEST_TITLE = 90
_LONGEST_SENTENCE_TITLE = 240
_LONGEST_ENTRY = 200
_ENDS = (".", "!", "?", "…", ".”", '."', ".)", "?)")
_HALF_SENTENCE = re.compile(
    r"[.!?]\s|\b(?:a|an|and|are|as|by|for|from|in|includes?|including|is|may|of|on|or|the|to|with)$", re.IGNORECASE
)
"""A line with the end of a sentence inside, or with a word at its end that asks for more, is no title."""
_VALUE = re.compile(r"\d{1,3}(?:\.\d+)?\s?%|\d{1,4}\s?/\s?\d{1,4}")
"""A line that is only the last cell of a row: a percentage or a fraction."""
_COMMON = frozenset(
    {"The", "A", "An", "This", "These", "If", "It", "In", "You", "Your", "They", "Some", "Most", "Many"}
)
"""Words that begin any sentence, and so no list."""
ENTRY, TITLE, TEXT = "entry", "title", "text"


@dataclass(slots=True)
class Part:
    """A paragraph, entry or title on its way: its lines, and what it is taken for."""

    lines: list[PageLine]
    kind: str
    is_apart: bool
    is_first: bool
    is_followed: bool = False

    @property
    def text(self) -> str:
        """Its words, without the marker."""
        return " ".join(line.text for line in self.lines)

    @property
    def is_ended(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.endswith(_ENDS)


def shape_answer(chunks: Sequence[Chunk], points: Collection[str] = ()) -> list[Block]:
    """The blocks of an answer in order; every chunk is in one of them.

    Args:
        chunks: of the answer.
        points: entries of lists elsewhere on the page; a sentence that is one of them can be a title here.
    """
    parts = _join_wrapped(chunks)
    _find_sentence_titles(parts, points)
    _find_entries_after_colons(parts)
    _find_titles(parts)
    return list(_make_blocks(parts))


def _join_wrapped(chunks: Sequence[Chunk]) -> list[Part]:
    """Parts, each with the lines that its maker wrapped."""
    widths = [chunk.line.indent + len(chunk.line.whole) for chunk in chunks]
    width = max(widths, default=0)
    parts: list[Part] = []
    for chunk in chunks:
        is_cell = _VALUE.fullmatch(chunk.line.text) is not None
        if parts and not chunk.line.marker and (is_cell or _is_rest(parts[-1], chunk, width)):
            parts[-1].lines.append(chunk.line)
            continue
        if parts and not chunk.is_apart:
            parts[-1].is_followed = True
        kind = ENTRY if chunk.line.marker else TEXT
        parts.append(Part([chunk.line], kind, chunk.is_apart, chunk.is_first))
    return parts


def _is_rest(part: Part, chunk: Chunk, width: int) -> bool:
    return not chunk.is_apart and _continues(part, chunk.line, width)


def _continues(part: Part, line: PageLine, width: int) -> bool:
    """Whether a line is the rest of the paragraph or entry before it."""
    last = part.lines[-1]
    if last.text.endswith((":", *_ENDS)) and not line.text[0].islower() and width > _WIDEST_WRAPPED:
        return False
    if line.text[0].islower():
        return True
    is_full = last.indent + len(last.whole) + 1 + len(line.text.split()[0]) > width
    return _NARROWEST_WRAPPED <= width <= _WIDEST_WRAPPED and is_full and not last.text.endswith(":")


def _find_sentence_titles(parts: list[Part], page_points: Collection[str]) -> None:
    """A sentence alone on its line, above a longer paragraph, is that paragraph's title.

    Only where it happens twice in an answer whose groups of lines stand apart, or where a list of key points
    on the page holds the same sentence: one such line may be a short paragraph.
    """
    points = {part.text for part in parts if part.kind == ENTRY} | set(page_points)
    found = [
        part
        for part, following in pairwise(parts)
        if part.kind == TEXT
        and part.is_apart
        and part.is_first
        and part.is_followed
        and len(part.text) <= _LONGEST_SENTENCE_TITLE
        and following.kind == TEXT
        and following.is_first
        and part.text.endswith((".", "?", ":"))
        and ". " not in part.text
    ]
    for part in found:
        if part.text in points or (len(found) > 1 and len(part.text) <= _LONGEST_TITLE * 2 and _is_grouped(parts)):
            part.kind = TITLE


def _is_grouped(parts: Sequence[Part]) -> bool:
    """Whether groups of lines stand apart, rather than each line alone or all together."""
    firsts = [part for part in parts if part.is_first]
    return sum(part.is_apart for part in firsts) * 3 <= len(firsts) * 2 and len(firsts) > 2


def _find_entries_after_colons(parts: list[Part]) -> None:
    """Short lines without a full stop that follow a colon are entries of a list, when there are two or more."""
    for index, part in enumerate(parts):
        if part.kind != TEXT or not part.text.endswith(":"):
            continue
        run: list[Part] = []
        for follower in parts[index + 1 :]:
            if follower.kind != TEXT or follower.text.endswith((":", *_ENDS)) or len(follower.text) > _LONGEST_ENTRY:
                break
            run.append(follower)
        if run and index + 1 + len(run) < len(parts) and _is_heading(run[-1].text) and len(run) > 2:
            run.pop()
        run = run if len(run) > 1 else _find_parallel(parts[index + 1 :])
        for entry in run:
            entry.kind = ENTRY


def _find_parallel(parts: Sequence[Part]) -> list[Part]:
    """The paragraphs after a colon that all begin with the same word, such as "Ask", when there are two or more."""
    first = parts[0].text.split()[0] if parts else ""
    run: list[Part] = []
    for part in parts:
        if part.kind != TEXT or part.text.split()[0] != first or not part.is_apart or first in _COMMON:
            break
        run.append(part)
    return run if len(run) > 1 else []


def _is_heading(text: str) -> bool:
    known = find_field(text)
    is_value = text[-1] == "%" or text[-1].isdigit()
    return bool(known and known[0] != "definition") or (len(text.split()) > 1 and is_title(text) and not is_value)


def _find_titles(parts: list[Part]) -> None:
    """Lines alone that end no sentence, with text below them, are titles; three or more in a row are a list."""
    for _, group in groupby(enumerate(parts), key=lambda numbered: _looks_like_title(numbered[1])):
        run = list(group)
        if not _looks_like_title(run[0][1]):
            continue
        is_list = len(run) > 2 and sum(_is_heading(part.text) for _, part in run) * 2 < len(run)
        if is_list:
            last = run[-1][1]
            is_over_text = run[-1][0] + 1 < len(parts) and len(run) > 3 and _is_heading(last.text)
            for _, part in run[: -1 if is_over_text else None]:
                part.kind = ENTRY
            run = run[-1:] if is_over_text else []
        for index, part in run:
            if index + 1 < len(parts):
                part.kind = TITLE


def _looks_like_title(part: Part) -> bool:
    text = part.text
    return (
        part.kind == TEXT
        and len(text) <= _LONGEST_TITLE
        and not text.endswith((".", "!", ",", ";", ":", ".)", "…"))
        and not _HALF_SENTENCE.search(text)
        and (text[0].isupper() or text[0].isdigit())
    )


def _make_blocks(parts: Sequence[Part]) -> Iterator[Block]:
    """Blocks, with entries that follow each other in one list as long as their markers are of one kind."""
    entries: list[Part] = []
    for part in parts:
        if entries and (part.kind != ENTRY or _is_numbered(part) != _is_numbered(entries[-1])):
            yield _make_list(entries)
            entries = []
        if part.kind == ENTRY:
            entries.append(part)
        else:
            yield Block((Piece(tuple(part.lines)),), is_title=part.kind == TITLE)
    if entries:
        yield _make_list(entries)


def _make_list(entries: Sequence[Part]) -> Block:
    return Block(tuple(Piece(tuple(entry.lines)) for entry in entries), is_list=True)


def _is_numbered(part: Part) -> bool:
    return part.lines[0].is_numbered
