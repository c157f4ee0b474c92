"""Whether a range of pages runs backwards."""

from __future__ import annotations

import re

_RANGE = re.compile(r"(?P<before>[A-Za-z]{0,4})(?P<first>\d{1,9})\s?[-–—]\s?(?P<behind>[A-Za-z]{0,4})(?P<last>\d{1,9})")


def find_backward_range(pages: str) -> str | None:
    """The first range whose end lies before its beginning; None when there is none.

    ``123-9`` is 123 to 129 (ICMJE and NLM leave out figures that repeat). Roman numbers, and ranges that begin and end
    with other letters, are not judged.
    """
    for found in _RANGE.finditer(pages):
        first, last = found["first"], found["last"]
        if found["behind"] not in ("", found["before"]) or _is_part_of_word(pages, found):
            continue
        full = first[: len(first) - len(last)] + last if len(last) < len(first) else last
        if int(full) < int(first):
            return found[0]
    return None


def _is_part_of_word(pages: str, found: re.Match[str]) -> bool:
    around = pages[max(0, found.start() - 1) : found.start()] + pages[found.end() : found.end() + 1]
    return bool(re.search(r"[\w.-]", around))
