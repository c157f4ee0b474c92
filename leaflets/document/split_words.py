"""Text → its words, so that two texts can be held against each other whatever their lines, quotes and dashes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_SIGNS = "<>≤≥=±%‰+×°"
"""Signs that change what a number says."""
_NUMBER = r"\d+(?:[.,]\d+)*"
_WORD = re.compile(rf"{_NUMBER}(?![^\W_])|[^\W_]+|[{_SIGNS}]")
_STROKE = re.compile(rf"[^\W_]|[{_SIGNS}]")


def split_words(text: str) -> tuple[str, ...]:
    """The words of a text in Unicode form C: letters and digits, numbers whole ("1.5"), and signs such as "<" or "%".

    Capitals stay as they are. Words that a hyphen, a slash or an apostrophe joins are two words.
    """
    return tuple(_WORD.findall(unicodedata.normalize("NFC", text)))


def squeeze(text: str) -> str:
    """The letters, digits and signs of a text alone: what stays when a long address is broken over two lines."""
    return "".join(_STROKE.findall(unicodedata.normalize("NFC", text)))


def count_words(texts: Iterable[str]) -> int:
    """How many words the texts have together, signs not counted."""
    return sum(word not in _SIGNS for text in texts for word in split_words(text))
