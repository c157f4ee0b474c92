"""Rows of a table that was flattened into a line: "Fever 90% Cough 50% Rash 5/20 Chills -"."""

from __future__ import annotations

import re
from itertools import pairwise

_VALUE = re.compile(
    r"(?<=\s)(?:\d{1,3}(?:\.\d+)?\s?%(?:\s?[-–]\s?\d{1,3}%)?|\d{1,4}\s?/\s?\d{1,4}|[-–])(?=\s+[A-Z0-9(]|\s*$)"
)
_HEAD = re.compile(r".*(?:\)|:|[.!?])\s+(?=[A-Z0-9])")
_SENTENCE = re.compile(r"[.!?]\s|[:;]\s")
_FEWEST = 4
_LONGEST_NAME = 120


def split_rows(text: str) -> list[tuple[str, bool]]:
    """The parts of a line, each with whether it is a row; a line without such a table is one part.

    A row is a name of at most 120 characters that begins with a capital and holds no sentence, and a percentage, a
    fraction or a dash. Four rows that follow each other make a table.
    """
    values = list(_VALUE.finditer(text))
    run = _find_run([(value.start(), value.end()) for value in values], text)
    if len(run) < _FEWEST or all(text[start:end].strip() in "-–" for start, end in run):
        return [(text, False)]
    lead = text[: run[0][0]]
    head = _HEAD.match(lead)
    begin = head.end() if head else 0
    ends = [begin, *(end for _, end in run)]
    rows = [(_strip_dash(text[start:end]), True) for start, end in pairwise(ends)]
    # The heads of the columns follow the last sentence before the table.
    ended = text.rfind(". ", 0, begin) + 1
    parts = [
        (text[:ended].strip(), False),
        (text[ended:begin].strip(), False),
        *rows,
        (text[ends[-1] :].strip(), False),
    ]
    return [(part, is_row) for part, is_row in parts if part]


def _find_run(values: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    """The longest run of values with nothing but a name between one and the next."""
    best: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = []
    for value in values:
        if run and not _is_name(text[run[-1][1] : value[0]]):
            run = []
        run.append(value)
        if len(run) > len(best):
            best = [*run]
    return best


def _is_name(text: str) -> bool:
    name = text.strip()
    return 2 < len(name) <= _LONGEST_NAME and (name[0].isupper() or name[0].isdigit()) and not _SENTENCE.search(name)


def _strip_dash(row: str) -> str:
    """A row without the dash that stands for an empty cell."""
    return re.sub(r"\s+[-–]$", "", row.strip())
