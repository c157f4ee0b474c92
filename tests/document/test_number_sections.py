"""Long leaflets have numbered sections and a contents list, at every size or at none."""

from __future__ import annotations

import datetime

import pytest

from leaflets.document.blocks import Contents, HelpBox, MainMessage, Section
from leaflets.document.compose_document import compose_document
from leaflets.document.document import Document
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind, Layout
from leaflets.model.layout import PLAIN

DAY = datetime.date(2026, 11, 23)
LONG_TEXT = "\n\n".join(
    f"This is sentence number {number} of a text that goes on for a while." for number in range(120)
)


def change(condition: Condition, **fields: object) -> Condition:
    return Condition.model_validate({**condition.model_dump(), **fields})


def compose(condition: Condition, edition: Edition) -> Document:
    return compose_document(condition, edition, today=DAY)


def sections_of(document: Document) -> list[Section]:
    return [block for block in document.blocks if isinstance(block, Section)]


@pytest.fixture
def long(full: Condition) -> Condition:
    return change(full, causes=LONG_TEXT)


def test_a_short_leaflet_has_neither_numbers_nor_contents(full: Condition) -> None:
    document = compose(full, Edition(Kind.PATIENT, size=40))
    assert {section.number for section in sections_of(document)} == {""}
    assert not any(isinstance(block, Contents) for block in document.blocks)


def test_a_long_leaflet_lists_every_section_after_help_box_and_main_message(long: Condition) -> None:
    document = compose(long, Edition(Kind.PATIENT))
    help_box, message, contents, *_ = document.blocks
    assert isinstance(help_box, HelpBox) and isinstance(message, MainMessage) and isinstance(contents, Contents)
    sections = sections_of(document)
    assert [section.number for section in sections] == [f"{number}." for number in range(1, len(sections) + 1)]
    listed = [(entry.name, entry.number, entry.heading) for entry in contents.entries]
    assert listed == [(section.name, section.number, section.heading) for section in sections]
    assert contents.page == ("page ", "")


def test_numbers_do_not_depend_on_size_or_paper(long: Condition, full: Condition) -> None:
    for condition in (long, full):
        editions = [Edition(Kind.PATIENT, layout, size) for layout in PLAIN for size in (10, 14, 19)]
        editions += [Edition(Kind.PATIENT, Layout.TRIFOLD_A4, 12), Edition(Kind.PATIENT, Layout.BOOKLET_A5, 18)]
        assert len({compose(condition, edition).blocks[:-1] for edition in editions}) == 1


@pytest.mark.parametrize("kind", [Kind.CLINICIAN, Kind.CITATIONS])
def test_the_other_documents_have_none(long: Condition, kind: Kind) -> None:
    document = compose(change(long, outlook=LONG_TEXT), Edition(kind))
    assert {section.number for section in sections_of(document)} <= {""}
    assert not any(isinstance(block, Contents) for block in document.blocks)
