"""Acronyms that a text never spells out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from leaflets.readability.passages import Sentence
from leaflets.readability.reading import Finding

_ACRONYM = re.compile(r"(?<![\w.@/-])(?:[a-z]?[A-Z]{2,}[a-rt-z]?|[A-Z]&[A-Z]|[A-Z]{2,}[\d-]*\d)(?=s?(?![\w@]))")
_ROMAN = re.compile(r"(?:X{0,3})(?:IX|VI{1,3}|I{2,3})")
# Better known short than long (GOV.UK style guide: "UK", "EU", "VAT" need no explanation), and capitals for stress.
_WELL_KNOWN = "A&E AM BBC CD COVID DVD EU GP ID NHS OK PDF PIN PM QR SMS TV UK UN US USA USB UTC UV VAT WC"
_STRESSED = (
    "AFTER ALL ALWAYS AND ANY ARE AS AT BE BEFORE BUT CALL CAN DO DON EVERY FOR GO HELP IF IN IS IT MAY MORE MUST "
    "NEVER NO NONE NOT NOW OF ON ONLY OR SHOULD SO STOP TAKE THE THIS TO TOO UP URGENT WARNING WE WHEN WILL WITH "
    "YES YOU YOUR"
)
_NO_ACRONYMS = frozenset((*_WELL_KNOWN.split(), *_STRESSED.split()))
_SHORT_FOR = r"(?:is|are|was)?\s*(?:also\s+)?(?:short for|stands? for|means|meaning)\b"


def find_acronyms(sentences: Sequence[Sentence], explained: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """Each acronym that is spelled out nowhere, in the order in which they are met.

    It is spelled out where its words stand beside it with one in brackets ("computed tomography (CT)"), where "is short
    for" or the like follows it, or where a text ends in words with its initials, as among a condition's other names.

    Args:
        sentences: the text.
        explained: acronyms that the glossary explains.
    """
    texts = [sentence.text for sentence in sentences]
    first: dict[str, Sentence] = {}
    counts: Counter[str] = Counter()
    for sentence in sentences:
        if _is_shouted(sentence):
            continue
        for found in _ACRONYM.finditer(sentence.text):
            acronym = found[0]
            if acronym in _NO_ACRONYMS or _ROMAN.fullmatch(acronym) or acronym in explained:
                continue
            first.setdefault(acronym, sentence)
            counts[acronym] += 1
    return tuple(
        Finding(acronym, sentence.field, sentence.text, counts[acronym])
        for acronym, sentence in first.items()
        if not any(acronym in text or _has_initials(text, acronym) for text in texts if is_spelled_out(acronym, text))
    )


def _is_shouted(sentence: Sentence) -> bool:
    """Whether a sentence of several words is all in capitals."""
    return len(sentence.words) > 2 and sentence.text.isupper()


def is_spelled_out(acronym: str, text: str) -> bool:
    """Whether a text says what an acronym stands for."""
    shown = re.escape(acronym)
    if re.search(rf"\b{shown}s?\W{{0,3}}\s*{_SHORT_FOR}", text):
        return True
    if re.search(rf"\b(?:short for|called|known as|abbreviated(?: to| as)?)\s+\W?{shown}\b", text) and _has_initials(
        text.partition(acronym)[0], acronym
    ):
        return True
    for found in re.finditer(rf"\(\W?{shown}s?\b", text):
        if _has_initials(text[: found.start()][-120:], acronym):
            return True
    inside = re.search(rf"\b{shown}s?\s*\(([^()]+)\)", text)
    return bool(inside and _has_initials(inside[1], acronym)) or _is_name_list(text, acronym)


def _is_name_list(text: str, acronym: str) -> bool:
    """Whether one of the names between commas or semicolons has the acronym's initials."""
    return any(_initials(piece) == acronym.casefold() for piece in re.split(r"[;:,.]", text))


def _initials(text: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W_]+", text)).casefold()


def _has_initials(text: str, acronym: str) -> bool:
    """Whether the last words of a text, or all of them, begin with the letters of an acronym in order."""
    letters = [letter for letter in acronym.casefold() if letter.isalpha()]
    words = [word.casefold() for word in re.findall(r"[^\W_]+", text)][-2 * len(letters) - 2 :]
    place = 0
    for word in words:
        if place < len(letters) and word.startswith(letters[place]):
            place += 1
            while place < len(letters) and letters[place] in word[1:] and len(words) < len(letters):
                place += 1
    return place == len(letters)
