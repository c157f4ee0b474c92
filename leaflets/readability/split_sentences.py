"""Sentences of one text, such as a paragraph, a list entry or a table cell."""

from __future__ import annotations

import re

# The last one is a full stop whose space was lost: "later.The".
_END = re.compile(
    r"(?:[.!?…][\"”’')\]]*|[.!?]\s?\[\d+\](?:,\s?\[\d+\])*)\s+(?=[\"“‘'(\[¿¡]*\S)|(?<=[a-z]{2})[.!?](?=[A-Z][a-z])"
)
_BEGINS = r"(?:^|[\s(\[“‘\"'])"
_NEVER = re.compile(
    _BEGINS + r"(?:e\.\s?g|i\.\s?e|dr|drs|mr|mrs|ms|prof|st|vs?|approx|cf|esp|incl|viz|dept|gen|sgt|rev|hon)\.$",
    re.IGNORECASE,
)
"""No sentence ends with a title, or "e.g."."""
_BEFORE_NUMBER = re.compile(_BEGINS + r"(?:ca?|figs?|nos?|vols?|pp?|ch|sects?|para|ref|tel|ext)\.$", re.IGNORECASE)
"""None ends with these before a number; "the answer is no." is an end."""
# A sentence may end with these: then the next begins with a capital and a word that can begin one.
_PERHAPS = re.compile(
    _BEGINS + r"(?:etc|al|a\.\s?m|p\.\s?m|inc|ltd|co|jr|sr|u\.s|u\.k|u\.s\.a|ph\.d|m\.d|b\.sc|m\.sc|min|max|"
    r"hrs?|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)\.[\"”’')\]]*$",
    re.IGNORECASE,
)
_MONTH = re.compile(r"\b(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.$", re.IGNORECASE)
_INITIAL = re.compile(r"(?:^|[\s(.])[A-Z]\.$")
_ENDS_WITH_LETTER = re.compile(
    r"(?:\b(?:vitamin|hepatitis|type|group|grade|stage|class|part|plan|step|factor|protein)\s)[A-Z]\.$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"[\"“‘'(\[¿¡]*")


def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text in order, without the spaces around them; joined they have the letters of the text.

    A sentence ends at . ! ? or … before a space, when what follows can begin one. It does not end after "e.g.",
    "Dr.", "Fig." or the initial of a name, inside a number such as 2.5, nor before a small letter.
    """
    sentences: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if _is_end(text[start : end.end()].rstrip(), text[end.end() : end.end() + 40]):
            sentences.append(text[start : end.end()].strip())
            start = end.end()
    sentences.append(text[start:].strip())
    return tuple(sentence for sentence in sentences if sentence)


def _is_end(before: str, after: str) -> bool:
    """Whether a sentence ends between two pieces of text."""
    first = after[_OPENING.match(after).end() :][:1]  # type: ignore[union-attr]  # the pattern always matches
    if first.islower() or _NEVER.search(before[-20:]):
        return False
    if _BEFORE_NUMBER.search(before[-20:]):
        return not first.isdigit()
    if _PERHAPS.search(before[-20:]):
        return first.isupper() and not (_MONTH.search(before[-20:]) and not first.isalpha())
    if _INITIAL.search(before[-4:]):
        return bool(_ENDS_WITH_LETTER.search(before[-20:]))
    return True
