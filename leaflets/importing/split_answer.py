"""The text of an answer → its paragraphs and entries, also those that stand in one line since the page was flattened.

What is read as a lost line break: three or more spaces inside a line; a run of dashes, bullets or numbers that begins
after a colon or a sentence; rows of a table that end in a percentage or a fraction. A text without these stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from leaflets.content.read_source import split_lines
from leaflets.importing.page_lines import SIGNS, UNSEEN, PageLine, part_marker
from leaflets.importing.split_inline import split_inline
from leaflets.importing.split_rows import split_rows

_GAP = re.compile(r"\s{3,}")
_UNFINISHED = re.compile(
    r"(?:,|\b(?:a|an|and|are|as|at|by|for|from|in|is|of|on|or|the|to|was|were|with|called))$", re.IGNORECASE
)
_LEAD = re.compile(r"(?<=[.;:!?)])\s+[-–•]$")
_LONGEST_TITLE = 90


@dataclass(frozen=True, slots=True)
class Chunk:
    """A line of an answer, or a part of one.

    Attributes:
        line: its words.
        is_apart: whether an empty line or a gap stands before it.
        is_first: whether its line of the page begins with it.
        is_row: whether it is a row of a table that was flattened.
    """

    line: PageLine
    is_apart: bool
    is_first: bool = True
    is_row: bool = False


def split_answer(text: str, first_line: int = 1) -> list[Chunk]:
    """The chunks of an answer in order: every word of the text is in one of them.

    Args:
        text: the answer.
        first_line: the number of its first line on the page.
    """
    chunks: list[Chunk] = []
    is_apart = True
    for number, raw in enumerate(split_lines(text), first_line):
        line = raw.translate(UNSEEN).expandtabs(4)
        if not line.strip(f"{SIGNS} \t"):
            is_apart = True
            continue
        for part, chunk in enumerate(_split_line(line, number)):
            chunks.append(replace(chunk, line=replace(chunk.line, part=part), is_apart=is_apart or part > 0))
        is_apart = False
    return chunks


def _split_line(line: str, number: int) -> Iterator[Chunk]:
    indent = len(line) - len(line.lstrip())
    is_first = True
    for segment in _split_gaps(line.strip()):
        for row, is_row in split_rows(segment):
            for entry in [row] if is_row else split_inline(row):
                marker, text = ("•", entry) if is_row else part_marker(entry)
                if text.strip(f"{SIGNS} "):
                    yield Chunk(PageLine(number, " ".join(text.split()), indent, marker), False, is_first, is_row)
                elif entry.strip(f"{SIGNS} "):  # a number alone is a word
                    yield Chunk(PageLine(number, " ".join(entry.split()), indent), False, is_first)
                is_first = False


def _split_gaps(line: str) -> list[str]:
    """The parts of a line between gaps of three spaces; a gap inside a sentence is none."""
    parts: list[str] = []
    for part in _GAP.split(line):
        lead = _find_lead(parts[-1]) if parts else ""
        if lead:
            parts[-1] = parts[-1][: -len(lead)].rstrip()
            parts.append(f"{lead.strip()} {part}")
        elif parts and (_is_bare_marker(parts[-1]) or not _begins_anew(parts[-1], part)):
            parts[-1] += f" {part}"
        else:
            parts.append(part)
    return parts


def _find_lead(text: str) -> str:
    """The dash or bullet at the end of a part that belongs to the next one; "" for none."""
    found = _LEAD.search(text)
    return found[0] if found else ""


def _is_bare_marker(text: str) -> bool:
    marker, rest = part_marker(text)
    return bool(marker) and not rest


def _begins_anew(before: str, part: str) -> bool:
    """Whether a part after a gap is an entry, a paragraph, or text after a title."""
    if part_marker(part)[0] or not any(letter.isalnum() for letter in part):
        return bool(part_marker(part)[1])
    if not (part[0].isupper() or part[0].isdigit() or part[0] in "“\"'("):
        return False
    return before[-1] in '.!?:;)”"' or (len(before) <= _LONGEST_TITLE and not _UNFINISHED.search(before))
