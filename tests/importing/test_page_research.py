from __future__ import annotations

import pytest

from leaflets.importing.page_blocks import Block, read_blocks
from leaflets.importing.page_lines import split_page
from leaflets.importing.page_research import build_research, read_entry


def blocks_of(text: str) -> list[Block]:
    return [block for block in read_blocks(split_page(text)) if isinstance(block, Block)]


def test_an_update_is_its_labels_and_what_was_found() -> None:
    text = "• Condition: Marsh fever\n• Journal: Fen Lancet\n• Treatment Used: Tea\n• Number of Patients: 1,200\n"
    text += "• Published — May 3, 2019\nThis randomized controlled trial gave tea. It helped."
    value, left = build_research([blocks_of(text)])
    assert left == []
    assert value == [
        {
            "condition": "Marsh fever",
            "journal": "Fen Lancet",
            "treatment": "Tea",
            "patients": 1200,
            "published": "2019-05-03",
            "study_design": "randomised trial",
            "found": "This randomized controlled trial gave tea. It helped.",
        }
    ]


def test_no_patients_are_a_number_and_no_date_is_left_out() -> None:
    value, left = build_research([blocks_of("• Number of Patients: 0\n• Published —\n• Journal: unknown")])
    assert (value, left) == ([{"patients": 0}], [])


def test_a_new_list_or_a_second_condition_begins_a_new_update() -> None:
    text = "• Condition: A\n\nFound one.\n\n• Condition: B\n• Journal: J\n• Condition: C"
    value, _ = build_research([blocks_of(text), blocks_of("Found two.")])
    assert [update.get("condition") for update in value] == ["A", "B", "C", None]
    assert value[3] == {"found": "Found two."}


def test_what_is_no_label_or_no_value_for_it_is_left() -> None:
    text = "• Sponsor: Fen Tea Ltd\n• Number of Patients: many\n• Published: one summer\n• Journal: A\n• Journal: B"
    value, left = build_research([blocks_of(text)])
    assert value == [{"journal": "A"}]
    assert [block.pieces[0].line for block in left] == [1, 2, 3, 5]


@pytest.mark.parametrize(
    ("text", "design"),
    [
        ("This case report tells of one weaver.", "case report"),
        ("In this retrospective cohort study, tea was drunk.", "cohort study"),
        ("This systematic review read 9 studies.", "systematic review"),
        ("Our review of teas is long.", "review"),
        ("This paper says that a review is needed.", None),
        ("A trial was planned.", None),
    ],
)
def test_the_design_is_only_what_the_text_calls_itself(text: str, design: str | None) -> None:
    value, _ = build_research([blocks_of(text)])
    assert value[0].get("study_design") == design


def test_only_an_entry_of_a_list_has_a_label() -> None:
    entry, paragraph = blocks_of("• Journal: A\n\nJournal: A")
    assert read_entry(entry.pieces[0]) == ("journal", "A")
    assert read_entry(paragraph.pieces[0]) == ()
