"""Shares that a reader has to compare: "1 in 10", "3 in 1,000", "5%"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from leaflets.readability.passages import Sentence
from leaflets.readability.reading import NumberFinding

_WRITTEN = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_VALUES = {word: str(place) for place, word in enumerate(_WRITTEN, 1)} | {
    "twenty": "20", "fifty": "50", "hundred": "100", "thousand": "1000", "million": "1000000",
    "a hundred": "100", "one hundred": "100", "a thousand": "1000", "one thousand": "1000", "ten thousand": "10000",
    "a million": "1000000", "one million": "1000000", "hundred thousand": "100000", "a hundred thousand": "100000",
    "1 million": "1000000",
}  # fmt: skip
_NAMED = "|".join(sorted(_VALUES, key=len, reverse=True))
# Bounded and begun where a number begins: no text, however long, makes the search slow.
_NUMBER = rf"(?:(?<![\d.,])\d{{1,12}}(?:[.,]\d{{1,9}}){{0,4}}(?!\d)(?: million)?|{_NAMED})"
_PERSONS = r"(?:(?:people|person|men|women|children|adults|patients)\s+)?"
_MEASURED = r"(?!\s?(?:%|(?:per ?cent|years?|months?|weeks?|days?|hours?|minutes?|mg|g|ml|times)\b))"
_SHARE = re.compile(
    rf"\b(?P<part>{_NUMBER}(?:\s?(?:to|and|or|-|–)\s?{_NUMBER})?)\s+{_PERSONS}"
    rf"(?:in|out of|of)\s+(?:every|each)?\s*(?P<whole>{_NUMBER})\b{_MEASURED}",
    re.IGNORECASE,
)
_PER = re.compile(rf"\bper\s+(?P<whole>{_NUMBER})\b", re.IGNORECASE)
_PERCENT = re.compile(
    r"(?<![\d.,])\d{1,12}(?:[.,]\d{1,9})?\s?(?:%|per ?cent\b)|\b(?:percent|per cent)\b", re.IGNORECASE
)


def find_numbers(sentences: Sequence[Sentence]) -> tuple[NumberFinding, ...]:
    """Every share, when they have more than one denominator among them; empty when all have the same."""
    found = list_shares(sentences)
    return found if len({share.denominator for share in found}) > 1 else ()


def list_shares(sentences: Sequence[Sentence]) -> tuple[NumberFinding, ...]:
    """Every share, each form once, in the order in which they are met; "%" is a denominator of its own."""
    first: dict[tuple[str, str], Sentence] = {}
    counts: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        for key in _list_in(sentence.text):
            first.setdefault(key, sentence)
            counts[key] += 1
    return tuple(
        NumberFinding(text, where.field, where.text, counts[text, whole], whole)
        for (text, whole), where in first.items()
    )


def _list_in(text: str) -> Iterator[tuple[str, str]]:
    """Each share of a text with its denominator, in the order of the text."""
    found = [(match.start(), match[0], _value(match["whole"])) for match in _SHARE.finditer(text) if _is_share(match)]
    found += [(match.start(), match[0], _value(match["whole"])) for match in _PER.finditer(text)]
    found += [(match.start(), match[0], "%") for match in _PERCENT.finditer(text)]
    yield from ((words, whole) for _, words, whole in sorted(found) if whole)


def _is_share(match: re.Match[str]) -> bool:
    """Whether the part is smaller than the whole: "2 of 1", "one of three kinds" and "in 2019" are none."""
    whole = float(_value(match["whole"]) or 0)
    parts = re.findall(_NUMBER, match["part"], re.IGNORECASE)
    is_counted = " of " not in match[0] or "out of" in match[0].lower() or match["whole"][0].isdigit()
    return whole >= 2 and is_counted and all(float(_value(part) or 0) < whole for part in parts) and not _is_year(match)


def _is_year(match: re.Match[str]) -> bool:
    return bool(re.fullmatch(r"(?:1[89]|20)\d\d", match["whole"]))


def _value(written: str) -> str:
    """The number as digits alone, such as 1000 for "1,000" or "a thousand"; empty when it is none."""
    known = _VALUES.get(" ".join(written.casefold().split()))
    if known:
        return known
    millions = re.fullmatch(r"(\d+(?:\.\d+)?) million", written, re.IGNORECASE)
    if millions:
        return f"{float(millions[1]) * 1_000_000:.0f}"
    digits = re.sub(r",(?=\d{3})", "", written)
    return digits if re.fullmatch(r"\d+(?:\.\d+)?", digits) else ""
