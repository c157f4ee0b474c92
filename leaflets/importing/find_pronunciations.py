"""Pronunciations of a page, such as "emphysema (em-fi-SE-ma)" → glossary entries, where the page explains the word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Any

from leaflets.content.escape_markup import escape_markup
from leaflets.importing.page_sentences import split_sentences

_SAID = re.compile(r"\(([A-Za-z]{1,6}(?:[-' ][A-Za-z]{1,6}){1,14})\)")
_MEANT = re.compile(r"\)\s{0,2}\(([^()]{4,200})\)")
_SAYS_WHAT = (
    r"(?:is\s(?:an?|the|another|any|one|when)\b|means\b|refers\sto\b"
    r"|are\s(?!not\b|also\b|often\b|most\b|more\b|very\b|common\b|given\b|done\b|\w+(?:ed|ly)\b))"
)
"""How a sentence goes on that explains its first word; "is treated with" explains nothing."""
_LONGEST_MEANING = 400
_LEAST_ALIKE = 0.5
"""Share of letters that a word and the way it is said have in common: pneumonia and nu-MO-ne-ah have 0.75."""


def find_pronunciations(texts: Sequence[str]) -> tuple[list[dict[str, Any]], list[str]]:
    """Glossary entries with term, meaning and ``say``, and the terms that the page says how to say, not what they are.

    A meaning is the page's own: the bracket after the pronunciation, or the sentence that begins "Emphysema is …".
    Nothing is taken out of the texts.

    Args:
        texts: paragraphs and entries that a patient reads, in order.
    """
    entries: dict[str, dict[str, Any]] = {}
    unexplained: dict[str, str] = {}
    sentences = [sentence for text in texts for sentence in split_sentences(text)]
    for text in texts:
        for term, said, after in _find_said(text):
            key = term.casefold().removesuffix("s")
            if key in entries:
                _add_form(entries[key], term)
            elif meaning := _find_meaning(term, text[after:], sentences):
                entries[key] = {"term": term, "meaning": escape_markup(meaning), "say": said}
            else:
                unexplained.setdefault(key, f"{term} ({said})")
    return list(entries.values()), [told for key, told in unexplained.items() if key not in entries]


def _find_said(text: str) -> Iterator[tuple[str, str, int]]:
    """Each term, how it is said, and where the closing bracket stands."""
    for found in _SAID.finditer(text):
        said = found[1]
        words = re.findall(r"[^\W\d_][\w'’-]*", text[max(0, found.start() - 120) : found.start()])
        term = " ".join(words[-len(said.split()) :])
        if words and _is_said(term, said):
            yield term, said, found.end() - 1


def _is_said(term: str, said: str) -> bool:
    """Whether a bracket says how a term is said: syllables, one of them stressed, that sound like the term."""
    syllables = re.split(r"[-' ]", said)
    stressed = [syllable for syllable in syllables if syllable.isupper() and (len(syllable) > 1 or len(syllables) > 2)]
    is_short = any(word.isupper() for word in term.split())  # AML (t-AML) is no pronunciation
    if is_short or "-" not in said or not stressed or len(stressed) == len(syllables):
        return False
    plain, spoken = (re.sub(r"[^a-z]", "", text.casefold()) for text in (term, said))
    return SequenceMatcher(None, plain, spoken).ratio() >= _LEAST_ALIKE


def _find_meaning(term: str, rest: str, sentences: Sequence[str]) -> str:
    if bracket := _MEANT.match(rest):
        return bracket[1].strip()
    pattern = re.compile(
        rf"(?:An?\s|The\s)?{re.escape(term)}(?:\s\([^()]{{1,80}}\))?,?\s{_SAYS_WHAT}",
        re.IGNORECASE,
    )
    for sentence in sentences:
        if pattern.match(sentence) and len(sentence) <= _LONGEST_MEANING and sentence.endswith((".", '."', ".”")):
            return sentence
    return ""


def _add_form(entry: dict[str, Any], term: str) -> None:
    """Another form of a term, such as its plural; capitals make no form."""
    forms = [entry["term"], *entry.get("forms", ())]
    if term.casefold() not in {form.casefold() for form in forms}:
        entry.setdefault("forms", []).append(term)
