"""A brief edition says that it is one, what it left out, and where to find it."""

from __future__ import annotations

import datetime

import pytest

from leaflets.document.blocks import Group, HelpBox, MainMessage, Record, Section
from leaflets.document.compose_document import compose_document
from leaflets.document.document import Document
from leaflets.document.list_texts import list_block_texts, list_texts
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind

DAY = datetime.date(2026, 11, 23)
LONG_TEXT = "\n\n".join(
    f"Sentence number {number} of a text that goes on for quite a while here." for number in range(160)
)
BRIEF = Edition(Kind.PATIENT, is_brief=True, short=("causes",), left_out=("tests", "glossary"))


def change(condition: Condition, **fields: object) -> Condition:
    return Condition.model_validate({**condition.model_dump(), **fields})


def compose(condition: Condition, edition: Edition, clinic: Clinic | None = None) -> Document:
    return compose_document(condition, edition, clinic=clinic, today=DAY)


def names(document: Document) -> list[str]:
    return [block.name for block in document.blocks if isinstance(block, Section)]


def row(document: Document, name: str) -> str:
    return next(text.words for text in list_texts(document) if text.name == name and text.role == "value")


@pytest.fixture
def long(full: Condition) -> Condition:
    return change(full, causes=LONG_TEXT)


def test_it_tells_after_the_main_message_what_is_missing_and_where_it_is(long: Condition, clinic: Clinic) -> None:
    document = compose(long, BRIEF, clinic)
    help_box, message, notice, *_ = document.blocks
    assert isinstance(help_box, HelpBox) and isinstance(message, MainMessage) and isinstance(notice, Group)
    gone, short, full = (text.words for text in list_block_texts(notice.blocks))
    assert gone == "Left out: “5. Which tests might I have?”, “12. What do these words mean?”."
    assert short == "Shortened: “3. What causes it?”."
    assert full.startswith(
        "All of it is in the full leaflet “Test fever of the north-east”, version 1.2. Please call us"
    )


def test_numbers_stay_those_of_the_full_leaflet(long: Condition) -> None:
    numbers = [block.number for block in compose(long, BRIEF).blocks if isinstance(block, Section)]
    assert numbers[:5] == ["1.", "2.", "3.", "4.", "6."]
    assert {"tests", "glossary"} & set(names(compose(long, BRIEF))) == set()


def test_help_notices_and_record_are_those_of_the_full_leaflet(long: Condition, clinic: Clinic) -> None:
    full, brief = compose(long, Edition(Kind.PATIENT), clinic), compose(long, BRIEF, clinic)
    assert brief.notices == full.notices
    for name in ("help", "main_message", "other_formats", "sources", "contact"):
        parts = [[text for text in list_texts(document) if text.part == name] for document in (full, brief)]
        assert parts[0] == parts[1] and parts[0]
    assert isinstance(brief.blocks[-1], Record)


def test_name_record_and_codes_say_brief(long: Condition) -> None:
    full, brief = compose(long, Edition(Kind.PATIENT)), compose(long, BRIEF)
    assert row(brief, "edition") == "Patient leaflet, brief, 14 point, A4"
    assert (row(full, "code"), row(brief, "code")) == ("TFN-P-1.2", "TFN-PB-1.2")
    assert "brief" in brief.masthead.kind and "brief" in brief.metadata.title
    assert row(full, "content_code") != row(brief, "content_code")


def test_the_same_choice_says_the_same_at_every_size_and_another_choice_does_not(long: Condition) -> None:
    codes = {
        row(
            compose(long, Edition(Kind.PATIENT, size=size, is_brief=True, short=BRIEF.short, left_out=out)),
            "content_code",
        )
        for size in (12, 18, 28)
        for out in (("tests",), ("outlook",))
    }
    assert len(codes) == 2


def test_with_nothing_cut_there_is_nothing_to_say(full: Condition) -> None:
    document = compose(full, Edition(Kind.PATIENT, is_brief=True))
    assert not any(isinstance(block, Group) for block in document.blocks)
    assert names(document) == names(compose(full, Edition(Kind.PATIENT)))


def test_without_a_version_and_a_clinic_it_still_says_whom_to_ask(full: Condition) -> None:
    document = compose(change(full, version=None), Edition(Kind.PATIENT, is_brief=True, left_out=("outlook",)))
    words = [text.words for text in list_block_texts(document.blocks)]
    assert (
        "All of it is in the full leaflet “Test fever of the north-east”. Please ask the person who gave it to you."
        in words
    )
    assert "Left out: “What can I expect?”." in words
