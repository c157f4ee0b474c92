"""Sentences of a plain text."""

from __future__ import annotations

import re

_END = re.compile(r"[.!?][\"”’')\]]*\s+(?=[\"“‘'(\[]*[^\W_])")
_ABBREVIATION = re.compile(r"(?:\b(?:e\.g|i\.e|dr|mr|mrs|ms|prof|st|vs|approx|fig|no|cf|al))\.\s*$", re.IGNORECASE)
_INITIAL = re.compile(r"\b[^\W\d_]\.\s*$")


def split_sentences(text: str) -> list[str]:
    """The sentences of a text, in order; joined by spaces they are the text again.

    A sentence ends at . ! or ? before a capital or a digit; "e.g.", "Dr." and single letters end none.
    """
    sentences, start = [], 0
    for end in _END.finditer(text):
        begins = next(letter for letter in text[end.end() :] if letter.isalnum())
        before = text[start : end.end()]
        if begins.islower() or _ABBREVIATION.search(before) or _INITIAL.search(before):
            continue
        sentences.append(before.strip())
        start = end.end()
    return [*sentences, text[start:]] if text[start:] else sentences
