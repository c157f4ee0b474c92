"""The record at the end of every document, and the strip of a leaflet: what this paper is."""

from __future__ import annotations

import datetime
import re

import pytest

from leaflets.document.blocks import Record, Strip
from leaflets.document.compose_document import compose_document
from leaflets.document.imprint import read_imprint
from leaflets.document.typography import plain
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind, Layout

DAY = datetime.date(2026, 11, 23)
CODE = re.compile(r"[A-Z\d]{4}-[A-Z\d]{4}")


def record(condition: Condition, edition: Edition, clinic: Clinic | None = None) -> Record:
    block = compose_document(condition, edition, clinic=clinic, today=DAY).blocks[-1]
    assert isinstance(block, Record)
    return block


def strip(condition: Condition, edition: Edition) -> Strip:
    found = record(condition, edition).strip
    assert found is not None
    return found


def rows_of(block: Record | Strip) -> list[tuple[str, str]]:
    return [(row.label, plain("".join(run.text for run in row.value))) for row in block.rows]


def test_the_record_says_what_this_paper_is(full: Condition, clinic: Clinic) -> None:
    found = record(full, Edition(Kind.CLINICIAN, Layout.A5, 18), clinic)
    *rows, (label, code) = rows_of(found)
    assert label == "Content code" and CODE.fullmatch(code)
    assert rows == [
        ("Title", "Test fever of the north-east"),
        ("Edition", "Clinician summary, 18 point, A5"),
        ("Version", "1.2, 23 November 2026"),
        ("Next check", "23 November 2028"),
        ("Evidence up to", "1 October 2026"),
        ("Written by", "A. Writer"),
        ("Reviewed by", "Nobody yet"),
        ("Code", "TFN-C-1.2"),
    ]
    assert [row.label for row in found.rows if row.is_edition] == ["Edition"]
    assert (found.qr_address, found.qr_text) == ("https://harbour.example", "QR code for harbour.example")
    assert found.strip is None


def test_a_bare_record_says_only_what_is_known(bare: Condition) -> None:
    found = record(bare, Edition(Kind.CITATIONS))
    assert [row.label for row in found.rows] == ["Title", "Edition", "Reviewed by", "Code", "Content code"]
    assert (found.qr_address, found.qr_text) == ("", "")


def test_a_leaflet_says_in_its_strip_which_it_is_and_nothing_twice(full: Condition, clinic: Clinic) -> None:
    found = record(full, Edition(Kind.PATIENT, Layout.A5, 18), clinic)
    assert [label for label, _ in rows_of(found)] == [
        "Next check", "Evidence up to", "Written by", "Reviewed by", "Code",
    ]  # fmt: skip
    assert found.strip is not None and found.qr_address == ""
    *rows, (label, code) = rows_of(found.strip)
    assert rows == [
        ("", "Test fever of the north-east"),
        ("", "Version 1.2, issued 23 November 2026, in English"),
        ("", "Patient leaflet, 18 point, A5"),
    ]
    assert label == "Content code" and CODE.fullmatch(code)
    assert [row.name for row in found.strip.rows if row.is_edition] == ["edition"]


def test_the_code_of_the_strip_holds_the_same_facts(full: Condition) -> None:
    found = strip(full, Edition(Kind.PATIENT, Layout.LETTER, 24, is_brief=True))
    imprint = read_imprint(found.qr_content)
    assert imprint.content_code == rows_of(found)[-1][1]
    assert (imprint.condition, imprint.kind, imprint.version) == ("test-fever", "patient-brief", "1.2")
    assert (imprint.issued, imprint.language, imprint.size, imprint.layout) == (
        "2026-11-23", full.language.lower(), "24", "letter",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "line", "name"),
    [
        ({}, "In English", "language"),
        ({"version": "2"}, "Version 2, in English", "version"),
        ({"issued": "2026-11-23"}, "Issued November 23, 2026, in English", "issued"),
    ],
)
def test_the_strip_says_what_is_known(bare: Condition, fields: dict[str, str], line: str, name: str) -> None:
    condition = Condition.model_validate({**bare.model_dump(), **fields})
    row = strip(condition, Edition(Kind.PATIENT)).rows[1]
    assert (plain("".join(run.text for run in row.value)), row.name) == (line, name)
