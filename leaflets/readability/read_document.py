"""A Document → how hard it is to read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from leaflets.document.document import Document
from leaflets.model.condition import Condition
from leaflets.readability.find_acronyms import find_acronyms
from leaflets.readability.find_jargon import find_jargon
from leaflets.readability.find_numbers import find_numbers
from leaflets.readability.find_passive import has_passive
from leaflets.readability.find_pointers import find_pointers
from leaflets.readability.formulas import Counts
from leaflets.readability.jargon import JargonList
from leaflets.readability.known_names import KnownNames, know_names
from leaflets.readability.list_words import count_words
from leaflets.readability.passages import Sentence, list_sentences
from leaflets.readability.reading import DocumentReading, FieldReading, TextReading


@dataclass(frozen=True, slots=True)
class _Measured:
    """A sentence with its counts, which the whole, the running text and a field share."""

    sentence: Sentence
    counts: Counts
    counts_without_names: Counts
    is_passive: bool


def read_document(document: Document, condition: Condition, jargon: JargonList | None = None) -> DocumentReading:
    """How hard a composed document is to read, as a whole and field by field.

    Args:
        document: a patient leaflet or a clinician summary; its size and paper do not matter.
        condition: what it was composed from: its names and glossary terms are known to the reader.
        jargon: hard words of the document's language; None when there is no list for it.
    """
    known = know_names(condition)
    sentences = list_sentences(document, condition)
    is_english = document.language.partition("-")[0] == "en"
    measured = [_measure(sentence, known, is_english) for sentence in sentences]
    fields: dict[str, list[_Measured]] = {}
    for each in measured:
        fields.setdefault(each.sentence.field, []).append(each)
    running = (each for each in measured if each.sentence.role == "paragraph")
    return DocumentReading(
        condition=condition.id or condition.name,
        audience="clinician" if document.edition.kind == "clinician" else "patient",
        language=document.language,
        text=_add_up(measured, is_english),
        running=_add_up(running, is_english),
        fields=tuple(FieldReading(name, _add_up(inside, is_english)) for name, inside in fields.items()),
        jargon=None if jargon is None else find_jargon(sentences, jargon, known),
        acronyms=find_acronyms(sentences, frozenset(entry.term for entry in condition.glossary)),
        numbers=find_numbers(sentences),
        pointers=find_pointers(sentences),
    )


def _measure(sentence: Sentence, known: KnownNames, is_english: bool) -> _Measured:
    counts = count_words(sentence.words)
    places = known.places(sentence.words)
    return _Measured(
        sentence,
        counts,
        count_words(sentence.words, places) if places else counts,
        is_english and has_passive(sentence.text),
    )


def _add_up(measured: Iterable[_Measured], is_english: bool) -> TextReading:
    """Some sentences as one text."""
    counts, counts_without_names, passives = Counts(), Counts(), 0
    longest = (0, "")
    for each in measured:
        counts += each.counts
        counts_without_names += each.counts_without_names
        passives += each.is_passive
        if each.counts.words > longest[0]:
            longest = (each.counts.words, each.sentence.text)
    return TextReading(counts, counts_without_names, *longest, passives, is_english)
