"""Hard words in a text that have plain ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from leaflets.readability.jargon import JargonList
from leaflets.readability.known_names import KnownNames
from leaflets.readability.passages import Sentence
from leaflets.readability.reading import JargonFinding

_Words = tuple[str, ...]
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
    longest = max(map(len, jargon.words), default=0)
    first: dict[_Words, Sentence] = {}
    counts: Counter[_Words] = Counter()
    for sentence in sentences:
        for term in _find_terms(sentence.words, jargon, longest, known.name_places(sentence.words)):
            first.setdefault(term, sentence)
            counts[term] += 1
    return tuple(
        JargonFinding(
            jargon.terms[term], where.field, where.text, counts[term], jargon.words[term], known.explains(term)
        )
        for term, where in first.items()
    )


def _find_terms(words: _Words, jargon: JargonList, longest: int, taken: frozenset[int]) -> Iterator[_Words]:
    folded = tuple(word.casefold().replace("’", "'") for word in words)
    place = 0
    while place < len(folded):
        for length in range(min(longest, len(folded) - place), 0, -1):
            term = _match(folded[place : place + length], jargon)
            if term and taken.isdisjoint(range(place, place + length)):
                yield term
                place += length - 1
                break
        place += 1


def _match(run: _Words, jargon: JargonList) -> _Words | None:
    """The term that a run of words is, as it is or with its last word bent."""
    *start, last = run
    for form in _list_forms(last):
        term = (*start, form)
        if term in jargon.words:
            return term
    return None


def _list_forms(word: str) -> Iterator[str]:
    """The word, and what it may be a form of; a doubled last letter is taken off, too (stopped, stop)."""
    yield word
    for ending, places in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            stem = word[: len(word) - len(ending)]
            yield from (stem + place for place in places)
            if ending in ("ed", "ing") and stem[-1] == stem[-2]:
                yield stem[:-1]
