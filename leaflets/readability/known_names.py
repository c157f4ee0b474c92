"""Names that a reader has learnt: those of the condition, and the terms that its glossary explains."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from leaflets.model.condition import Condition
from leaflets.readability.list_words import list_words

_Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Runs of words in small letters: the condition's own names, and the glossary's terms with their forms."""

    names: frozenset[_Words]
    terms: frozenset[_Words]

    def places(self, words: _Words) -> frozenset[int]:
        """The places of the words of a sentence that belong to a name or a term."""
        return find_places(words, self.names | self.terms)

    def name_places(self, words: _Words) -> frozenset[int]:
        """The places of the words that belong to one of the condition's own names."""
        return find_places(words, self.names)

    def explains(self, words: _Words) -> bool:
        """Whether the glossary explains a run of words, or a longer or shorter one about the same thing."""
        folded = tuple(_fold(word) for word in words)
        return any(
            find_places(folded, frozenset({term})) or find_places(term, frozenset({folded})) for term in self.terms
        )


def know_names(condition: Condition) -> KnownNames:
    """The names and terms of a condition."""
    names = [condition.name, condition.short_name or "", *(other.name for other in condition.other_names)]
    terms = [form for entry in condition.glossary for form in (entry.term, *entry.forms)]
    return KnownNames(_split(names), _split(terms))


def find_places(words: _Words, runs: Iterable[_Words]) -> frozenset[int]:
    """The places in ``words`` that any of the runs covers, whatever the case; a plural or a possessive counts, too."""
    by_first: dict[str, list[_Words]] = {}
    for run in runs:
        by_first.setdefault(run[0], []).append(run)
    folded = [_fold(word) for word in words]
    found: set[int] = set()
    for start, word in enumerate(folded):
        for run in (*by_first.get(word, ()), *by_first.get(_singular(word), ())):
            here = folded[start : start + len(run)]
            if [*here[:-1], _singular(here[-1])] == [*run[:-1], _singular(run[-1])] and len(here) == len(run):
                found.update(range(start, start + len(run)))
    return frozenset(found)


def _split(texts: Iterable[str]) -> frozenset[_Words]:
    runs = (tuple(_fold(word) for word in list_words(text)) for text in texts)
    return frozenset(run for run in runs if run)


def _fold(word: str) -> str:
    return re.sub(r"['’]s$", "", word.casefold().replace("’", "'"))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
