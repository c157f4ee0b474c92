"""Contact and telephone: how the foot of a document says whom to ask."""

from __future__ import annotations

import datetime

import pytest

from leaflets.document.blocks import Contact
from leaflets.document.compose_document import compose_document
from leaflets.document.shared_blocks import telephone_runs, web_address
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind

DAY = datetime.date(2026, 11, 23)


def test_the_contact_links_what_can_be_called_or_opened(full: Condition, clinic: Clinic) -> None:
    contact = compose_document(full, Edition(Kind.PATIENT), clinic=clinic, today=DAY).blocks[-2]
    assert isinstance(contact, Contact)
    assert [run.href for line in (contact.telephone, *contact.lines) for run in line] == [
        "tel:01632960123",
        None,
        "mailto:a@harbour.example",
        "https://harbour.example",
    ]
    assert (contact.qr_address, contact.qr_text) == ("https://harbour.example", "QR code for harbour.example")
    unlisted = clinic.model_copy(update={"website": None})
    contact = compose_document(full, Edition(Kind.PATIENT), clinic=unlisted, today=DAY).blocks[-2]
    assert isinstance(contact, Contact) and (contact.qr_address, contact.qr_text) == ("", "")


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
