from __future__ import annotations

from dataclasses import replace

from leaflets.document.compose_document import compose_document
from leaflets.document.stampable import CARRIER, STAMPABLE
from leaflets.mailing.compose_letter import (
    compose_for_anybody,
    compose_for_person,
    find_sender,
    join_personal,
    number_pages,
)
from leaflets.model.clinic import Clinic
from leaflets.model.letter import LetterWords
from tests.mailing.conftest import TODAY, Made


def test_a_letter_with_places_says_nothing_of_anybody(made: Made) -> None:
    variant = made.plan.variants[0]
    document = compose_document(variant.manuscript.condition, variant.edition, clinic=None, today=TODAY)
    letter = compose_for_anybody(variant.form, document, variant.people)
    assert letter.address == ("n",)
    assert [line.slot for line in letter.lines] == ["line0", "line1", ""]
    assert all(set(line.text) <= {"n", " "} for line in letter.lines if line.slot)
    assert letter.carrier == CARRIER


def test_a_letter_to_a_person_says_what_the_row_says(made: Made) -> None:
    variant = made.plan.variants[0]
    document = compose_document(variant.manuscript.condition, variant.edition, clinic=None, today=TODAY)
    letter = compose_for_person(variant.form, document, variant.people[0])
    assert letter.address == ("Ms Sample Oneson", "201 Example Street", "Example Town")
    assert [line.text.replace("\u00a0", " ") for line in letter.lines] == [
        "Dear Ms Sample Oneson,",
        "Monday, March 1, 2027, 10:30 AM, room {4}",
        "Please read this.",
    ]
    assert letter.carrier == ""
    assert number_pages(letter).page_line == "Letter, page {page} of {pages}"


def test_the_clinic_is_the_sender_when_the_letter_names_none(made: Made) -> None:
    form = made.plan.variants[0].form
    own = replace(form, clinic=Clinic(name="Own Clinic", telephone="01632 960 999"))
    assert find_sender(own) == ("Example Clinic", "01632 960 123")
    silent = LetterWords.model_validate({"paragraphs": ["Dear {name},"]})
    assert find_sender(replace(own, words=silent)) == ("Own Clinic", "01632 960 999")
    assert find_sender(replace(own, words=silent, clinic=None)) == ()


def test_numbers_stay_together_without_characters_that_have_no_glyph() -> None:
    assert (
        join_personal("call 01632 960 123 on 3 March 2027") == "call 01632\u00a0960\u00a0123 on 3\u00a0March\u00a02027"
    )
    assert join_personal("Dear Ms Mary-Anne Müller,") == "Dear Ms Mary-Anne Müller,"


def test_every_stampable_character_is_there_once() -> None:
    assert len(set(STAMPABLE)) == len(STAMPABLE) > 250
    assert not set("ŵŷİ") & set(STAMPABLE)
