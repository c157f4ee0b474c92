from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from leaflets.content.read_condition import read_condition_bytes
from leaflets.errors import ContentError
from leaflets.importing.finish_import import ImportedPage
from leaflets.importing.import_page import import_page, import_text
from leaflets.model.condition import Condition
from tests.shared_files import SEED

TODAY = date(2026, 11, 23)
REPOSITORY = Path(__file__).resolve().parents[2]
PAGES = REPOSITORY / "tests" / "resources" / "pages"
SHA = "0" * 64


def condition_of(page: ImportedPage) -> Condition:
    return read_condition_bytes(page.yaml.encode(), f"{page.id}.yaml", today=TODAY).condition


def import_one(name: str) -> tuple[Condition, ImportedPage]:
    page = import_page(PAGES / f"{name}.txt", today=TODAY)
    return condition_of(page), page


def adds_up(page: ImportedPage) -> bool:
    report = page.report
    return report.sentences_total == sum(report.placed.values()) + report.unplaced_sentences


def test_a_page_in_the_usual_shape_comes_through_whole() -> None:
    condition, page = import_one("marsh-fever")
    assert page.id == condition.id == "marsh-fever"
    assert (condition.name, condition.status, condition.language) == ("Marsh Fever", "draft", "en")
    assert [name.name for name in condition.other_names] == ["Reed cutter's chill", "Fen shivers", "MF"]
    assert len(condition.causes) == 3
    assert condition.causes[0].text.startswith("MF comes from a made-up germ. It lives")
    assert condition.symptoms is not None
    assert [len(group.items) for group in condition.symptoms.groups] == [3, 2]
    assert [bool(group.introduction) for group in condition.symptoms.groups] == [True, True]
    assert [len(group.note) for group in condition.symptoms.groups] == [1, 0]
    assert condition.treatments is not None
    assert (len(condition.treatments.introduction), condition.treatments.items) == (5, ())
    assert condition.when_to_get_help is not None
    assert condition.when_to_get_help.emergency is not None
    assert len(condition.references) == 2
    assert [update.patients for update in condition.research] == [1, 0]
    assert [update.published for update in condition.research] == [None, "2019-05"]
    assert [update.study_design for update in condition.research] == ["case report", "review"]


def test_the_report_of_a_page_counts_and_names_what_found_no_field() -> None:
    _, page = import_one("marsh-fever")
    report = page.report
    assert [text for _, text in report.unplaced] == [
        "Doctors, Reading Lists, Clinics & More",
        "Topic 7",
        "Top Regional Clinics",
    ]
    lines = (PAGES / "marsh-fever.txt").read_text("utf-8").split("\n")
    assert [lines[line - 1] for line, _ in report.unplaced] == [text for _, text in report.unplaced]
    assert [text for _, text in report.empty_headings] == ["Top Regional Clinics"]
    assert (report.references, report.raw_references, report.research) == (2, 0, 2)
    assert report.placed["causes"] == 6
    assert adds_up(page)


def test_a_file_says_where_it_comes_from_and_names_its_schema() -> None:
    condition, page = import_one("marsh-fever")
    (source,) = condition.provenance
    assert (source.source, source.date) == ("marsh-fever.txt", TODAY)
    assert source.sha256 is not None
    assert page.yaml.startswith("# yaml-language-server: $schema=../schema/condition.schema.json\nid: marsh-fever\n")
    other = import_text("Fen\n\nDefinition\n\nCold.", "fen page", SHA, TODAY, "# $schema=here.json")
    assert other.yaml.startswith("# $schema=here.json\n")


