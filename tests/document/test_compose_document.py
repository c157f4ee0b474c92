"""What every document has: notices, running lines, metadata, numbers that agree."""

from __future__ import annotations

import datetime
import pickle
import re

import pytest

from leaflets.document.compose_document import compose_document
from leaflets.document.typography import plain
from leaflets.errors import TemplateError
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind, Layout
from tests.document.words import all_text

DAY = datetime.date(2026, 11, 23)


def change(condition: Condition, **fields: object) -> Condition:
    return Condition.model_validate({**condition.model_dump(), **fields})


@pytest.mark.parametrize("kind", Kind)
def test_a_document_is_frozen_and_travels_between_processes(full: Condition, clinic: Clinic, kind: Kind) -> None:
    document = compose_document(full, Edition(kind), clinic=clinic, today=DAY)
    assert pickle.loads(pickle.dumps(document)) == document
    assert hash(document) == hash(compose_document(full, Edition(kind), clinic=clinic, today=DAY))


@pytest.mark.parametrize("kind", Kind)
def test_a_sample_says_so_on_page_one_and_in_the_running_line(full: Condition, kind: Kind) -> None:
    document = compose_document(full, Edition(kind), today=DAY)
    assert [notice.text for notice in document.notices] == ["Sample content, not clinically reviewed"]
    assert document.running.notices[-1] == "Sample, not clinically reviewed"


def test_a_reviewed_condition_has_no_notice(full: Condition) -> None:
    document = compose_document(change(full, status="reviewed"), Edition(Kind.PATIENT), today=DAY)
    assert document.notices == () and document.running.notices == ()


def test_a_passed_review_date_is_said_first(full: Condition) -> None:
    document = compose_document(full, Edition(Kind.PATIENT), today=datetime.date(2028, 11, 24))
    assert [notice.name for notice in document.notices] == ["expired", "sample"]
    assert "due to be checked by 23 November 2028" in plain(document.notices[0].text)
    assert plain(document.running.notices[0]) == "Out of date since 23 November 2028. Sample, not clinically reviewed"


def test_the_day_changes_nothing_else(full: Condition) -> None:
    documents = {
        compose_document(full, Edition(Kind.PATIENT), today=DAY + datetime.timedelta(days)) for days in (0, 500)
    }
    assert len(documents) == 1


def test_the_foot_is_the_telephone_for_patients_and_the_code_for_others(full: Condition, clinic: Clinic) -> None:
    feet = [compose_document(full, Edition(kind), clinic=clinic, today=DAY).running.feet for kind in Kind]
    assert [plain(foot[0]) for foot in feet] == [
        "01632 960 123",
        "TFN-C-1.2, 23 November 2026",
        "TFN-S-1.2, 23 November 2026",
    ]


def test_metadata_names_the_edition_and_takes_its_dates_from_the_condition(full: Condition) -> None:
    metadata = compose_document(full, Edition(Kind.PATIENT, Layout.LETTER, 18), today=DAY).metadata
    assert metadata.title == "Test fever of the north-east: Patient leaflet"
    assert metadata.subject.endswith("18 point, US Letter")
    assert (metadata.created, metadata.author) == ("2026-11-23", "A. Writer")
    assert {"TFN", "fièvre du port", "ORPHA 1"} <= set(metadata.keywords)


def test_a_condition_without_short_name_has_a_code_from_its_initials(bare: Condition) -> None:
    document = compose_document(bare, Edition(Kind.CITATIONS), today=DAY)
    assert plain(document.running.feet[0]) == "BF-S"


def test_citation_numbers_agree_across_the_three_documents(full: Condition) -> None:
    def numbers(kind: Kind) -> set[tuple[str, str]]:
        text = plain("".join(all_text(compose_document(full, Edition(kind), today=DAY).blocks)))
        return set(re.findall(r"(attacks|Presynaptic test|Raised X|Reflex loss) \[(\d)\]", text))

    assert numbers(Kind.PATIENT) == {("attacks", "1")}
    assert numbers(Kind.CLINICIAN) == {("Presynaptic test", "2"), ("Raised X", "2"), ("Reflex loss", "3")}


def test_a_language_without_wording_is_refused(bare: Condition) -> None:
    with pytest.raises(TemplateError, match="language 'cy'"):
        compose_document(change(bare, language="cy"), Edition(Kind.PATIENT), today=DAY)
