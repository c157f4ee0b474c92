"""The page number that is printed on each page, found by its form and its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from leaflets.facts.facts import Box, FileFacts, Line, Page, Run
from leaflets.frozen_value import frozen_value
from leaflets.preflight.remember_last import remember_last
from leaflets.preflight.running_text import PageText, is_in_zone, is_lone_number, split_pages

_ROMAN = r"[ivxl]{1,7}"
# "Page" in some languages of Europe and beyond; the number follows.
_WORDS = (
    r"page|pg\.?|p\.|seite|p[áàa]gina|tudalen|strona|stran[aă]?|sid[ae]|sivu|sayfa|oldal|lapa|puslapis|стр\w*|صفحة|पृष्ठ"
)
_WORD = re.compile(_WORDS)
_NAMED = re.compile(rf"(?<!\w)(?:{_WORDS})\s*(\d{{1,4}}|{_ROMAN})(?!\w)", re.IGNORECASE)
_LONE = re.compile(rf"\A[-–—\s\[(]*(\d{{1,4}}|{_ROMAN})[-–—\s\])]*\Z", re.IGNORECASE)
_COUNTED = re.compile(r"(?<![\w.,/-])(\d{1,4})\s?(?:of|/|von|de|di|sur|van|z|o|av|af|/)\s?\d{1,4}\s*\Z", re.IGNORECASE)
_AT_END = re.compile(r"(?:[|·•–—]|\s{3,})\s*(\d{1,4})\s*\Z")
_AT_START = re.compile(r"\A\s*(\d{1,4})\s*(?:[|·•–—]|\s{3,})")
_FORMS = (_NAMED, _LONE, _COUNTED, _AT_END, _AT_START)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}


@frozen_value
class PrintedNumber:
    """A page number as printed: its value, the text it was read from, the run that holds it, and where it stands."""

    page: Page
    value: int
    words: str
    run: Run
    box: Box


@frozen_value
class _Candidate:
    line: Line
    value: int
    start: int
    end: int
    rank: int


@remember_last
def find_page_numbers(facts: FileFacts) -> tuple[PrintedNumber | None, ...]:
    """The number printed on each page, None where there is none.

    Read are running lines, and whatever else stands in the upper and lower 15 % of the page: "Page 3", "3", "- 3 -",
    "iii", "3 of 8", "Title | 3". Where a page offers several, the one that counts like most pages of the file is it,
    else the one that stands in the clearest form.
    """
    offered = [_list_candidates(text) for text in split_pages(facts)]
    steps = Counter(
        step
        for page, found in zip(facts.pages, offered, strict=True)
        for step in {candidate.value - page.number for candidate in found}
    )
    usual = max(steps, key=lambda step: (steps[step], -abs(step)), default=0)
    return tuple(_choose(page, found, usual) for page, found in zip(facts.pages, offered, strict=True))


def _list_candidates(text: PageText) -> list[_Candidate]:
    page = text.page
    apart = {(line.words, line.baseline) for line in text.running}
    others = [line for line in text.lines if is_in_zone(line, page) and (line.words, line.baseline) not in apart]
    found = []
    # Body text is believed only when it says "Page 3", or is nothing but a number at the very edge.
    for group, (lines, forms) in enumerate(((text.running, _FORMS), (others, _FORMS[:2]))):
        for line in lines:
            for form, pattern in enumerate(forms):
                if form == 0 and not _may_name_page(line.words):
                    continue
                match = pattern.search(line.words)
                if match and (group == 0 or form == 0 or is_lone_number(line, page)):
                    value = _read_value(match[1])
                    found.append(_Candidate(line, value, match.start(1), match.end(1), group * len(_FORMS) + form))
                    break
    return found


def _may_name_page(words: str) -> bool:
    """Whether a text may have a word for "page": a quick question, mostly a no."""
    return not words.isascii() or _WORD.search(words.lower()) is not None


def _read_value(digits: str) -> int:
    if digits.isdecimal():
        return int(digits)
    values = [_ROMAN_VALUES[letter] for letter in digits.lower()]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def _choose(page: Page, found: Sequence[_Candidate], usual: int) -> PrintedNumber | None:
    if not found:
        return None

    def rate(candidate: _Candidate) -> tuple[bool, bool, int, float]:
        box = candidate.line.box
        is_usual = candidate.value == page.number + usual
        return not is_usual, str(candidate.value) != page.label, candidate.rank, min(box.top, page.height - box.bottom)

    best = min(found, key=rate)
    run = _find_run(best)
    return PrintedNumber(page, best.value, best.line.words.strip(), run, _place_number(best))


def _find_run(candidate: _Candidate) -> Run:
    """The run in which the number stands: runs may be joined by spaces that are in none of them."""
    words = candidate.line.words
    place = 0
    for run in candidate.line.runs:
        found = words.find(run.words.strip(), place)
        if found >= 0:
            place = found + len(run.words.strip())
            if found <= candidate.start < place:
                return run
    return candidate.line.runs[-1]


def _place_number(candidate: _Candidate) -> Box:
    """Where the digits stand, taking all letters of the line as equally wide."""
    line, count = candidate.line, max(len(candidate.line.words), 1)
    width = line.box.width / count
    return Box(
        line.box.left + width * candidate.start,
        line.box.top,
        line.box.left + width * candidate.end,
        line.box.bottom,
    )
