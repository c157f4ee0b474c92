"""The sheet of print sizes: one sentence, many types, each with its code."""

from __future__ import annotations

import datetime

import pytest

from leaflets.document.blocks import Section, Specimen
from leaflets.document.compose_document import compose_document
from leaflets.document.compose_sizes import choose_sentence, compose_sizes
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind, Layout, Palette, Sheet, Spacing, Weight
from leaflets.model.need import Need, read_need

DAY = datetime.date(2026, 11, 23)
SHEET = Edition(Sheet.SIZES, Layout.A4, 12)
NEEDS = (Need(14), Need(28), Need(14, Weight.BOLD, Spacing.WIDE), Need(14, palette=Palette.NIGHT))


def test_each_need_has_its_code_and_the_same_sentence(full: Condition, clinic: Clinic) -> None:
    document = compose_sizes(full, SHEET, NEEDS, clinic=clinic, today=DAY)
    sections = [block for block in document.blocks if isinstance(block, Section)]
    assert [section.heading for section in sections] == [
        "Plain, white paper", "Bold, wide spacing, white paper", "Plain, white on black",
    ]  # fmt: skip
    specimens = [block for section in sections for block in section.blocks if isinstance(block, Specimen)]
    assert tuple(read_need(specimen.code) for specimen in specimens) == NEEDS
    assert len({specimen.words for specimen in specimens}) == 1
    assert [specimen.label.replace("\u00a0", " ") for specimen in specimens] == [
        "14 point", "28 point", "14 point, bold, wide spacing", "14 point",
    ]  # fmt: skip
    assert (document.title, document.masthead.clinic, document.notices) == ("Find your print size", clinic.name, ())


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"main_message": "Short. This sentence has the length that shows a type well, and no mark."},
         "This sentence has the length that shows a type well, and no mark."),
        ({"definition": "Heat."}, "Heat."),
        ({"definition": "No full stop"}, "No full stop"),
        ({"definition": "It is 1.5 times as hot as it should be, or more. Rest."},
         "It is 1.5 times as hot as it should be, or more."),
    ],
)  # fmt: skip
def test_the_sentence_is_of_a_length_that_shows_a_type(fields: dict[str, str], sentence: str, bare: Condition) -> None:
    condition = Condition.model_validate({**bare.model_dump(), **fields})
    leaflet = compose_document(condition, Edition(Kind.PATIENT), today=DAY)
    assert choose_sentence(leaflet) == sentence


def test_marks_of_sources_are_left_out(full: Condition) -> None:
    assert "[" not in choose_sentence(compose_document(full, Edition(Kind.PATIENT), today=DAY))