def test_another_order_other_bullets_and_other_headings() -> None:
    condition, page = import_one("other-order")
    assert condition.name == "loom cough"
    assert condition.symptoms is not None
    assert [group.name for group in condition.symptoms.groups] == ["Early symptoms", "Late Signs"]
    assert condition.symptoms.groups[0].items[1].text == "a voice that is rough in the morning"
    assert condition.prevention is not None
    assert len(condition.prevention.items) == 2
    assert condition.tests is not None
    assert condition.tests.introduction[2].text == "1. dust\n2. hours at the loom"
    assert condition.when_to_get_help is not None
    assert condition.when_to_get_help.soon is not None
    assert condition.when_to_get_help.soon.action == "Call your doctor if you have:"
    assert len(condition.questions_to_ask) == 2
    assert [body.name for body in condition.support_organisations] == ["Weavers' Breath Society", "Loom Cough Line"]
    assert [reference.type for reference in condition.references] == ["article-journal", "document", "webpage"]
    assert page.report.raw_references == 1
    assert [line for line, _ in page.report.unplaced] == [1, 23, 25, 62]
    assert adds_up(page)


def test_a_wrapped_page_with_windows_line_ends_and_no_heading_for_the_definition() -> None:
    condition, page = import_one("no-definition-heading")
    assert condition.definition[0].text.endswith("or more, and 12. is the number of thumbs in the only survey.")
    assert condition.causes[0].text == "\\# 1 is hard wax. 1. is not a list."
    assert [text for _, text in page.report.empty_headings] == ["Treatment"]
    assert condition.treatments is None
    assert any("no heading for the definition" in note for note in page.report.notes)


def test_a_page_with_a_byte_order_mark_marked_headings_and_unusual_letters() -> None:
    condition, page = import_one("unusual-letters")
    assert (page.id, condition.name) == ("lukow-itch", "Łuków itch")
    assert condition.definition[0].text == "Łuków itch is μ-small. A dose ≥ 5 mg & rest; \\<b>not\\</b> more."
    assert condition.symptoms is not None
    assert [item.text for item in condition.symptoms.groups[0].items] == ["Itching of 1½ fingers", "No: yes"]
    assert "Share this page" in [text for _, text in page.report.unplaced]


def test_a_heading_about_something_else_is_noted() -> None:
    text = "Fen\n\nWhat is Fen?\n\nCold.\n\nHow is Fen treated?\n\nTea.\n\nWhat are the symptoms of gout?\n\nA toe."
    assert import_text(text, "p", SHA, TODAY).report.notes == ("line 11: the heading speaks of 'gout', not of Fen",)


def test_a_name_without_latin_letters_still_gives_an_id() -> None:
    assert import_text("沼泽热\n\nDefinition\n\nCold.", "p", "abcdef01" + SHA[8:], TODAY).id == "condition-abcdef01"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("Definition\n\nIt is cold.", "does not say which condition"),
        ("Marsh fever\n\nSymptoms\n\nCold.", "does not say what Marsh fever is"),
        ("Fen\n\nDefinition\n\n" + "cold " * 50_000, "does not fit 'definition.0.text'"),
        (" \n ", "the page is empty"),
        ("Fen\n\nDefinition\n\nCold\ud800.", "not UTF-8"),
        ("Fen\x00", r"p:1:4: error: U\+0000"),
        ("<html><body>Fen</body></html>", "this is HTML"),
    ],
)
def test_a_page_that_cannot_be_a_condition_is_refused_in_one_clear_error(text: str, message: str) -> None:
    with pytest.raises(ContentError, match=message):
        import_text(text, "p", SHA, TODAY)


