"""The patient leaflet says what a patient needs, in order, and nothing that is meant for clinicians."""

from __future__ import annotations

import datetime

from leaflets.document.blocks import (
    Checklist,
    Contact,
    Entry,
    Glossary,
    Group,
    HelpBox,
    MainMessage,
    Paragraph,
    Run,
    Section,
    Table,
)
from leaflets.document.compose_document import compose_document
from leaflets.document.document import Document
from leaflets.document.typography import plain
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind, Layout
from tests.document.words import all_text


def compose(
    condition: Condition, clinic: Clinic | None = None, day: datetime.date = datetime.date(2026, 11, 23)
) -> Document:
    return compose_document(condition, Edition(Kind.PATIENT), clinic=clinic, today=day)


def section(document: Document, name: str) -> Section:
    (found,) = [block for block in document.blocks if isinstance(block, Section) and block.name == name]
    return found


def test_help_and_message_come_first_then_questions_in_order(full: Condition, clinic: Clinic) -> None:
    document = compose(full, clinic)
    assert isinstance(document.blocks[0], HelpBox)
    assert isinstance(document.blocks[1], MainMessage)
    headings = [block.heading for block in document.blocks if isinstance(block, Section)]
    assert headings == [
        "What is TFN?",
        "Who gets it?",
        "What causes it?",
        "What are the symptoms?",
        "Which tests might I have?",
        "How is it treated?",
        "What can I expect?",
        "What problems can it cause?",
        "Can it be prevented?",
        "What can I do myself?",
        "What would I like to ask?",
        "What do these words mean?",
        "Where can I find support?",
        "Can I have this in another form?",
        "Where does this come from?",
    ]
    assert [type(block).__name__ for block in document.blocks[-2:]] == ["Contact", "Record"]


def test_the_help_box_names_whom_to_call(full: Condition, clinic: Clinic) -> None:
    with_clinic, without = compose(full, clinic).blocks[0], compose(full).blocks[0]
    assert isinstance(with_clinic, HelpBox) and isinstance(without, HelpBox)
    assert [level.action for level in with_clinic.levels] == [
        "Call 999 now",
        "Ring the ward",
        "Tell us when we meet",
    ]
    assert [level.action for level in without.levels] == [
        "Get emergency help now",
        "Ring the ward",
        "Tell your doctor when you meet",
    ]


def test_what_is_for_clinicians_is_not_said(full: Condition) -> None:
    words = " ".join(all_text(compose(full)))
    for unsaid in ("Presynaptic", "Raised X", "Secret", "Measure X", "Low peak flow", "Reflex", "Left over"):
        assert unsaid not in words


def test_other_names_keep_their_language(full: Condition) -> None:
    names = section(compose(full), "definition").blocks[-1]
    assert isinstance(names, Paragraph)
    assert Run("fièvre du port", language="fr") in names.runs


def test_glossary_words_are_bold_at_first_use_only(full: Condition) -> None:
    document = compose(full)
    first = section(document, "definition").blocks[0]
    again = section(document, "causes").blocks[0]
    assert isinstance(first, Paragraph) and isinstance(again, Paragraph)
    assert [run.text for run in first.runs if run.strong] == ["nerves", "antibody"]
    assert not any(run.strong for run in again.runs)


def test_words_are_sorted_and_say_how_to_say_them(full: Condition) -> None:
    (glossary,) = section(compose(full), "glossary").blocks
    assert isinstance(glossary, Glossary)
    assert [(word.term, plain(word.say)) for word in glossary.words] == [
        ("Antibody", "say AN-tee-bod-ee"),
        ("Nerve", ""),
    ]


def test_symptoms_treatments_and_tables_are_blocks(full: Condition) -> None:
    document = compose(full)
    group = section(document, "symptoms").blocks[1]
    assert isinstance(group, Group) and group.heading == "Legs"
    entry, table = section(document, "treatments").blocks[1:]
    assert isinstance(entry, Entry) and [text.label for text in entry.texts] == [
        "",
        "How it may help",
        "Good to know",
    ]
    assert isinstance(table, Table) and table.title == "Doses" and sum(table.widths) == 100


def test_questions_have_lines_to_write_on_even_when_none_are_given(bare: Condition) -> None:
    (checklist,) = section(compose(bare), "questions_to_ask").blocks
    assert isinstance(checklist, Checklist) and checklist.items == () and checklist.line_count == 3


def test_a_bare_condition_leaves_out_what_is_not_there(bare: Condition) -> None:
    document = compose(bare)
    names = [block.name for block in document.blocks if isinstance(block, Section)]
    assert names == ["definition", "questions_to_ask", "other_formats"]
    assert not any(isinstance(block, (HelpBox, MainMessage, Contact)) for block in document.blocks)


def test_sources_are_numbered_and_dated_and_name_the_page_they_come_from(full: Condition) -> None:
    words = plain(" ".join(all_text(section(compose(full), "sources"))))
    assert words.index("[1] ") < words.index("[2] ") < words.index("[4] ")
    assert "2019" in words and "Based on: A page, 2 January 2026, CC BY 4.0" in words
    assert "https://p.example/x" in words


def test_the_words_are_the_same_at_every_size_but_for_the_edition_line(full: Condition, clinic: Clinic) -> None:
    documents = [
        compose_document(full, Edition(Kind.PATIENT, layout, size), clinic=clinic, today=datetime.date(2026, 1, 1))
        for layout, size in ((Layout.A4, 12.0), (Layout.A4, 28.0), (Layout.LETTER, 14.0), (Layout.A5, 18.0))
    ]
    assert len({document.blocks[:-1] for document in documents}) == 1
    assert len({document.blocks[-1] for document in documents}) == 4
