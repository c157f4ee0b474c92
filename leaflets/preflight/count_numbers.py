"""Numbers with their units in texts, and how often each is there."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from leaflets.document.split_words import squeeze
from leaflets.document.typography import UNITS

CITATION_MARK = re.compile(r"\[\s?(\d+)\s?\]")
_NUMBER = re.compile(rf"([<>≤≥±]?)\s?(\d+(?:[.,]\d+)*)(?:[\s-]?((?:{UNITS})(?!\w)))?")
_STROKE = re.compile(r"[^\W_]|[<>≤≥=±%‰+×°]|(?<=\d)[.,](?=\d)")


def count_numbers(texts: Iterable[str]) -> Counter[str]:
    """How often each number stands in the texts, with the sign before it and the unit after it.

    Such as ``10 mg``, ``<5 %`` or ``60 years``; a number before any other word stands alone. Citation marks are not
    counted.
    """
    found: Counter[str] = Counter()
    for text in texts:
        for sign, number, unit in _NUMBER.findall(CITATION_MARK.sub(" ", text)):
            found[f"{sign}{number} {unit}".rstrip()] += 1
    return found


def count_citations(texts: Iterable[str]) -> Counter[str]:
    """How often each citation mark such as ``[3]`` stands in the texts."""
    return Counter(f"[{number}]" for text in texts for number in CITATION_MARK.findall(text))


def restore_texts(seen: Sequence[str], expected: Iterable[str]) -> list[str]:
    """The seen texts, each in the spelling expected of it where only spaces differ.

    So a web address broken over two lines is one address again, and its digits are no numbers of their own.
    """
    known: Mapping[str, str] = {_close(text): text for text in expected}
    return [known.get(_close(text), text) for text in seen]


def _close(text: str) -> str:
    """The text without spaces and without characters that have no shape, such as joiners and soft hyphens."""
    return "".join(letter for letter in text if not letter.isspace() and unicodedata.category(letter) != "Cf")


def tighten(text: str) -> str:
    """The letters, digits and signs of a text, and the points and commas inside its numbers; no spaces."""
    if not any(letter.isdigit() for letter in text):
        return squeeze(text)
    return "".join(_STROKE.findall("".join(text.split())))
