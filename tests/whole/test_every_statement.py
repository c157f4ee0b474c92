"""Each statement that a reader should get stands in the finished PDF: once, and in its place."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from leaflets.document.numbering import number_sources
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind, Layout
from tests.whole.editions import CONDITIONS, load, make
from tests.whole.said import find_lost, list_pieces, read_said, squeeze

BODY = (
    "definition", "who_gets_it", "causes", "symptoms", "tests", "treatments", "outlook", "complications", "prevention",
    "self_care",
)  # fmt: skip
SUMMARY = (
    "definition", "key_findings", "red_flags", "avoid", "tests", "treatments", "differential", "complications",
    "outlook", "follow_up", "referral",
)  # fmt: skip
shipped = pytest.mark.parametrize("path", CONDITIONS, ids=lambda path: path.stem)


def list_tables(condition: Condition, section: str, audience: str) -> Iterator[str]:
    yield from list_pieces(tuple(table for table in condition.tables if table.section == section), audience)


def list_patient(condition: Condition) -> Iterator[str]:
    yield from list_pieces(condition.when_to_get_help, "patient")
    yield from list_pieces(condition.main_message, "patient")
    for field in BODY:
        yield from list_pieces(getattr(condition, field), "patient")
        if field == "definition":
            yield from list_pieces(condition.other_names, "patient")
        yield from list_tables(condition, field, "patient")
    yield from list_pieces(condition.questions_to_ask, "patient")
    for entry in sorted(condition.glossary, key=lambda entry: entry.term.casefold()):
        yield from list_pieces((entry.term, entry.say, entry.meaning), "patient")
    yield from list_pieces(condition.support_organisations, "patient")


def list_clinician(condition: Condition) -> Iterator[str]:
    for field in SUMMARY:
        value = getattr(condition, field)
        if field == "treatments" and value:
            yield from list_pieces(value.introduction, "clinician")
            for item in value.items:
                if item.audience != "patient":
                    parts = (item.name, item.when_used, item.what_it_does, item.benefits, item.risks, item.evidence)
                    yield from list_pieces(parts, "clinician")
            yield from list_pieces(value.note, "clinician")
        else:
            yield from list_pieces(value, "clinician")
        if field in ("tests", "treatments"):
            yield from list_tables(condition, field, "clinician")
    for update in condition.research:
        yield from list_pieces((update.treatment, update.condition, update.found), "clinician")


def list_citations(condition: Condition) -> Iterator[str]:
    """Titles and addresses of the references in the order of their numbers, and what each research entry found."""
    numbers = number_sources(condition)
    studied = {update.reference: update for update in condition.research}
    listed = sorted(condition.references, key=lambda item: (item.id in studied, numbers.references[item.id]))
    for reference in listed:
        yield squeeze(reference.title or "")
        if reference.id in studied:
            yield from list_pieces(studied[reference.id].found, "clinician")
        if reference.address:
            yield squeeze(reference.address)
    for update in condition.research:
        if update.reference not in numbers.references:
            yield from list_pieces((update.treatment, update.condition, update.found), "clinician")


@pytest.mark.slow
@pytest.mark.parametrize("edition", [Edition(Kind.PATIENT), Edition(Kind.PATIENT, Layout.LETTER, 28)], ids=["14", "28"])
@shipped
def test_a_patient_reads_every_statement_once(path: Path, edition: Edition) -> None:
    pieces = list(list_patient(load(path).condition))
    assert pieces
    assert find_lost(read_said(make(path, edition).content), pieces) == []


@pytest.mark.parametrize("size", [10, 18])
@shipped
def test_a_clinician_reads_every_statement_once(path: Path, size: float) -> None:
    pieces = list(list_clinician(load(path).condition))
    assert pieces
    assert find_lost(read_said(make(path, Edition(Kind.CLINICIAN, Layout.A4, size)).content), pieces) == []


@shipped
def test_every_source_stands_on_the_citation_sheet_once(path: Path) -> None:
    pieces = list(list_citations(load(path).condition))
    assert len(pieces) >= len(load(path).condition.references)
    assert find_lost(read_said(make(path, Edition(Kind.CITATIONS, Layout.A4, 11)).content), pieces) == []


def test_a_statement_for_clinicians_stays_out_of_the_leaflet() -> None:
    for path in CONDITIONS:
        said = read_said(make(path, Edition(Kind.PATIENT)).content)
        theirs = [piece for piece in list_pieces(load(path).condition.red_flags, "clinician") if len(piece) > 30]
        assert [piece for piece in theirs if piece in said] == []


def test_a_loss_a_repeat_and_a_change_of_order_are_found() -> None:
    first, second = "a" * 70, "b" * 70
    assert find_lost(first + second, [first, second]) == []
    assert find_lost(first, [first, second]) != []
    assert find_lost(second + first, [first, second]) != []
    assert find_lost(first + second + first, [first, second]) != []
