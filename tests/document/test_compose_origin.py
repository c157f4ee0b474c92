"""The citation sheet for patients: the same numbers, in plain words."""

from __future__ import annotations

import datetime
from typing import Any

from leaflets.document.blocks import Paragraph, Section, Source
from leaflets.document.compose_document import compose_document
from leaflets.document.document import Document
from leaflets.document.typography import plain
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind


def compose(condition: Condition) -> Document:
    edition = Edition(Kind.CITATIONS, is_for_patients=True)
    return compose_document(condition, edition, today=datetime.date(2026, 11, 23))


def sections(condition: Condition) -> dict[str, Section]:
    return {block.name: block for block in compose(condition).blocks if isinstance(block, Section)}


def sources(section: Section) -> list[Source]:
    return [block for block in section.blocks if isinstance(block, Source)]


def words(runs: Any) -> str:
    return plain("".join(run.text for run in runs))


def facts(source: Source) -> dict[str, str]:
    return {row.label: words(row.value) for row in source.rows}


def test_it_has_its_own_name_and_the_numbers_of_the_leaflet(full: Condition) -> None:
    document = compose(full)
    assert document.masthead.kind == "Where this information comes from"
    found = sections(full)
    numbers = {name: [source.number for source in sources(section)] for name, section in found.items()}
    assert numbers["references"] == ["[1]"] and numbers["others"] == ["[2]", "[4]"]
    assert numbers["research"] == ["[3]", "[5]"]


def test_each_kind_of_source_is_told_in_plain_words(full: Condition) -> None:
    trial = sources(sections(full)["others"])[0]
    assert words(trial.text) == "A test of a treatment in which chance decided who got it."
    assert facts(trial)["People in it"] == "12 people" and facts(trial)["From"] == "J Test, May 2020"
    assert facts(trial)["Find it at"] == trial.address == "https://doi.org/10.5555/t.1"
    case = sources(sections(full)["research"])[1]
    assert words(case.text).startswith("A report about one patient. What happened to one person")


def test_authors_are_named_as_people_are() -> None:
    people = [{"family": "Fen", "given": "Ada", "non-dropping-particle": "van"}, {"literal": "Reed Group"}]

    def by(names: list[dict[str, str]]) -> str:
        reference = {"id": "a", "title": "A", "author": names}
        condition = Condition.model_validate(
            {"name": "X", "language": "en", "definition": "X [@a].", "references": [reference]}
        )
        return words(sources(sections(condition)["references"])[0].text).removeprefix("Document").removeprefix(" by ")

    assert by(people[:1]) == "Ada van Fen." and by(people) == "Ada van Fen and Reed Group."
    assert by([*people, *people]) == "Ada van Fen and others."
    assert by([people[0], {"literal": "et al."}]) == "Ada van Fen and others." and by([]) == "."


def test_parts_with_points_that_name_no_source_are_told(full: Condition) -> None:
    (paragraph,) = sections(full)["unsourced"].blocks
    assert isinstance(paragraph, Paragraph)
    assert "when to get help" in words(paragraph.runs) and "key findings" not in words(paragraph.runs)


def test_a_retracted_paper_and_a_leaflet_without_sources_are_told(bare: Condition) -> None:
    first = compose(bare).blocks[0]
    assert isinstance(first, Paragraph) and words(first.runs).startswith("No sources are recorded")
    fields = {"id": "a", "title": "A", "retracted": True}
    condition = Condition.model_validate(
        {"name": "X", "language": "en", "definition": "X [@a].", "references": [fields]}
    )
    (source,) = sources(sections(condition)["references"])
    assert isinstance(source.below[0], Paragraph) and "Do not rely on it" in words(source.below[0].runs)
