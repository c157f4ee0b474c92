"""The texts of a document in reading order, held against finished files elsewhere."""

from __future__ import annotations

import datetime

import pytest

from leaflets.document.blocks import Item, List, Paragraph, RecordRow, Run, Section, Source
from leaflets.document.compose_document import compose_document
from leaflets.document.list_texts import Text, list_block_texts, list_texts
from leaflets.document.split_words import squeeze
from leaflets.model.clinic import Clinic
from leaflets.model.condition import Condition
from leaflets.model.edition import Edition, Kind
from tests.document.words import all_text

DAY = datetime.date(2026, 11, 23)


def texts_of(condition: Condition, kind: Kind, clinic: Clinic | None = None) -> tuple[Text, ...]:
    return list_texts(compose_document(condition, Edition(kind), clinic=clinic, today=DAY))


def test_the_leaflet_begins_with_its_head_its_notice_and_its_help_box(full: Condition, clinic: Clinic) -> None:
    found = texts_of(full, Kind.PATIENT, clinic)
    assert [(text.words, text.part, text.role) for text in found[:9]] == [
        ("Logo of Harbour Clinic", "head", "picture"),
        ("Harbour Clinic", "head", "paragraph"),
        ("Patient leaflet", "head", "paragraph"),
        ("Test fever of the north-east", "head", "heading"),
        ("Sample content, not clinically reviewed", "head", "paragraph"),
        ("When to get help", "help", "heading"),
        (found[6].words, "help", "heading"),
        ("You cannot breathe", "help", "item"),
        (found[8].words, "help", "heading"),
    ]
    assert "999" in found[6].words and found[8].words.endswith("Ring the ward")


def test_what_stands_in_one_line_is_one_text(full: Condition) -> None:
    words = [text.words for text in texts_of(full, Kind.PATIENT)]
    assert "Antibody (say AN-tee-bod-ee): A protein." in words
    assert "How it may help: You feel better." in words


def test_rows_of_the_record_have_names_and_the_edition_is_marked(full: Condition) -> None:
    values = {text.name: text for text in texts_of(full, Kind.CLINICIAN) if text.name and text.role == "value"}
    assert set(values) == {
        "title", "edition", "version", "review_by", "evidence_date", "authors", "reviewers", "code", "content_code",
    }  # fmt: skip
    assert [name for name, text in values.items() if text.is_edition] == ["edition"]


@pytest.mark.parametrize("kind", Kind)
def test_no_word_of_the_blocks_is_left_out(full: Condition, clinic: Clinic, kind: Kind) -> None:
    document = compose_document(full, Edition(kind), clinic=clinic, today=DAY)
    listed = squeeze("".join(text.label + text.words for text in list_texts(document)))
    written = [squeeze(text) for block in document.blocks for text in all_text(block)]
    # Class names and link targets are no words: they hold no capital or space and are not asked for here. What a QR
    # code holds is for programs.
    written = [text for text in written if not text.startswith("LEAFLETS1ID")]
    assert [text for text in written if text not in listed and text[:1].isupper()] == []


def test_numbered_entries_have_their_numbers_and_lists_inside_follow(full: Condition) -> None:
    document = compose_document(full, Edition(Kind.PATIENT), today=DAY)
    inner = List((Item((Run("deep"),)),))
    block = Section(
        "causes", "Why?", (Paragraph((Run("a\u00a0b"),)), List((Item((Run("c"),), inner), Item(())), True, 3))
    )
    changed = type(document)(**{name: getattr(document, name) for name in document.__slots__} | {"blocks": (block,)})
    assert [(text.words, text.part, text.label) for text in list_texts(changed)[-5:]] == [
        ("Why?", "causes", ""), ("a b", "causes", ""), ("c", "causes", "3."), ("deep", "causes", ""),
        ("", "causes", "4."),
    ]  # fmt: skip


def test_the_title_of_a_source_is_a_heading_only_when_it_heads_something() -> None:
    rows = (RecordRow("Type", (Run("Book"),)),)
    for source, role in (
        (Source("[1]", "A title", (Run("Text."),), ()), "heading"),
        (Source("[1]", "A title", (), rows), "heading"),
        (Source("[1]", "A title", (), ()), "paragraph"),
    ):
        texts = list_block_texts((source,))
        assert [(text.words, text.role) for text in texts][:2] == [("[1]", "paragraph"), ("A title", role)]
