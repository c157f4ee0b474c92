"""Hard words in a text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import hypothesis
import hypothesis.strategies as st
import pytest

from leaflets.model.condition import Condition
from leaflets.readability.find_jargon import find_jargon
from leaflets.readability.jargon import read_jargon
from leaflets.readability.known_names import know_names
from leaflets.readability.list_words import list_words
from leaflets.readability.passages import Sentence
from leaflets.readability.reading import JargonFinding

JARGON = read_jargon(Path(__file__).parent.parent / "resources" / "jargon-en.toml")


def find(*texts: str, **fields: Any) -> tuple[JargonFinding, ...]:
    given = {"name": "Harbour fever", "language": "en", "definition": "A fever."} | fields
    sentences = [Sentence(text, "causes", "paragraph", list_words(text)) for text in texts]
    return find_jargon(sentences, JARGON, know_names(Condition.model_validate(given)))


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("After a myocardial infarction you rest.", ["myocardial infarction"]),
        ("The infarction is myocardial.", ["infarction", "myocardial"]),
        ("HYPERTENSION, oedema.", ["hypertension", "oedema"]),
        ("Two fractures and many diagnoses, biopsies, therapies.", ["fracture", "diagnosis", "biopsy", "therapy"]),
        ("Bacteria grow.", ["bacterium"]),
        ("It is administered, utilised, commencing, terminates.", ["administer", "utilise", "commence", "terminate"]),
        ("In the event of fever, or in the event", ["in the event of"]),
        ("A fractured leg; adverse events", ["fracture", "adverse event"]),
        ("A therapist and physiotherapy", ["physiotherapy"]),
        ("A chronicle", []),
    ],
)
def test_hard_words_are_found_in_every_form_the_longest_first(text: str, terms: list[str]) -> None:
    assert [found.text for found in find(text)] == terms


def test_a_finding_has_plain_words_its_first_sentence_and_a_count() -> None:
    (found,) = find("Take an analgesic.", "Analgesics help.")
    assert found.alternatives == ("painkiller", "pain relief")
    assert (found.sentence, found.count, found.is_explained) == ("Take an analgesic.", 2, False)


def test_the_conditions_own_name_is_no_hard_word() -> None:
    found = find("Pulmonary hypertension is a kind of hypertension.", name="Pulmonary hypertension")
    assert [(word.text, word.count) for word in found] == [("hypertension", 1)]


def test_what_the_glossary_explains_is_told_as_explained() -> None:
    glossary = [{"term": "biopsy", "meaning": "A small piece is taken."}]
    found = find("A biopsy of the oedema.", glossary=glossary)
    assert {word.text: word.is_explained for word in found} == {"biopsy": True, "oedema": False}


@hypothesis.given(st.text(max_size=120))
def test_any_text_is_answered(text: str) -> None:
    assert all(found.count > 0 and found.alternatives for found in find(text))
