"""Names that a reader has learnt: those of the condition, and the terms that its glossary explains."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from leaflets.model.condition import Condition
from leaflets.readability.list_words import list_words

_Words = tuple[str, ...]
Runs = Mapping[str, tuple[_Words, ...]]
"""Runs of words in small letters and the singular, by their first word."""


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The condition's own names, the glossary's terms with their other forms, and the names of organisations."""

    names: Runs
    terms: Runs
    bodies: Runs

    def places(self, words: _Words) -> frozenset[int]:
        """The places of the words of a sentence that belong to a name or a term."""
        folded = tuple(map(_fold, words))
        return find_places(folded, self.names) | find_places(folded, self.terms)

    def name_places(self, words: _Words) -> frozenset[int]:
        """The places of the words of a sentence that nobody can put plainer: the condition's names, organisations'."""
        folded = tuple(map(_fold, words))
        return find_places(folded, self.names) | find_places(folded, self.bodies)

    def explains(self, words: _Words) -> bool:
        """Whether the glossary explains some words: they are a term, or a part of one, or a term is a part of them."""
        folded = tuple(map(_fold, words))
        terms = [term for runs in self.terms.values() for term in runs]
        return bool(find_places(folded, self.terms)) or any(find_places(term, {folded[0]: (folded,)}) for term in terms)


def know_names(condition: Condition) -> KnownNames:
    """The names and terms of a condition."""
    names = [condition.name, condition.short_name or "", *(other.name for other in condition.other_names)]
    terms = [form for entry in condition.glossary for form in (entry.term, *entry.forms)]
    bodies = [body.name for body in condition.support_organisations]
    return KnownNames(_sort_runs(names), _sort_runs(terms), _sort_runs(bodies))


def find_places(folded: _Words, runs: Runs) -> frozenset[int]:
    """The places in a sentence that any of the runs covers; its words are in small letters and the singular."""
    found: set[int] = set()
    for start, word in enumerate(folded):
        for run in runs.get(word, ()):
            if folded[start : start + len(run)] == run:
                found.update(range(start, start + len(run)))
    return frozenset(found)


def _sort_runs(texts: Iterable[str]) -> Runs:
    sorted_runs: dict[str, tuple[_Words, ...]] = {}
    for text in dict.fromkeys(texts):
        run = tuple(map(_fold, list_words(text)))
        if run:
            sorted_runs[run[0]] = (*sorted_runs.get(run[0], ()), run)
    return sorted_runs


@lru_cache(maxsize=50_000)
def _fold(word: str) -> str:
    """A word in small letters without the ending of a possessive or a plural, the same way on both sides."""
    word = word.casefold().replace("’", "'").removesuffix("'s")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
