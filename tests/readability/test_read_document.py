"""A whole document, read."""

from __future__ import annotations

import time
from typing import Any

import hypothesis
import hypothesis.strategies as st
import pytest

from leaflets.model.edition import Kind
from leaflets.readability.find_acronyms import find_acronyms
from leaflets.readability.find_numbers import find_numbers
from leaflets.readability.find_passive import has_passive
from leaflets.readability.find_pointers import find_pointers
from leaflets.readability.jargon import JargonList
from leaflets.readability.list_words import clean_text, list_words
from leaflets.readability.passages import Sentence
from leaflets.readability.split_sentences import split_sentences

JARGON = JargonList("en", {("fracture",): ("break",)}, {("fracture",): "fracture"})


def test_each_field_is_read_by_itself(read: Any) -> None:
    reading = read(causes="A germ gets in. You get ill.", outlook="You get well.")
    fields = {field.name: field.text for field in reading.fields}
    assert list(fields)[:1] == ["head"]
    assert fields["causes"].sentences == 3, "the heading and two sentences"
    assert fields["outlook"].sentences == 2
    assert sum(text.words for text in fields.values()) == reading.text.words


def test_a_bullet_without_a_full_stop_is_a_sentence_of_its_own(read: Any) -> None:
    one = read(self_care=["Rest in bed"]).text
    two = read(self_care=["Rest in bed", "Drink a lot"]).text
    assert (two.sentences, two.words) == (one.sentences + 1, one.words + 3)


@hypothesis.given(st.lists(st.text(min_size=1, max_size=60).filter(lambda text: text.strip()), max_size=4))
@hypothesis.settings(max_examples=60)
def test_adding_a_bullet_never_merges_sentences(read: Any, items: list[str]) -> None:
    before = read(self_care=["Rest", *items]).text
    after = read(self_care=["Rest", *items, "Drink water"]).text
    assert (after.sentences, after.words) == (before.sentences + 1, before.words + 2)
    assert min(after.counts.syllables, after.counts.polysyllables, after.passives) >= 0


def test_each_table_cell_is_a_sentence_of_its_own(read: Any) -> None:
    table = {"title": "Doses", "section": "treatments", "columns": ["Drug", "How much"], "rows": [["Rest", "8 hours"]]}
    bare, full = read().text, read(tables=[table]).text
    assert full.sentences - bare.sentences == 6, "the section's heading, the title and four cells"


def test_citations_sources_and_addresses_are_not_read(read: Any) -> None:
    source = {"id": "book", "title": "A most extraordinary encyclopaedia"}
    cited = read(causes="A germ gets in [@book]. It grows [@book].", references=[source])
    assert cited.text == read(causes="A germ gets in. It grows.").text


def test_names_and_glossary_terms_can_be_taken_as_known(read: Any) -> None:
    glossary = [{"term": "antibody", "meaning": "It fights germs.", "say": "AN-tee-bod-ee", "forms": ["antibodies"]}]
    reading = read(name="Amyloidosis", causes="Amyloidosis makes antibodies.", glossary=glossary)
    counts = {field.name: field.text for field in reading.fields}["causes"]
    assert counts.counts.polysyllables > counts.counts_without_names.polysyllables == 0
    assert counts.words == counts.counts_without_names.words
    assert counts.grade_without_names < counts.grade
    glossary_words = {field.name: field.text for field in reading.fields}["glossary"].longest_sentence
    assert "AN-tee" not in glossary_words, "how to say a word is no text"


def test_all_findings_come_with_field_and_sentence(read: Any) -> None:
    reading = read(
        jargon=JARGON,
        causes="A fracture of the MCV. It happens in 1 in 10 people.",
        outlook="See above. It is treated, and 3 in 1,000 get worse.",
    )
    assert [(found.text, found.field) for found in reading.jargon] == [("fracture", "causes")]
    assert [(found.text, found.sentence) for found in reading.acronyms] == [("MCV", "A fracture of the MCV.")]
    assert [found.denominator for found in reading.numbers] == ["10", "1000"]
    assert [(found.text, found.field) for found in reading.pointers] == [("see above", "outlook")]
    assert reading.text.passives == 1


def test_the_size_does_not_change_what_is_read(read: Any) -> None:
    assert read(size=12, causes="A germ.") == read(size=28, causes="A germ.")


def test_a_clinician_reads_other_statements(read: Any) -> None:
    reading = read(Kind.CLINICIAN, red_flags="Autonomic instability of the heart")
    assert reading.audience == "clinician"
    assert "Autonomic instability of the heart" in {field.text.longest_sentence for field in reading.fields}


@pytest.mark.parametrize("text", ["...", "?", "[@", "1", "*", "\u200b"])
def test_text_without_words_counts_nothing(read: Any, text: str) -> None:
    assert read(outlook=text).text.words >= read().text.words


@pytest.mark.parametrize("piece", ["1", "1,", "1 in ", "a.", "A.", "(A", "is not ", "see a ", "ABC (abc "])
def test_no_text_however_odd_is_slow_to_read(piece: str) -> None:
    # A search that begins anew at each letter took minutes for these; now each takes a tenth of a second.
    words = list_words(piece * 15_000)
    sentence = Sentence(piece * 15_000, "causes", "paragraph", words)
    start = time.perf_counter()
    for look in (clean_text, split_sentences, has_passive):
        look(sentence.text)
    for find in (find_acronyms, find_numbers, find_pointers):
        find([sentence])
    assert time.perf_counter() - start < 10
