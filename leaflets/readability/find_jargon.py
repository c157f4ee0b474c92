"""Hard words in a text that have plain ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from leaflets.readability.jargon import JargonList
from leaflets.readability.known_names import KnownNames
from leaflets.readability.passages import Sentence
from leaflets.readability.reading import JargonFinding

_Words = tuple[str, ...]
_Index = Mapping[str, Sequence[_Words]]
# Ending of a form → what may stand in its place in the list: plurals, -ed, -ing, -ies.
_ENDINGS = (
    ("'s", ("",)),
    ("s", ("",)),
    ("es", ("", "is")),
    ("ies", ("y",)),
    ("ae", ("a",)),
    ("i", ("us",)),
    ("a", ("um", "on")),
    ("ed", ("", "e")),
    ("d", ("",)),
    ("ied", ("y",)),
    ("ing", ("", "e")),
    ("ly", ("",)),
)


def find_jargon(sentences: Sequence[Sentence], jargon: JargonList, known: KnownNames) -> tuple[JargonFinding, ...]:
    """Each hard word once, in the order in which they are met; none is part of the condition's own names.

    The longest term wins. One that the glossary explains is told as explained.
    """
    index = _index_terms(jargon)
    first: dict[_Words, Sentence] = {}
    counts: Counter[_Words] = Counter()
    for sentence in sentences:
        for term in _find_terms(sentence.words, index, known.name_places(sentence.words)):
            first.setdefault(term, sentence)
            counts[term] += 1
    return tuple(
        JargonFinding(
            jargon.terms[term], where.field, where.text, counts[term], jargon.words[term], known.explains(term)
        )
        for term, where in first.items()
    )


def _index_terms(jargon: JargonList) -> _Index:
    """The terms of a list by their first word, the longest first."""
    index: dict[str, list[_Words]] = {}
    for term in sorted(jargon.words, key=len, reverse=True):
        index.setdefault(term[0], []).append(term)
    return index


def _find_terms(words: _Words, index: _Index, taken: frozenset[int]) -> Iterator[_Words]:
    """The terms in a sentence, none overlapping another nor a word whose place is taken."""
    folded = tuple(word.casefold().replace("’", "'") for word in words)
    place = 0
    while place < len(folded):
        found = None if place in taken else _match(folded, place, index)
        if found and taken.isdisjoint(range(place, place + len(found))):
            yield found
            place += len(found) - 1
        place += 1


def _match(words: _Words, place: int, index: _Index) -> _Words | None:
    """The longest term that begins at a place; its last word may be bent, such as in the plural."""
    for term in index.get(words[place], ()):
        run = words[place : place + len(term)]
        if len(run) > 1 and run[:-1] == term[:-1] and term[-1] in list_forms(run[-1]):
            return term
    return next((term for form in list_forms(words[place]) for term in index.get(form, ()) if len(term) == 1), None)


@lru_cache(maxsize=50_000)
def list_forms(word: str) -> _Words:
    """The word, and what it may be a form of; a doubled last letter is taken off, too (stopped, stop)."""
    forms = [word]
    for ending, places in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            stem = word[: len(word) - len(ending)]
            forms += [stem + place for place in places]
            if ending in ("ed", "ing") and stem[-1] == stem[-2]:
                forms.append(stem[:-1])
    return tuple(forms)
