"""One source: its facts, the numbers of its statements, and what a reader must know before relying on it."""

from __future__ import annotations

from typing import Any

from leaflets.document.blocks import Paragraph, Source
from leaflets.document.cite_source import cite_source, cite_update
from leaflets.document.compose_document import make_voice
from leaflets.document.list_claims import list_claims
from leaflets.document.typography import plain
from leaflets.model.condition import Condition
from leaflets.model.edition import Kind


def cite(reference: dict[str, Any], **fields: Any) -> tuple[dict[str, str], Source]:
    basis = {"name": "Reed fever", "language": "en", "definition": "Rare [@a]."}
    references = [{"id": "a", "title": "A", **reference}, {"id": "b", "title": "B"}]
    condition = Condition.model_validate(basis | {"references": references} | fields)
    voice = make_voice(condition, Kind.CITATIONS, None)
    claims = [claim for claim in list_claims(condition) if claim.keys]
    update = condition.research[0] if condition.research else None
    source = cite_source(voice, condition.references[0], update, claims)
    return {row.label: plain("".join(run.text for run in row.value)) for row in source.rows}, source


def notes(source: Source) -> list[str]:
    return ["".join(run.text for run in block.runs) for block in source.below if isinstance(block, Paragraph)]


def test_the_numbers_of_statements_are_told_for_each_document() -> None:
    facts, _ = cite({}, causes="Cold [@a].", key_findings=["Cold hands [@b]", "Pale [@a]"])
    assert facts["Statements"] == "Leaflet 1, 2; summary 1, 4"


def test_three_numbers_in_a_row_are_a_range() -> None:
    points = [f"Fact {number} [@a]" for number in range(4)]
    facts, _ = cite({}, causes=points, key_findings=["Cold [@b]", "Pale [@a]"])
    assert facts["Statements"] == "Leaflet 1 to 5; summary 1, 7"


def test_the_level_of_evidence_names_scheme_year_and_strength() -> None:
    assert cite({"evidence": {"scheme": "OCEBM", "year": 2011, "level": "2"}})[0]["Evidence level"] == "OCEBM 2011: 2"
    graded = {"scheme": "GRADE", "level": "low", "strength": "weak"}
    assert cite({"evidence": graded})[0]["Evidence level"] == "GRADE: low, weak recommendation"


def test_dates_successor_and_finding_have_rows() -> None:
    facts, _ = cite({"found": "Warmth helps.", "date_read": "2026-11-02", "superseded_by": "b", "patients": 3})
    assert (facts["Found"], facts["Last read"], facts["Replaced by"]) == ("Warmth helps.", "November 2, 2026", "[2]")
    assert facts["Patients"] == "3 patients"


def test_a_retracted_source_is_called_so_in_words() -> None:
    _, source = cite({"retracted": True})
    assert notes(source) == ["Retracted: this paper was withdrawn and may support nothing."]


def test_a_single_case_is_told_plainly_with_its_reference_or_alone() -> None:
    update = {"study_design": "case report", "patients": 1, "found": "It passed.", "reference": "a"}
    _, source = cite({}, research=[update])
    assert "cannot show that a treatment works" in notes(source)[0]
    condition = Condition.model_validate({"name": "X", "language": "en", "definition": "X.", "research": [update]})
    own = cite_update(make_voice(condition, Kind.CITATIONS, None), 1, condition.research[0])
    assert own.number == "[1]" and notes(own)


def test_a_source_that_nothing_cites_says_so() -> None:
    facts, _ = cite({}, definition="Rare [@b].")
    assert facts["Supports"].startswith("Read for this condition") and "Statements" not in facts
