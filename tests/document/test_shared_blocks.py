"""Record, contact and telephone: what the foot of every document says."""

from __future__ import annotations

import datetime
import re

import pytest

from leaflets.document.blocks import Contact, Record
from leaflets.document.compose_document import compose_document
from leaflets.document.shared_blocks import telephone_runs, web_address
from leaflets.document.typography import plain
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind, Layout

DAY = datetime.date(2026, 11, 23)


def record(condition: Condition, edition: Edition, clinic: Clinic | None = None) -> Record:
    block = compose_document(condition, edition, clinic=clinic, today=DAY).blocks[-1]
    assert isinstance(block, Record)
    return block


def test_the_record_says_what_this_paper_is(full: Condition, clinic: Clinic) -> None:
    found = record(full, Edition(Kind.PATIENT, Layout.A5, 18), clinic)
    *rows, (label, code) = [(row.label, plain(row.value[0].text)) for row in found.rows]
    assert label == "Content code" and re.fullmatch(r"[A-Z\d]{4}-[A-Z\d]{4}", code)
    assert rows == [
        ("Title", "Test fever of the north-east"),
        ("Edition", "Patient leaflet, 18 point, A5"),
        ("Version", "1.2, 23 November 2026"),
        ("Next check", "23 November 2028"),
        ("Evidence up to", "1 October 2026"),
        ("Written by", "A. Writer"),
        ("Reviewed by", "Nobody yet"),
        ("Code", "TFN-P-1.2"),
    ]
    assert [row.label for row in found.rows if row.is_edition] == ["Edition"]
    assert (found.qr_address, found.qr_text) == ("https://harbour.example", "QR code for harbour.example")


def test_a_bare_record_says_only_what_is_known(bare: Condition) -> None:
    found = record(bare, Edition(Kind.PATIENT))
    assert [row.label for row in found.rows] == ["Title", "Edition", "Reviewed by", "Code", "Content code"]
    assert (found.qr_address, found.qr_text) == ("", "")


def test_the_contact_links_what_can_be_called_or_opened(full: Condition, clinic: Clinic) -> None:
    contact = compose_document(full, Edition(Kind.PATIENT), clinic=clinic, today=DAY).blocks[-2]
    assert isinstance(contact, Contact)
    assert [run.href for line in (contact.telephone, *contact.lines) for run in line] == [
        "tel:01632960123",
        None,
        "mailto:a@harbour.example",
        "https://harbour.example",
    ]


def test_a_clinic_that_says_nothing_but_its_name_has_no_contact_box(full: Condition) -> None:
    blocks = compose_document(full, Edition(Kind.PATIENT), clinic=Clinic(name="X"), today=DAY).blocks
    assert not any(isinstance(block, Contact) for block in blocks)


@pytest.mark.parametrize(
    ("written", "full_address"),
    [("a.example", "https://a.example"), ("http://b.example", "http://b.example")],
)
def test_a_website_becomes_a_full_address(written: str, full_address: str) -> None:
    assert web_address(written) == full_address


@pytest.mark.parametrize("number", ["ask at the desk", "1-800-4-CANCER", "01632 960 123, then 4"])
def test_a_number_with_letters_is_not_called(number: str) -> None:
    assert [run.href for run in telephone_runs(number)] == [None]


def test_a_number_is_called_by_its_digits() -> None:
    assert telephone_runs("+44 (1632) 960-123")[0].href == "tel:+441632960123"
