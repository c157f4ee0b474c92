"""The crosswalk in a Document: before contact and record, and no part of what two sizes have in common."""

from __future__ import annotations

import datetime

from leaflets.document.blocks import Contact, Crosswalk, Record
from leaflets.document.compose_document import compose_document
from leaflets.document.content_code import make_content_code
from leaflets.document.list_texts import list_texts
from leaflets.document.make_crosswalk import add_crosswalk
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind, Layout

DAY = datetime.date(2026, 11, 23)
RANGES = ((1, 2), (3, 3), (4, 9))


def test_each_standard_page_has_a_row_before_contact_and_record(full: Condition, clinic: Clinic) -> None:
    document = compose_document(full, Edition(Kind.PATIENT, size=18), clinic=clinic, today=DAY)
    made = add_crosswalk(document, RANGES, Edition(Kind.PATIENT, Layout.LETTER))
    *_, crosswalk, contact, record = made.blocks
    assert isinstance(crosswalk, Crosswalk) and isinstance(contact, Contact) and isinstance(record, Record)
    assert [row.replace("\u00a0", " ") for row in crosswalk.rows] == [
        "Page 1 there is pages 1 to 2 here.",
        "Page 2 there is page 3 here.",
        "Page 3 there is pages 4 to 9 here.",
    ]
    assert "14 point on US Letter" in crosswalk.introduction.replace("\u00a0", " ")


def test_it_changes_no_code_and_no_other_text(full: Condition) -> None:
    document = compose_document(full, Edition(Kind.PATIENT, size=18), today=DAY)
    made = add_crosswalk(document, RANGES, Edition(Kind.PATIENT))
    assert isinstance(made.blocks[-2], Crosswalk)
    assert make_content_code(made) == make_content_code(document)
    own = [text for text in list_texts(made) if text.part == "crosswalk"]
    assert len(own) == 5 and all(text.is_edition for text in own)
    assert [text for text in list_texts(made) if text not in own] == list(list_texts(document))
