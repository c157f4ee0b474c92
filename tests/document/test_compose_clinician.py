"""The clinician summary: codes, flags, tables with evidence, and only what is meant for clinicians."""

from __future__ import annotations

import datetime

from leaflets.document.blocks import Block, Codes, Columns, List, Paragraph, Section, Table
from leaflets.document.compose_document import compose_document
from leaflets.document.typography import plain
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind


def blocks(condition: Condition) -> tuple[Block, ...]:
    edition = Edition(Kind.CLINICIAN, size=10)
    return compose_document(condition, edition, today=datetime.date(2026, 11, 23)).blocks


def sections(found: tuple[Block, ...]) -> dict[str, Section]:
    flat = [part for block in found for part in (sum(block.columns, ()) if isinstance(block, Columns) else (block,))]
    return {block.name: block for block in flat if isinstance(block, Section)}


def cells(table: Block) -> list[list[str]]:
    assert isinstance(table, Table)
    return [[plain("".join(run.text for run in cell)) for cell in row] for row in table.rows]


def change(condition: Condition, **fields: object) -> Condition:
    return Condition.model_validate({**condition.model_dump(), **fields})


def test_codes_come_first_grouped_by_system(full: Condition) -> None:
    codes = blocks(full)[0]
    assert isinstance(codes, Codes)
    assert [(plain(line.system), line.codes) for line in codes.lines] == [
        ("ICD-10-CM", "X00.1, X00.2"),
        ("ORPHA", "1"),
    ]


def test_everything_a_clinician_looks_for_is_there_in_order(full: Condition) -> None:
    assert list(sections(blocks(full))) == [
        "definition",
        "key_findings",
        "red_flags",
        "avoid",
        "tests",
        "treatments",
        "differential",
        "complications",
        "follow_up",
        "referral",
        "research",
        "provenance",
    ]


def test_tests_and_treatments_are_tables_with_evidence(full: Condition) -> None:
    found = sections(blocks(full))
    assert cells(found["tests"].blocks[0]) == [["Blood test", "Raised X [2]."]]
    table = found["treatments"].blocks[1]
    assert isinstance(table, Table) and table.marks == (2, None) and table.mark_column == 3
    assert cells(table) == [
        ["Rest", "All", "It helps. You feel better. None known.", "Moderate (GRADE 2013). One trial."],
        ["Secret", "Rarely", "", ""],
    ]


def test_research_says_topic_type_patients_and_number(full: Condition) -> None:
    assert cells(sections(blocks(full))["research"].blocks[0]) == [
        ["Rest in Test fever", "Case report", "1 patient", "It helped. [5]"],
        ["Tea in Test fever", "", "None (review)", "A look back. [3]"],
    ]


def test_a_column_that_says_nothing_is_left_out(full: Condition) -> None:
    plain_items = [{"name": "Rest", "what_it_does": "It helps."}]
    table = sections(blocks(change(full, treatments={"items": plain_items}, tables=())))["treatments"].blocks[0]
    assert isinstance(table, Table)
    assert table.columns == ("Treatment", "Effect and risks") and sum(table.widths) == 100
    assert table.marks == () and table.mark_column == -1


def test_tests_without_findings_are_a_plain_list(full: Condition) -> None:
    (block,) = sections(blocks(change(full, tests={"items": [{"name": "X-ray"}]})))["tests"].blocks
    assert isinstance(block, List)


def test_where_no_findings_or_flags_are_given_the_symptoms_and_signs_stand_in(full: Condition) -> None:
    found = sections(blocks(change(full, key_findings=(), red_flags=())))
    flags, *findings = found["red_flags"].blocks[0], *found["key_findings"].blocks
    assert isinstance(flags, List) and [item.runs[0].text for item in flags.items] == ["You cannot breathe"]
    lists = [block for block in findings if isinstance(block, List)]
    assert [[item.runs[0].text for item in block.items] for block in lists] == [
        ["Weak legs", "Pain"],
        ["Thirst"],
    ]


def test_a_bare_condition_is_a_definition_and_a_record(bare: Condition) -> None:
    first, record = blocks(bare)
    assert isinstance(first, Section) and first.name == "definition"
    assert type(record).__name__ == "Record"


def test_a_page_whose_words_are_used_is_named_and_a_source_of_facts_is_not(full: Condition) -> None:
    def say(condition: Condition) -> str:
        section = sections(blocks(condition)).get("provenance")
        texts = [block for block in section.blocks if isinstance(block, Paragraph)] if section else []
        return plain(" ".join(run.text for block in texts for run in block.runs))

    assert "Based on: A page, 2 January 2026, CC BY 4.0" in say(full) and "https://p.example/x" in say(full)
    (origin,) = full.provenance
    facts = full.model_copy(update={"provenance": (origin.model_copy(update={"url": None}),)})
    assert "Based on" not in say(facts)
