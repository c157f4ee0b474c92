"""Statements with their sources, and those without any."""

from __future__ import annotations

from typing import Any

from leaflets.document.blocks import Group, List, Paragraph, Section
from leaflets.document.compose_document import make_voice
from leaflets.document.list_claims import list_claims
from leaflets.document.list_statements import list_statements, list_unsourced
from leaflets.document.typography import plain
from leaflets.model.condition import Condition
from leaflets.model.edition import Kind


def sections(**fields: Any) -> dict[str, Section]:
    basis = {"name": "X", "language": "en", "definition": "Rare [@b; @a].",
             "references": [{"id": "a", "title": "A"}, {"id": "b", "title": "B"}]}  # fmt: skip
    condition = Condition.model_validate(basis | fields)
    voice = make_voice(condition, Kind.CITATIONS, None)
    claims = list_claims(condition)
    return {each.name: each for each in (*list_statements(voice, claims), *list_unsourced(voice, claims))}


def groups(section: Section) -> list[tuple[str, int, list[str]]]:
    found = []
    for block in section.blocks:
        if isinstance(block, Group) and isinstance(block.blocks[0], List):
            items = [plain("".join(run.text for run in item.runs)) for item in block.blocks[0].items]
            found.append((plain(block.heading), block.blocks[0].start, items))
    return found


def opening(section: Section) -> str:
    first = section.blocks[0]
    assert isinstance(first, Paragraph)
    return plain("".join(run.text for run in first.runs))


def test_statements_are_numbered_through_below_document_and_part() -> None:
    item = {"name": "Rest", "benefits": "It helps [@a]."}
    found = sections(treatments={"items": [item]}, key_findings=["Pale [@b]"])
    assert groups(found["statements"]) == [
        ("Leaflet and summary: what it is", 1, ["Rare. [1], [2]"]),
        ("Leaflet and summary: treatment", 2, ["Rest: It helps. [2]"]),
        ("Summary: key findings", 3, ["Pale [1]"]),
    ]
    assert opening(found["unsourced"]) == "Every statement names a source."


def test_what_names_no_source_is_listed_and_counted() -> None:
    found = sections(causes="Cold.", outlook="Good.")
    assert opening(found["unsourced"]) == "These 2 of 3 statements name no source."
    assert groups(found["unsourced"]) == [
        ("Leaflet: causes", 1, ["Cold."]), ("Leaflet and summary: outlook", 1, ["Good."])]  # fmt: skip
    assert opening(sections(causes="Cold.")["unsourced"]) == "This 1 of 2 statements names no source."


def test_where_nothing_is_cited_the_leaflet_is_not_printed_again() -> None:
    found = sections(definition="Rare.", causes="Cold.")
    assert set(found) == {"unsourced"} and len(found["unsourced"].blocks) == 1
    assert opening(found["unsourced"]) == "None of the 2 statements names a source."