HEADINGS = [
    "Symptoms", "Causes", "What is the definition of Fen Chill?", "Alternative names", "References", "Latest Research",
    "Latest Advance", "When to call the doctor", "Support groups", "Treatment", "Top Bad Clinics", "Why so?",
    "Possible Complications", "Questions to ask", "Share this page", "## Menu", "=====", "Complications of it include:",
]  # fmt: skip
WORDS = [
    "a", "The", "it's", "12.", "-", "•", "*", "_x_", "[1]", "[@k]", "<b>", "&amp;", "\\", "#", "```", "ok.", "Yes?",
    "A;", "call", "911", "(b)", "—", "2016;3:4.", "Reed A,", "In:", "eds.", "http://a.b/c", "Condition:", "Journal:",
    "Published:", "Number of Patients:", "no", "é≥", "\u00a0", "\u200b", "|", '"q"', "@",
]  # fmt: skip
SENTENCE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=14).map(" ".join)
BULLET = st.tuples(st.sampled_from(["", "  "]), st.sampled_from(["• ", "- ", "– ", "1. ", "•"]), SENTENCE).map("".join)
LINE = st.sampled_from(["", *HEADINGS]) | SENTENCE | BULLET
PAGE = st.tuples(st.lists(LINE, max_size=25), st.sampled_from(["\n", "\r\n", "\n\n"])).map(
    lambda page: page[1].join(page[0])
)


def bare_words(text: str) -> list[str]:
    """The letters and digits of a text, in words."""
    return re.findall(r"[^\W_]+", text)


def texts_in(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for key, part in value.items() if key != "line" for text in texts_in(part)]
    return [text for part in value for text in texts_in(part)] if isinstance(value, list) else [str(value)]


@given(PAGE)
def test_nothing_of_any_page_is_lost(text: str) -> None:
    page = import_text(f"Fen Chill\n\nDefinition\n\nA chill of the fen.\n\n{text}", "p", SHA, TODAY)
    tree = yaml.safe_load(page.yaml)
    Condition.model_validate(tree)
    held = set(bare_words(" ".join(texts_in(tree)).replace("\\", "")))
    outside = {"12", "1", "Condition", "Journal", "Published", "Number", "Patients", "of"}  # markers and labels
    for line in text.replace("\u200b", "").splitlines():
        if line.strip() not in HEADINGS:
            assert set(bare_words(line)) - held - outside == set()
    assert adds_up(page)
    again = import_text(f"Fen Chill\n\nDefinition\n\nA chill of the fen.\n\n{text}", "p", SHA, TODAY)
    assert again == page


@pytest.mark.shared(SEED)
def test_the_real_page_comes_through_whole() -> None:
    page = import_page(SEED, today=TODAY)
    condition = condition_of(page)
    lines = [" ".join(line.split()) for line in SEED.read_text("utf-8").split("\n")]
    bodies = {line.removeprefix("• "): line for line in lines}
    texts = [statement.text for statement in (*condition.definition, *condition.causes)]
    assert len(texts) == 4
    assert all(text in bodies for text in texts)
    assert condition.symptoms is not None
    assert [len(group.items) for group in condition.symptoms.groups] == [7, 7]
    assert all(bodies[item.text].startswith("• ") for group in condition.symptoms.groups for item in group.items)
    assert len(condition.references) == 3
    for reference in condition.references:
        assert reference.raw in lines
        fields = (
            reference.author, reference.title, reference.editor, reference.container_title, reference.edition,
            reference.publisher, reference.publisher_place, reference.issued, reference.chapter_number,
        )  # fmt: skip
        assert all(fields)
        words = [name.family for name in (*reference.author, *reference.editor)] + [str(field) for field in fields[3:]]
        assert all(word and word in (reference.raw or "") for word in words)
    assert [update.patients for update in condition.research] == [1, 0]
    assert [update.study_design for update in condition.research] == ["case report", "review"]
    assert all(update.found[0].text in bodies for update in condition.research)
    assert len(page.report.empty_headings) == 1
    assert page.report.empty_headings[0] == page.report.unplaced[-1]
    assert len(page.report.unplaced) == 3
    assert all(lines[line - 1] == text for line, text in page.report.unplaced)
    assert adds_up(page)
    held = " ".join(" ".join(texts_in(yaml.safe_load(page.yaml))).replace("\\", "").replace(";", "").split())
    labels = re.compile(r"• (?:Condition|Journal|Treatment Used|Number of Patients): |• Published —|• |Latest \w+$")
    for line in lines:
        assert line.endswith("?") or labels.sub("", line).replace(";", "") in held
