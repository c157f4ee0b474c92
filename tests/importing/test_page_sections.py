from __future__ import annotations

import pytest

from leaflets.importing.page_blocks import read_blocks
from leaflets.importing.page_lines import split_page
from leaflets.importing.page_sections import (
    FRONT,
    REST,
    Section,
    find_name,
    is_sure_reference,
    list_other_subjects,
    read_sections,
)

REFERENCE = "Reed A. Boots. Fen Lancet. 2019;1:2."


def sections_of(text: str) -> list[Section]:
    return read_sections(read_blocks(split_page(text)))


def outline(text: str) -> list[tuple[str, str]]:
    return [(section.field, " / ".join(block.text for block in section.blocks)) for section in sections_of(text)]


def test_blocks_stand_under_their_heading() -> None:
    assert outline("Fen.\n\nSymptoms\n\nCold.\n\nWet.\n\nWhy me?\n\nWho knows.") == [
        (FRONT, "Fen."),
        ("symptoms", "Cold. / Wet."),
        ("", "Who knows."),
    ]


def test_references_without_a_heading_are_found_and_what_follows_is_apart() -> None:
    assert outline(f"When to see a doctor\n\nNow.\n\n{REFERENCE}\n\n{REFERENCE}\n\nSeen by the editors.") == [
        ("when_to_get_help", "Now."),
        ("references", f"{REFERENCE} / {REFERENCE}"),
        (REST, "Seen by the editors."),
    ]


def test_under_the_heading_references_every_paragraph_is_one() -> None:
    assert outline(f"References\n\n{REFERENCE}\n\nSome leaflet.") == [("references", f"{REFERENCE} / Some leaflet.")]


def test_what_every_page_carries_does_not_end_a_section() -> None:
    assert outline("Symptoms\n\nCold.\n\nShare this page\n\nWet.") == [
        ("symptoms", "Cold."),
        ("boilerplate", ""),
        ("symptoms", "Wet."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Symptoms\n\nEarly Signs\n\n• cold",
        "Alternative names\n\nFen Shivers",
        "Support groups\n\nOne Society\n\nFen Line",
    ],
)
def test_titles_that_are_content_are_not_taken_for_headings(text: str) -> None:
    assert len(sections_of(text)) == 1


@pytest.mark.parametrize("text", ["Reed A. It was cold in 2019.", "Call your clinic.", "Boots. Fen Lancet. 2019;1:2."])
def test_a_sentence_is_no_reference(text: str) -> None:
    assert is_sure_reference(REFERENCE)
    assert not is_sure_reference(text)


@pytest.mark.parametrize(
    ("text", "name", "is_title"),
    [
        ("MARSH Fever\n\nWhat causes Marsh Fever?", "MARSH Fever", True),
        ("Fen News Today\n\nWhat causes the marsh fever?\n\nHow is a marsh fever treated?", "marsh fever", False),
        ("Marsh fever\n\nSymptoms", "Marsh fever", True),
        ("Marsh fever\n\nHow is it treated?", "Marsh fever", True),
        ("It is cold.\n\nSymptoms", "", False),
        ("• cold\n\nSymptoms", "", False),
        ("Symptoms\n\nCold.", "", False),
        ("•", "", False),
    ],
)
def test_headings_and_the_first_line_give_the_name(text: str, name: str, is_title: bool) -> None:
    assert find_name(sections_of(text)) == (name, is_title)


def test_headings_about_something_else_are_listed() -> None:
    sections = sections_of("What causes Marsh Fever?\n\nWhat causes MF?\n\nHow is it treated?\n\nWhat causes gout?")
    assert [heading.line for heading in list_other_subjects(sections, ["Marsh fever", "MF"])] == [7]
