from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflets.content.read_condition import examine_condition
from leaflets.errors import ContentError
from leaflets.importing.finish_import import ImportedPage, Origin
from leaflets.importing.import_page import import_content
from tests.importing.question_page import INFORMATION, make_xml

TODAY = date(2026, 11, 23)
QUESTION = "What are the symptoms of Paper lung ?"


def import_xml(content: bytes) -> ImportedPage:
    return import_content(content, Origin("page.xml", "0" * 64, TODAY, {}))


def values(*pairs: tuple[str, str, str], **more: Any) -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load(import_xml(make_xml(*pairs, **more)).yaml)
    return loaded


def test_answers_become_fields_with_codes_names_and_provenance() -> None:
    loaded = values(INFORMATION, ("treatment", "How ?", "Tea."), synonyms=("Dry lung",))
    assert loaded["definition"] == INFORMATION[2]
    assert loaded["treatments"] == {"introduction": "Tea."}
    assert loaded["other_names"] == ["Dry lung"]
    assert loaded["codes"][0] == {"system": "UMLS", "code": "C0000001"}
    assert loaded["provenance"][0]["licence"] == "CC BY 4.0"


def test_a_title_of_another_field_opens_it_until_the_next_title() -> None:
    answer = "It is an illness.\n\nOutlook\n\nIt passes.\n\nOther Papers\n\nThey are thin."
    loaded = values(("information", "What is Paper lung ?", answer))
    assert loaded["definition"] == ["It is an illness.", "### Other Papers", "They are thin."]
    assert loaded["outlook"] == "It passes."


@pytest.mark.parametrize(
    "answer",
    [
        "It has kinds.\n\nDry Kind\n\nIt is dry.\n\nTreatment\n\nWater.\n\nWet Kind\n\nIt is wet.",
        "It has kinds.\n\nTreatment\n\nWater.\n\nWet Kind\n\nIt is wet.\n\nTreatment\n\nSun.",
        "It is an illness.\n\nTreatment\n\nOther Papers\n\nThey are thin.",
    ],
)
def test_a_title_that_belongs_to_the_one_above_it_opens_nothing(answer: str) -> None:
    loaded = values(("information", "What is Paper lung ?", answer))
    assert "treatments" not in loaded and any("Treatment" in text for text in loaded["definition"])


def test_a_title_about_something_else_opens_nothing() -> None:
    answer = "It is an illness.\n\nTreatment of mould\n\nDry it."
    assert "treatments" not in values(("information", "What is Paper lung ?", answer))


def test_a_question_that_the_answer_repeats_is_a_heading_and_any_other_is_text() -> None:
    again = "What are the signs and symptoms of Paper lung? There are some."
    page = import_xml(make_xml(INFORMATION, ("symptoms", QUESTION, again)))
    loaded = yaml.safe_load(page.yaml)
    assert loaded["symptoms"] == {"introduction": "There are some."}
    assert again[:45] in str(loaded["provenance"][0]["imported"])
    other = "Why me? Nobody knows."
    assert values(INFORMATION, ("symptoms", QUESTION, other))["symptoms"] == {"introduction": other}


def test_symptoms_under_titles_are_groups() -> None:
    answer = (
        "There are some.\n\nEarly Signs\n\nThey may be:\n\nDust\n\nMould\n\nThey pass.\n\nLate Signs\n\nA loose spine."
    )
    assert values(INFORMATION, ("symptoms", QUESTION, answer))["symptoms"] == {
        "introduction": "There are some.",
        "groups": [
            {"name": "Early Signs", "introduction": "They may be:", "items": ["Dust", "Mould"], "note": "They pass."},
            {"name": "Late Signs", "introduction": "A loose spine."},
        ],
    }


def test_a_question_beside_the_field_is_kept_as_a_title() -> None:
    loaded = values(INFORMATION, ("causes", "Why ?", "Ink."), ("inheritance", "Is Paper lung inherited ?", "No."))
    assert loaded["causes"] == ["Ink.", "### Is Paper lung inherited?", "No."]


def test_an_answer_without_a_field_is_unplaced_with_its_question() -> None:
    page = import_xml(make_xml(INFORMATION, ("odd", "Do you like it ?", "Yes.")))
    assert [entry["text"] for entry in yaml.safe_load(page.yaml)["unplaced"]] == ["Do you like it?", "Yes."]
    assert page.report.words_unplaced == 5


def test_a_page_that_never_says_what_it_is_begins_with_its_first_paragraph() -> None:
    page = import_xml(make_xml(("prevention", "How ?", "Keep it dry.\n\nDust it.")))
    loaded = yaml.safe_load(page.yaml)
    assert (loaded["definition"], loaded["prevention"]) == ("Keep it dry.", {"introduction": "Dust it."})
    assert any("no answer says what it is" in note for note in page.report.notes)


def test_the_report_counts_every_word() -> None:
    report = import_xml(make_xml(INFORMATION, ("symptoms", QUESTION, "- Dust - Mould - Rust"))).report
    assert report.words_total == report.words_placed + report.words_unplaced + report.words_of_headings
    assert report.words_of_headings == 5 + 7


@pytest.mark.parametrize("length", [90, 300])
def test_a_long_name_is_cut_and_kept_whole_elsewhere(length: int) -> None:
    name = ("paper " * 60)[:length].strip()
    loaded = values(INFORMATION, focus=name)
    assert len(loaded["name"]) <= 200 and name in (loaded["name"], loaded.get("unplaced", [{}])[0].get("text"))


def test_forty_names_and_one_far_too_long_import() -> None:
    names = (*(f"Name {number}" for number in range(40)), "x" * 600)
    loaded = values(INFORMATION, synonyms=names)
    assert len(loaded["other_names"]) == 40 and loaded["unplaced"][0]["text"].endswith("x" * 600)


def test_a_file_without_a_name_is_refused() -> None:
    with pytest.raises(ContentError, match="does not say what it is about"):
        import_xml(make_xml(INFORMATION, focus=""))


ANSWERS = st.lists(
    st.sampled_from(
        [
            "Dust",
            "Mould.",
            "\n",
            "\n\n",
            "   ",
            " ",
            "- ",
            "• ",
            "1. ",
            "Outlook",
            "Causes",
            "is:",
            "90%",
            "*",
            "[x](y)",
            "**",
            "\\",
            "1)",
        ]
    ),
    min_size=1,
    max_size=40,
).map("".join)


@settings(max_examples=60)
@given(st.sampled_from(["symptoms", "causes", "research", "complications", "odd", "treatment"]), ANSWERS)
def test_any_answer_keeps_its_words_and_makes_a_valid_file(kind: str, answer: str) -> None:
    page = import_xml(make_xml(INFORMATION, (kind, "What of it ?", answer)))  # refuses a lost word itself
    assert not examine_condition(page.yaml.encode(), "page.yaml", TODAY).errors
