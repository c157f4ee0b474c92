"""Acronyms that a text never spells out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from leaflets.readability.passages import Sentence
from leaflets.readability.reading import Finding

# Not a part of an address, nor of how a word is said, as in PLATE-lets.
_ACRONYM = re.compile(
    r"(?<![\w.@/-])(?:[a-z]?[A-Z]{2,}[a-rt-z]?|[A-Z]&[A-Z]|[A-Z]{2,}[\d-]*\d)(?=s?(?![\w@]))(?!s?[-‐\u2060]+[a-z])"
)
_ROMAN = re.compile(r"X{0,3}(?:IX|IV|VI{0,3}|I{1,3})[A-Ea-e]?")
_NUMBERED = re.compile(
    r"\b(?:stages?|types?|grades?|class|groups?|levels?|phases?|and|or|to|chapter)\s+$", re.IGNORECASE
)
# Better known short than long (GOV.UK style guide: "UK", "EU", "VAT" need no explanation), and capitals for stress.
_WELL_KNOWN = "A&E AM BBC CD COVID DVD EU GP ID NHS OK PDF PIN PM QR SMS TV UK UN US USA USB UTC UV VAT WC"
_STRESSED = (
    "AFTER ALL ALWAYS AND ANY ARE AS AT BE BEFORE BUT CALL CAN DO DON EVERY FOR GO HELP IF IN IS IT MAY MORE MUST "
    "NEVER NO NONE NOT NOW OF ON ONLY OR SHOULD SO STOP TAKE THE THIS TO TOO UP URGENT WARNING WE WHEN WILL WITH "
    "YES YOU YOUR"
)
_NO_ACRONYMS = frozenset((*_WELL_KNOWN.split(), *_STRESSED.split()))
_SAYS_SO = (
    r"\b{shown}s?(?:\W?\s+for short|"
    r"\W{{0,3}}\s*(?:is|are|was)?\s*(?:also\s+)?(?:short for|stands? for|means|meaning))\b"
)
_BEFORE = r"(?:\(\W?|\b(?:called|known as|abbreviated(?: to| as)?)\s+\W?){shown}s?\b"
_INSIDE = r"\b{shown}s?\s*\(([^()]+)\)"


def find_acronyms(sentences: Sequence[Sentence], explained: frozenset[str] = frozenset()) -> tuple[Finding, ...]:
    """Each acronym that is spelled out nowhere, in the order in which they are met.

    It is spelled out where its words stand beside it with one in brackets ("computed tomography (CT)"), where "is short
    for" or the like follows it, or where a name between commas has its initials, as among a condition's other names.

    Args:
        sentences: the text.
        explained: acronyms that the glossary explains.
    """
    first: dict[str, Sentence] = {}
    counts: Counter[str] = Counter()
    for sentence in sentences:
        for acronym in _list_acronyms(sentence):
            if acronym not in explained:
                first.setdefault(acronym, sentence)
                counts[acronym] += 1
    texts = [sentence.text for sentence in sentences] if first else []
    initials = {_find_initials(piece) for text in texts for piece in re.split(r"[;:,.]", text)}
    return tuple(
        Finding(acronym, sentence.field, sentence.text, counts[acronym])
        for acronym, sentence in first.items()
        if acronym.casefold() not in initials and not any(is_spelled_out(acronym, text) for text in texts)
    )


def _list_acronyms(sentence: Sentence) -> Iterator[str]:
    """The acronyms of a sentence; none where all of it is in capitals."""
    if len(sentence.words) > 2 and sentence.text.isupper():
        return
    for found in _ACRONYM.finditer(sentence.text):
        is_number = _ROMAN.fullmatch(found[0]) and (
            found[0] != "IV" or _NUMBERED.search(sentence.text[: found.start()][-12:])
        )
        if found[0] not in _NO_ACRONYMS and not is_number:
            yield found[0]


def is_spelled_out(acronym: str, text: str) -> bool:
    """Whether a text says what an acronym stands for."""
    if acronym not in text:
        return False
    shown = re.escape(acronym)
    if re.search(_SAYS_SO.format(shown=shown), text):
        return True
    if any(_stands_for(acronym, text[: found.start()]) for found in re.finditer(_BEFORE.format(shown=shown), text)):
        return True
    return any(_stands_for(acronym, found[1]) for found in re.finditer(_INSIDE.format(shown=shown), text))


def _find_initials(text: str) -> str:
    return "".join(word[0] for word in re.findall(r"[^\W_]+", text)).casefold()


def _stands_for(acronym: str, text: str) -> bool:
    """Whether the last words of a text hold the letters of an acronym in order, the first of them beginning a word.

    Source: Schwartz, Hearst: A simple algorithm for identifying abbreviation definitions in biomedical text. Pacific
    Symposium on Biocomputing 2003;8:451-462. Its window: as many words as letters and five more, at most twice as many.
    """
    letters = [letter for letter in acronym.casefold() if letter.isalnum()]
    words = text[-300:].casefold().split()[-min(len(letters) + 5, len(letters) * 2) :]
    phrase = " ".join(words)
    place = len(phrase)
    for index in range(len(letters) - 1, -1, -1):
        place = phrase.rfind(letters[index], 0, place)
        while index == 0 and place > 0 and phrase[place - 1].isalnum():
            place = phrase.rfind(letters[index], 0, place)
        if place < 0:
            return False
    return True
