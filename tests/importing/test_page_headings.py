from __future__ import annotations

import pytest

from leaflets.importing.page_headings import BOILERPLATE, PATTERNS, UNKNOWN, read_heading


@pytest.mark.parametrize(
    ("text", "field", "subject"),
    [
        ("What is the definition of Marsh Fever?", "definition", "Marsh Fever"),
        ("What is Marsh Fever?", "definition", "Marsh Fever"),
        ("What are the alternative names for Marsh Fever?", "other_names", "Marsh Fever"),
        ("What are the causes for Marsh Fever?", "causes", "Marsh Fever"),
        ("What causes Marsh Fever?", "causes", "Marsh Fever"),
        ("Who is at risk for Marsh Fever?", "who_gets_it", "Marsh Fever"),
        ("How common is Marsh Fever?", "who_gets_it", "Marsh Fever"),
        ("What are the symptoms for Marsh Fever?", "symptoms", "Marsh Fever"),
        ("Signs and symptoms", "symptoms", ""),
        ("How is Marsh Fever diagnosed?", "tests", "Marsh Fever"),
        ("How do health professionals diagnose Marsh Fever?", "tests", "Marsh Fever"),
        ("What tests will I have for Marsh Fever?", "tests", "Marsh Fever"),
        ("What are the current treatments for Marsh Fever?", "treatments", "Marsh Fever"),
        ("How is Marsh Fever treated?", "treatments", "Marsh Fever"),
        ("What is the outlook (prognosis) for Marsh Fever?", "outlook", "Marsh Fever"),
        ("Outlook (Prognosis)", "outlook", ""),
        ("What are the possible complications for Marsh Fever?", "complications", "Marsh Fever"),
        ("How can Marsh Fever be prevented?", "prevention", "Marsh Fever"),
        ("How can I prevent Marsh Fever?", "prevention", "Marsh Fever"),
        ("Living with Marsh Fever", "self_care", "Marsh Fever"),
        ("When should I contact a medical professional for Marsh Fever?", "when_to_get_help", "Marsh Fever"),
        ("When to see a doctor", "when_to_get_help", ""),
        ("Questions to ask your doctor", "questions_to_ask", ""),
        ("Support Groups", "support_organisations", ""),
        ("Latest Research", "research", ""),
        ("References:", "references", ""),
        ("## Symptoms", "symptoms", ""),
        ("**TREATMENT**", "treatments", ""),
    ],
)
def test_headings_open_their_field(text: str, field: str, subject: str) -> None:
    heading = read_heading(text, 7, is_apart=True)
    assert heading is not None
    assert (heading.line, heading.field, heading.subject) == (7, field, subject)


def test_every_field_of_the_table_has_a_heading_here() -> None:
    tested = {mark.args[1][index][1] for mark in test_headings_open_their_field.pytestmark for index in range(28)}
    assert {field for field, _ in PATTERNS} == tested


@pytest.mark.parametrize(
    "text",
    [
        "Symptoms come and go.",
        "Complications of the fever may include:",
        "A rare disorder of the knees",
        "What causes it is not known.",
        "Reeds; Mint",
        "x" * 300,
    ],
)
def test_a_line_of_text_is_no_heading(text: str) -> None:
    assert read_heading(text, 1, is_apart=True) is None


def test_inside_a_paragraph_only_a_question_or_a_mark_is_a_heading() -> None:
    assert read_heading("Treatment", 1, is_apart=False) is None
    assert read_heading("Top Clinics", 1, is_apart=False) is None
    for text in ("How is it treated?", "## Treatment", "Latest Advance"):
        assert read_heading(text, 1, is_apart=False) is not None


@pytest.mark.parametrize("text", ["Top Clinics Near You", "Is it catching?", "# notes", "WARNINGS"])
def test_headings_that_are_in_no_table_are_unknown(text: str) -> None:
    heading = read_heading(text, 1, is_apart=True)
    assert heading is not None
    assert heading.field == UNKNOWN
    assert heading.is_question == text.endswith("?")


def test_what_every_page_carries_opens_nothing() -> None:
    heading = read_heading("Share this page", 1, is_apart=True)
    assert heading is not None
    assert heading.field == BOILERPLATE


def test_a_question_about_something_of_the_condition_is_no_definition() -> None:
    heading = read_heading("What is the difference between Marsh Fever and a cold?", 1, is_apart=True)
    assert heading is not None
    assert heading.field == UNKNOWN
