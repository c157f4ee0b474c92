"""Words of a sentence, and how many syllables each has for the formulas."""

from __future__ import annotations

import re
from functools import lru_cache

from leaflets.readability.formulas import Counts
from leaflets.readability.syllables import count_syllables

LONG_WORD = 3
"""Syllables from which a word is long (SMOG, McLaughlin 1969)."""
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]+@[^\s@]+\.\w+")
_CITATIONS = re.compile(r"\s?\[\d+\](?:,\s?\[\d+\])*")
_WORD = re.compile(r"[^\W_]+(?:[.,:/](?=\d)[^\W_]+|['’\-‐‑–/&.](?=[^\W\d_])[^\W_]+|['’\-‐‑](?=[^\W_])[^\W_]+)*%?")
_ONES = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)
"""Syllables of zero to nineteen."""
_TENS = (0, 1, 2, 2, 2, 2, 2, 3, 2, 2)
"""Syllables of ten, twenty and so on."""


def clean_text(text: str) -> str:
    """The text without citation marks, web and mail addresses, which nobody reads as words."""
    return " ".join(_ADDRESS.sub(" ", _CITATIONS.sub("", text)).split())


def list_words(sentence: str) -> tuple[str, ...]:
    """The words of a sentence in order: hyphenated ones, contractions and numbers are one word each."""
    return tuple(_WORD.findall(sentence))


def count_words(words: tuple[str, ...], easy: frozenset[int] = frozenset()) -> Counts:
    """The counts of one sentence.

    Args:
        words: its words.
        easy: the places of words that count as one syllable, such as those of a name that the reader knows.
    """
    if not words:
        return Counts()
    sizes = [(1, 1) if place in easy else _measure(word) for place, word in enumerate(words)]
    return Counts(1, len(words), sum(size for size, _ in sizes), sum(aloud >= LONG_WORD for _, aloud in sizes))


@lru_cache(maxsize=100_000)
def _measure(word: str) -> tuple[int, int]:
    """The syllables of a word as Flesch counts them, and read aloud as SMOG asks.

    For Flesch numbers and abbreviations have one syllable; for SMOG they are said: 25 is twen-ty-five.
    """
    if word[0].isdecimal():
        return 1, count_spoken(word)
    if is_acronym(word):
        return 1, sum(3 if letter in "Ww" else 1 for letter in word if letter.isalpha() and letter.isupper())
    syllables = count_syllables(word)
    return syllables, syllables


def is_acronym(word: str) -> bool:
    """Whether a word is said letter by letter or stands for more words: two capitals side by side in it."""
    return len(word) < 12 and bool(re.search(r"[A-Z]{2}", word)) and not re.search(r"[a-z]{3}", word)


def count_spoken(word: str) -> int:
    """The syllables of a number said aloud, such as 5 for 1,000,000 ("one mil-li-on"); letters after it count as one.

    Numbers of more than 12 digits are said digit by digit.
    """
    digits = re.sub(r",(?=\d{3})", "", word)
    parts = re.findall(r"\d+", digits)
    letters = 2 if word.endswith("%") else 1 if re.search(r"[^\W\d_]", word) else 0
    whole, rest = parts[0], parts[1:]
    return _say_number(whole) + sum(1 + sum(_ONES[int(digit)] for digit in part) for part in rest) + letters


def _say_number(digits: str) -> int:
    if len(digits) > 12:
        return sum(_ONES[int(digit)] for digit in digits)
    number = int(digits)
    if number < 20:
        return _ONES[number]
    total = 0
    for size, name in ((10**9, 2), (10**6, 2), (1000, 2), (100, 2)):
        if number >= size:
            total += _say_number(str(number // size)) + name
            number %= size
    if number >= 20:
        total += _TENS[number // 10]
        number %= 10
    return total + (_ONES[number] if number else 0)
