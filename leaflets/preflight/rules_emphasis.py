"""Rules on emphasis that hides the shape of words: italics, underlines, blocks of capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from leaflets.facts.facts import Box, FileFacts, Run
from leaflets.facts.join_pieces import holds_middle
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.text_parts import is_readable, is_text, list_known_words, list_runs, sample_run

_LETTERS = re.compile(r"[^\W\d_]+(?:['’.&-][^\W\d_]+)*")
_LONGEST_ACRONYM = 6
_MOST_ACRONYMS = 3
# English words that no acronym is; other languages are told by the words that the file has in small letters.
_NO_ACRONYMS = "AND ARE AT DO FOR IF IN IS IT NO NOT OF ON OR THE THIS TO WITH YOU YOUR"
_PLAIN_WORDS = frozenset(_NO_ACRONYMS.split())


def collect_italics(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """Every stretch of italics within a line."""
    for page in facts.pages:
        for line in page.lines:
            if [run for run in line.runs if run.is_italic]:
                yield from _join_runs([run for run in line.runs if run.words.strip()])


def collect_underlines(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """Every underlined text that is not a link."""
    links = _list_links(facts)
    for run in list_runs(facts):
        if run.is_underlined and not _is_in(run, links):
            yield sample_run(run, 1)


def collect_underlined_links(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """Every link whose text is underlined: the line cuts through descenders and hides the _ of an address."""
    links = _list_links(facts)
    for run in list_runs(facts):
        if run.is_underlined and _is_in(run, links):
            yield sample_run(run, 1)


def collect_capitals(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """For each block the most words in a row that are all capitals and not acronyms; see :func:`count_capitals`."""
    known = list_known_words(facts)
    for page in facts.pages:
        for block in page.blocks:
            if is_text(block):
                lines = block.lines
                text = block.words if len(lines) > 1 else lines[0].words.strip()
                count, words = count_capitals(text, known)
                yield Sample(count, block.page, block.box, text, words)


def count_capitals(text: str, known: Set[str]) -> tuple[int, str]:
    """How many words the longest row of capitals has, and that row.

    A word counts when it has two letters or more and no small one. Codes with digits (G70.81), single letters and
    signs neither count nor end a row. A row is a list of acronyms, and counts nothing, when each of its words has at
    most six letters, none is a word that the file also has in small letters or a plain English word, and there are at
    most three of them or punctuation parts them ("EMG, MRI, CT, HIV").

    Args:
        text: of a block.
        known: words of the file as written.
    """
    longest: list[str] = []
    for row in _list_rows(text):
        if len(row) > len(longest) and not _are_acronyms(row, known):
            longest = row
    return len(longest), " ".join(longest)


def _list_rows(text: str) -> list[list[str]]:
    tokens = text.split()
    if not any(map(str.isupper, tokens)):  # nearly every text, and this is quick
        return []
    rows: list[list[str]] = []
    row: list[str] = []
    for token in tokens:
        if token.isupper():
            if _is_word(token, is_upper=True):
                row.append(token)
        elif row and _is_word(token, is_upper=False):  # what stands between rows ends none
            rows.append(row)
            row = []
    return [*rows, row] if row else rows


def _is_word(token: str, *, is_upper: bool) -> bool:
    """Whether a token is neither a code with digits nor a sign nor a single capital letter."""
    if token.isalpha():  # most tokens
        return len(token) > 1 or not is_upper
    letters = sum(map(str.isalpha, token))
    return letters > int(is_upper) and not any(map(str.isdigit, token))


def _are_acronyms(row: Sequence[str], known: Set[str]) -> bool:
    for token in row:
        word = token if token.isalpha() else "".join(_LETTERS.findall(token))
        if len(word) > _LONGEST_ACRONYM or word in _PLAIN_WORDS:
            return False
        if word.lower() in known or word.capitalize() in known:
            return False
    if len(row) <= _MOST_ACRONYMS:
        return True
    return all(not token[-1].isalnum() or not after[0].isalnum() for token, after in pairwise(row))


def _join_runs(runs: Sequence[Run]) -> Iterator[Sample]:
    stretch: list[Run] = []
    for run in (*runs, None):
        if run and run.is_italic and run.is_visible:
            stretch.append(run)
            continue
        if any(is_readable(part) for part in stretch):
            first, last = stretch[0], stretch[-1]
            box = Box(
                first.box.left,
                min(part.box.top for part in stretch),
                last.box.right,
                max(p.box.bottom for p in stretch),
            )
            yield Sample(1, first.page, box, " ".join(part.words.strip() for part in stretch), first.font)
        stretch = []


def _list_links(facts: FileFacts) -> dict[int, list[Box]]:
    return {page.number: [link.box for link in page.links] for page in facts.pages}


def _is_in(run: Run, links: dict[int, list[Box]]) -> bool:
    return any(holds_middle(box, run.box) for box in links.get(run.page, ()))


EMPHASIS_RULES = (
    Rule("italics", "Text in italics", "places", "most", collect_italics),
    Rule("underlines", "Underlined text, links apart", "places", "most", collect_underlines),
    Rule("underlined-links", "Underlined links", "places", "most", collect_underlined_links),
    Rule("capitals", "Words in a row in capitals, acronyms and codes apart", "words", "most", collect_capitals),
)
