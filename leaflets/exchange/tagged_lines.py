"""The lines of RIS and of PubMed's nbib: a tag, a dash, a value, and lines that go on with it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

WIDTH = 88
"""PubMed breaks the lines of nbib about here."""
_MARGIN = " " * 6
MOST_LINES = 200_000


@dataclass(frozen=True, slots=True)
class TaggedLine:
    """A tag with its value, in which line breaks are kept, and the number of its line from 1."""

    tag: str
    value: str
    line: int


def read_tagged(text: str, tag: re.Pattern[str]) -> Iterator[TaggedLine | None]:
    """Every tagged line of a text, and None for each empty line.

    Args:
        text: with any kind of line ends.
        tag: a pattern with the groups ``tag`` and ``value`` that fits a whole line.
    """
    pending: tuple[str, list[str], int] | None = None
    for number, line in enumerate(islice(re.split(r"\r\n|\r|\n", text), MOST_LINES), 1):
        found = tag.fullmatch(line)
        if found is None and line.strip() and pending:
            pending[1].append(line.strip())
            continue
        if pending:
            yield TaggedLine(pending[0], "\n".join(pending[1]), pending[2])
        pending = (found["tag"].strip(), [found["value"].strip()], number) if found else None
        if not line.strip():
            yield None
    if pending:
        yield TaggedLine(pending[0], "\n".join(pending[1]), pending[2])


def wrap_value(lead: str, value: str) -> list[str]:
    """A line of nbib, broken at single spaces, with six spaces before each line that goes on."""
    lines, line = [], lead
    is_first = True
    for word in value.split(" "):
        if not is_first and len(line) + 1 + len(word) > WIDTH:
            lines.append(line)
            line = _MARGIN + word
        else:
            line += word if is_first else f" {word}"
        is_first = False
    return [*lines, line]


def pick_values(lines: Sequence[TaggedLine], *tags: str) -> list[str]:
    """The values of the first of these tags that has any."""
    for tag in tags:
        values = [line.value for line in lines if line.tag == tag and line.value]
        if values:
            return values
    return []
