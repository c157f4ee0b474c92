"""Which lines of a page are its running head and foot, and which are its body."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace

from leaflets.facts.facts import Block, FileFacts, Line, Page
from leaflets.frozen_value import frozen_value
from leaflets.preflight.remember_last import remember_last

ZONE = 0.15
"""Running heads and feet stand in the upper and lower 15 % of a page: wide enough for A5 at 28 points."""
_LONE_NUMBER = re.compile(r"[-–—\s\[(]*(?:\d{1,4}|[ivxl]{1,7})[-–—\s\])]*\Z", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")


@frozen_value
class PageText:
    """The visible text of a page: all its lines; its running lines apart from the blocks of its body."""

    page: Page
    lines: tuple[Line, ...]
    running: tuple[Line, ...]
    body: tuple[Block, ...]


@remember_last
def split_pages(facts: FileFacts) -> tuple[PageText, ...]:
    """Each page's running lines and body.

    In a tagged file the running lines are those outside the tag tree: artifacts, and what nobody owns in the outer zone
    of the page. In a file without tags a line is running when it is an artifact; or stands in that zone and comes back
    on another page at the same height with the same words, digits aside; or is a lone number there with no other text
    between it and the edge.
    """
    if facts.tags:
        return tuple(_split_page(page, _is_outside_tags) for page in facts.pages)
    seen = _note_places(facts)

    def is_running(line: Line, page: Page) -> bool:
        if _is_artifact(line):
            return True
        if not is_in_zone(line, page):
            return False
        return is_lone_number(line, page) or any(len(seen[place]) > 1 for place in list_places(line, page))

    return tuple(_split_page(page, is_running) for page in facts.pages)


def _note_places(facts: FileFacts) -> dict[tuple[str, int], set[int]]:
    """For words and height of every line in the outer zones, the numbers of the pages that have it."""
    seen: defaultdict[tuple[str, int], set[int]] = defaultdict(set)
    for page in facts.pages:
        for line in page.lines:
            if is_in_zone(line, page):
                for place in list_places(line, page):
                    seen[place].add(page.number)
    return seen


def is_in_zone(line: Line, page: Page) -> bool:
    """Whether a line stands in the upper or lower 15 % of its page."""
    return line.box.bottom <= page.height * ZONE or line.box.top >= page.height * (1 - ZONE)


def is_visible(line: Line) -> bool:
    """Whether any of a line can be seen."""
    if not line.words.strip():
        return False
    for run in line.runs:  # noqa: SIM110 - any() takes three times as long, and this is asked of every line
        if run.is_visible:
            return True
    return False


@remember_last
def find_body_size(texts: tuple[PageText, ...]) -> float | None:
    """The size of most letters of the body of a file; None when it has no text."""
    exact: dict[float, int] = {}  # rounded only when all lines are counted: a file has a handful of sizes
    for text in texts:
        for block in text.body:
            for line in block.lines:
                exact[line.size] = exact.get(line.size, 0) + line.characters
    sizes: Counter[float] = Counter()
    for size, characters in exact.items():
        sizes[round(size, 1)] += characters
    return max(sizes, key=lambda size: (sizes[size], size)) if sizes else None


def list_places(line: Line, page: Page) -> tuple[tuple[str, int], ...]:
    """The line's words and height in two grids of 4 points, half a step apart: equal places share at least one.

    A line without a sane height has none.
    """
    words = _DIGITS.sub("#", " ".join(line.words.split()))
    if not math.isfinite(line.baseline):
        return ()
    height = line.baseline if line.baseline < page.height / 2 else line.baseline - page.height
    return (words, 2 * round(height / 4)), (words, 2 * round((height + 2) / 4) + 1)


def is_lone_number(line: Line, page: Page) -> bool:
    """Whether a line is nothing but a number, with no other text between it and the upper or lower edge."""
    if not _LONE_NUMBER.match(line.words.strip()):
        return False
    others = [other for other in page.lines if is_visible(other)]
    top, bottom = min(other.box.top for other in others), max(other.box.bottom for other in others)
    return line.box.top <= top + 1 or line.box.bottom >= bottom - 1


def _is_outside_tags(line: Line, page: Page) -> bool:
    if _is_artifact(line):
        return True
    return is_in_zone(line, page) and all(run.mark is None for run in line.runs)


def _is_artifact(line: Line) -> bool:
    for run in line.runs:  # noqa: SIM110 - as in is_visible
        if not run.is_artifact:
            return False
    return True


def _split_page(page: Page, is_running: Callable[[Line, Page], bool]) -> PageText:
    lines = tuple([line for line in page.lines if is_visible(line)])
    running = tuple([line for line in lines if is_running(line, page)])
    apart = {(line.words, line.baseline, line.box.left) for line in running}
    texts = {line.words for line in running}
    body = []
    for block in page.blocks:
        kept = [
            line
            for line in block.lines
            if is_visible(line) and (line.words not in texts or (line.words, line.baseline, line.box.left) not in apart)
        ]
        if kept:
            body.append(block if len(kept) == len(block.lines) else replace(block, lines=tuple(kept)))
    return PageText(page, lines, running, tuple(body))
