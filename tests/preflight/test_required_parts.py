"""What must be carried: absent from the content, or lost on the paper."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from leaflets.document.compose_document import compose_document
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind
from leaflets.preflight.required_parts import find_absent_parts, find_lost_parts
from tests.preflight.tampered import document_of, facts_of
from tests.whole.editions import CLINIC

DAY = datetime.date(2026, 11, 23)
EDITION = Edition(Kind.PATIENT)


@pytest.mark.parametrize("kind", Kind)
def test_the_shipped_condition_has_every_part_on_its_paper(kind: Kind) -> None:
    edition = Edition(kind)
    document, facts = document_of(edition), facts_of(edition)
    assert [sample.note for sample in find_lost_parts(document, facts)] == []
    assert [sample.note for sample in find_absent_parts(document, facts)] == []


def test_a_bare_condition_is_told_all_that_it_lacks() -> None:
    bare = Condition.model_validate({"name": "Bare fever", "definition": "It is bare.", "language": "en"})
    document = compose_document(bare, EDITION, clinic=CLINIC.model_copy(update={"name": "Clinic"}), today=DAY)
    found = [
        sample.note.removeprefix("the content does not have ")
        for sample in find_absent_parts(document, facts_of(EDITION))
    ]
    assert {"a version", "the date of issue", "the date of the next check", "when to get help", "sources"} <= set(found)
    assert "what it is" not in found and "how to get other formats" not in found
    assert "how to reach the clinic" not in found


def test_a_clinic_that_cannot_be_reached_is_told() -> None:
    document = document_of(EDITION)
    unreachable = replace(document, blocks=tuple(b for b in document.blocks if type(b).__name__ != "Contact"))
    notes = [sample.note for sample in find_absent_parts(unreachable, facts_of(EDITION))]
    assert notes == ["the content does not have how to reach the clinic"]


def test_a_part_that_the_paper_lost_is_named_once_with_its_first_lost_words() -> None:
    found = list(find_lost_parts(document_of(EDITION), facts_of(Edition(Kind.CITATIONS))))
    assert {"help", "contact", "sources"} <= {sample.note.split('"')[1] for sample in found}
    assert len(found) == len({sample.note for sample in found})
    assert next(sample.words for sample in found if '"contact"' in sample.note) == "How to reach us"
