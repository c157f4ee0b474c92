"""A Document → how hard it is to read."""

from __future__ import annotations

from collections.abc import Iterable

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


def read_document(document: Document, condition: Condition, jargon: JargonList | None = None) -> DocumentReading:
    """How hard a composed document is to read, as a whole and field by field.

    Args:
        document: a patient leaflet or a clinician summary; its size and paper do not matter.
        condition: what it was composed from: its names and glossary terms are known to the reader.
        jargon: hard words of the document's language, None for none.
    """
    known = know_names(condition)
    sentences = list_sentences(document, condition)
    is_english = document.language.partition("-")[0] == "en"
    fields = dict.fromkeys(sentence.field for sentence in sentences)
    explained = frozenset(entry.term for entry in condition.glossary)

    def read(chosen: Iterable[Sentence]) -> TextReading:
        return read_sentences(chosen, known, is_english=is_english)

    return DocumentReading(
        condition=condition.id or condition.name,
        audience="clinician" if document.edition.kind == "clinician" else "patient",
        language=document.language,
        text=read(sentences),
        running=read(sentence for sentence in sentences if sentence.role == "paragraph"),
        fields=tuple(
            FieldReading(name, read(sentence for sentence in sentences if sentence.field == name)) for name in fields
        ),
        jargon=None if jargon is None else find_jargon(sentences, jargon, known),
        acronyms=find_acronyms(sentences, explained),
        numbers=find_numbers(sentences),
        pointers=find_pointers(sentences),
    )


def read_sentences(sentences: Iterable[Sentence], known: KnownNames, *, is_english: bool = True) -> TextReading:
    """How hard some sentences are to read."""
    counts, counts_without_names, passives = Counts(), Counts(), 0
    longest: tuple[int, str] = (0, "")
    for sentence in sentences:
        counts += count_words(sentence.words)
        counts_without_names += count_words(sentence.words, known.places(sentence.words))
        passives += is_english and has_passive(sentence.text)
        if len(sentence.words) > longest[0]:
            longest = (len(sentence.words), sentence.text)
    return TextReading(counts, counts_without_names, longest[0], longest[1], passives, is_english)
