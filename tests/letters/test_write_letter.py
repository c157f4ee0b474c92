from __future__ import annotations

from leaflets.letters.person import Person
from leaflets.letters.write_letter import fill_paragraph, fill_slots, list_slots, name_slot, sample_paragraph
from leaflets.model.letter import LetterWords

WORDS = LetterWords.model_validate({"paragraphs": ["Dear {name},", "Welcome", "{note}", "Braces {{here}}"]})
PERSON = Person(1, 2, "en", 18, 1, ("Ms Sample", "Town"), {"name": "Ms Sample", "note": ""})


def test_paragraphs_with_fields_are_places() -> None:
    assert list_slots(WORDS) == (0, 2)
    assert name_slot(2) == "line2"


def test_a_person_fills_the_places_and_an_empty_paragraph_has_no_line() -> None:
    assert fill_slots(PERSON, WORDS, str) == {
        "address": ("Ms Sample", "Town"), "line0": ("Dear Ms Sample,",), "line2": ()
    }  # fmt: skip


def test_braces_in_a_value_are_text() -> None:
    assert fill_paragraph("Dear {name},", {"name": "{note} {0}"}, str) == "Dear {note} {0},"


def test_a_sample_is_as_long_as_the_middle_text_and_says_nothing() -> None:
    assert sample_paragraph(["Dear A,", "Dear Somebody Long,", "Dear Ms Sample,"]) == "nnnn nn nnnnnnn"
    assert sample_paragraph([]) == "n"
    assert sample_paragraph([""]) == "n"
    assert sample_paragraph(["3\u00a0March 10:30"]) == "n nnnnn nnnnn"
