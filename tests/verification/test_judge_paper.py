"""How a paper stands: every state, and that the gravest reason counts."""

from __future__ import annotations

import datetime
import pickle
from dataclasses import replace

import pytest

from leaflets.document.blocks import Record
from leaflets.document.compose_document import compose_document
from leaflets.document.imprint import Imprint, read_imprint
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind
from leaflets.verification.judge_paper import Paper, Standing, State, judge_paper
from leaflets.verification.library import Holding

DAY = datetime.date(2026, 11, 25)
LEAFLET = Edition(Kind.PATIENT)
DATA = {
    "id": "fever", "name": "Fever", "language": "en-GB", "definition": "Heat.", "status": "reviewed", "version": "1.0",
    "issued": "2026-01-05", "review_by": "2027-01-05",
}  # fmt: skip


def condition(**fields: str | None) -> Condition:
    return Condition.model_validate(DATA | fields)


def hold(**fields: str | None) -> Holding:
    return Holding(condition(**fields), "lib/fever.yaml")


def scan(printed: Condition, clinic: Clinic | None = None, edition: Edition = LEAFLET) -> Imprint:
    """What a scanner reads from the leaflet."""
    record = compose_document(printed, edition, clinic=clinic, today=DAY).blocks[-1]
    assert isinstance(record, Record) and record.strip
    return read_imprint(record.strip.qr_content)


def stand(paper: Paper, *library: Holding, today: datetime.date = DAY) -> Standing:
    standing = judge_paper(paper, library, today)
    assert pickle.loads(pickle.dumps(standing)) == standing
    return standing


SCANNED = Paper(scan(condition()))


def test_the_librarys_own_leaflet_is_current() -> None:
    assert stand(SCANNED, hold()) == Standing(
        State.CURRENT, "the library has version 1.0, issued 2026-01-05 (lib/fever.yaml)", hold()
    )


@pytest.mark.parametrize(
    ("library", "state", "part"),
    [
        ([], State.UNKNOWN, "the library has no condition fever"),
        ([hold(id="rash")], State.UNKNOWN, "the library has no condition fever"),
        ([hold(language="cy"), hold(language="en")], State.UNKNOWN, "has it in cy, en, not in en-gb"),
        ([hold(status="withdrawn")], State.WITHDRAWN, "lib/fever.yaml says that it is withdrawn"),
        ([hold(version="1.1", status="withdrawn")], State.WITHDRAWN, "withdrawn"),
        ([hold(status="withdrawn"), hold(version="2", issued="2026-02-01")], State.WITHDRAWN, "withdrawn"),
        ([hold(version="1.1")], State.SUPERSEDED, "the library has version 1.1, issued 2026-01-05 (lib/fever.yaml)"),
        ([hold(), hold(version="1.1", issued="2026-02-01")], State.SUPERSEDED, "version 1.1, issued 2026-02-01"),
        ([hold(version="0.9", issued="2025-01-05", review_by=None)], State.UNKNOWN, "it is newer than the library"),
        ([hold(issued="2026-02-01")], State.SUPERSEDED, "it was issued 2026-01-05, and the library has version 1.0"),
        ([hold(issued="2025-02-01")], State.UNKNOWN, "it was issued 2026-01-05, and the library has version 1.0"),
        ([hold(version=None, issued=None)], State.UNKNOWN, "newer than the library, which has it without a version"),
        ([hold(review_by="2026-11-24")], State.EXPIRED, "its review date, 2026-11-24, has passed"),
        ([hold(review_by="2026-11-25")], State.CHANGED, "other words"),
        ([hold(definition="Cold.")], State.CHANGED, "version 1.0 too, but other words"),
    ],
)
def test_each_state_has_its_reason(library: list[Holding], state: State, part: str) -> None:
    standing = stand(SCANNED, *library)
    assert standing.state is state and part in standing.reason


def test_a_paper_is_held_against_the_clinic_profiles_it_may_have() -> None:
    clinic = Clinic(name="Harbour Clinic", telephone="01632 960 123")
    imprint = scan(condition(), clinic)
    assert stand(Paper(imprint, clinics=(clinic, None)), hold()).state is State.CURRENT
    other = stand(Paper(imprint), hold())
    assert other.state is State.CHANGED and "or clinic profile" in other.reason


def test_a_paper_that_brings_its_text_is_held_by_that_text_and_not_by_its_code() -> None:
    imprint = replace(SCANNED.imprint, content_code="CCCC-CCCC")
    assert stand(Paper(imprint, condition=condition()), hold()).state is State.CURRENT
    changed = stand(Paper(imprint, condition=condition(definition="Cold.")), hold())
    assert changed.state is State.CHANGED and "clinic profile" not in changed.reason


def test_the_words_of_a_brief_leaflet_are_not_told_from_its_code() -> None:
    brief = Edition(Kind.PATIENT, is_brief=True)
    assert stand(Paper(scan(condition(), edition=brief)), hold()).state is State.CURRENT
    paper = Paper(SCANNED.imprint, edition=replace(brief, left_out=("causes",)), condition=condition(causes="Cold."))
    assert stand(paper, hold(causes="Heat.")).state is State.CURRENT


def test_a_paper_known_by_name_alone_is_held_by_name() -> None:
    imprint = replace(SCANNED.imprint, condition="", language="", issued="")
    assert stand(Paper(imprint, name="FEVER"), hold()).state is State.CURRENT
    assert stand(Paper(imprint, name="Rash"), hold()).reason == "the library has no condition 'Rash'"
