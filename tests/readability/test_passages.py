"""The sentences of a document."""

from __future__ import annotations

import datetime
from typing import Any

from leaflets.document.compose_document import compose_document
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind
from leaflets.readability.passages import Sentence, list_sentences

TODAY = datetime.date(2026, 11, 23)
CLINIC = Clinic(name="Harbour Clinic", telephone="01632 960 123", address="1 Quay Street")


def read(**fields: Any) -> tuple[Sentence, ...]:
    given = {"name": "Harbour fever", "language": "en", "definition": "A fever."} | fields
    condition = Condition.model_validate(given)
    return list_sentences(compose_document(condition, Edition(Kind.PATIENT), clinic=CLINIC, today=TODAY), condition)


def test_sentences_come_in_reading_order_with_their_field() -> None:
    found = read(causes="A germ. It grows.", when_to_get_help={"emergency": ["You choke"]})
    told = [(sentence.field, sentence.text) for sentence in found]
    assert told.index(("when_to_get_help", "You choke")) < told.index(("definition", "A fever."))
    assert told.index(("causes", "A germ.")) + 1 == told.index(("causes", "It grows."))


def test_the_record_sources_and_the_clinics_address_are_not_read() -> None:
    found = read(references=[{"id": "book", "title": "A book about fever"}], version="1.0")
    words = " ".join(sentence.text for sentence in found)
    assert "Quay Street" not in words
    assert "A book about fever" not in words
    assert {"record", "sources", "contact"}.isdisjoint(sentence.field for sentence in found)


def test_how_a_word_is_said_is_left_out_and_its_meaning_is_not() -> None:
    glossary = [{"term": "antibody (Ab)", "meaning": "It (a protein) fights.", "say": "AN-tee-bod-ee"}]
    (entry,) = [sentence for sentence in read(glossary=glossary) if "fights" in sentence.text]
    assert entry.text == "antibody (Ab): It (a protein) fights."


def test_every_sentence_has_words() -> None:
    assert all(sentence.words for sentence in read(causes="...", self_care=["- -", "Rest"]))
