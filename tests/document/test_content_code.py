"""The content code: one for all sizes, another for another word."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest

from leaflets.document.blocks import Record, Run
from leaflets.document.compose_document import compose_document
from leaflets.document.content_code import ALPHABET, CONTENT_CODE, make_content_code
from leaflets.document.document import Document
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind, Layout, Palette

DAY = datetime.date(2026, 11, 23)
EDITIONS = ((Layout.A4, 12, Palette.WHITE), (Layout.LETTER, 28, Palette.NIGHT), (Layout.A5, 18, Palette.CREAM))


def change(condition: Condition, **fields: object) -> Condition:
    return Condition.model_validate({**condition.model_dump(), **fields})


def compose(condition: Condition, kind: Kind = Kind.PATIENT, clinic: Clinic | None = None) -> Document:
    return compose_document(condition, Edition(kind), clinic=clinic, today=DAY)


def read_code(document: Document) -> str:
    record = document.blocks[-1]
    assert isinstance(record, Record)
    rows = record.strip.rows if record.strip else record.rows
    (row,) = (row for row in rows if row.name == CONTENT_CODE)
    return "".join(run.text for run in row.value).replace("\u2060", "")


@pytest.mark.parametrize("kind", Kind)
def test_all_sizes_papers_and_palettes_print_the_same_code(full: Condition, clinic: Clinic, kind: Kind) -> None:
    editions = [Edition(kind, layout, float(size), palette) for layout, size, palette in EDITIONS]
    documents = [compose_document(full, edition, clinic=clinic, today=DAY) for edition in editions]
    (code,) = {read_code(document) for document in documents}
    assert re.fullmatch(f"[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}", code)
    assert {make_content_code(document) for document in documents} == {code}


def test_kind_clinic_notice_and_version_change_the_code(full: Condition, clinic: Clinic) -> None:
    late = datetime.date(2028, 11, 24)
    codes = [
        *(make_content_code(compose(full, kind)) for kind in Kind),
        make_content_code(compose(full, clinic=clinic)),
        make_content_code(compose(full, clinic=clinic.model_copy(update={"telephone": "01632 960 124"}))),
        make_content_code(compose(change(full, version="1.3"))),
        make_content_code(compose_document(full, Edition(Kind.PATIENT), today=late)),
    ]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("You feel better.", "You feel worse."),
        ("Take 1.5 mg.", "Take 15 mg."),
        ("Less than < 5.", "Less than > 5."),
        ("It helps an other.", "It helps another."),
        ("Two words. Three", "Words two. Three"),
    ],
)
def test_any_other_word_gives_another_code(bare: Condition, old: str, new: str) -> None:
    assert make_content_code(compose(change(bare, definition=old))) != make_content_code(
        compose(change(bare, definition=new))
    )


def test_quotes_dashes_and_spaces_change_nothing(bare: Condition) -> None:
    one, other = change(bare, definition="The “old - word”"), change(bare, definition='The  "old — word"')
    assert make_content_code(compose(one)) == make_content_code(compose(other))


def test_a_document_without_a_record_has_a_code_but_no_row(full: Condition) -> None:
    document = compose(full)
    shorter = replace(document, blocks=document.blocks[:-1])
    assert make_content_code(shorter) != make_content_code(document)


def test_the_code_does_not_count_its_own_row(full: Condition) -> None:
    document = compose(full, Kind.CLINICIAN)
    *blocks, record = document.blocks
    assert isinstance(record, Record)
    rows = tuple(replace(row, value=(Run("X"),)) if row.name == CONTENT_CODE else row for row in record.rows)
    changed = replace(document, blocks=(*blocks, replace(record, rows=rows)))
    assert make_content_code(changed) == make_content_code(document)
