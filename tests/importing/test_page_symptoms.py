from __future__ import annotations

from leaflets.importing.page_blocks import Block, read_blocks
from leaflets.importing.page_lines import split_page
from leaflets.importing.page_symptoms import build_symptoms


def build(text: str) -> object:
    value, left = build_symptoms([block for block in read_blocks(split_page(text)) if isinstance(block, Block)])
    assert left == []
    return value


def test_each_list_is_a_group_with_what_leads_to_it_and_what_follows() -> None:
    text = "All are mild.\n\nThey include:\n\n• cold\n\nIt eases.\n\nAt night, too.\n\nLater, there are:\n\n• cough"
    assert build(text) == {
        "introduction": "All are mild.",
        "groups": [
            {"introduction": "They include:", "items": ["cold"], "note": ["It eases.", "At night, too."]},
            {"introduction": "Later, there are:", "items": ["cough"]},
        ],
    }


def test_a_short_line_before_a_list_is_its_name() -> None:
    assert build("Early symptoms\n\n• cold\n\nThey pass.\n\nNo signs stay\n\n• cough") == {
        "groups": [
            {"name": "Early symptoms", "items": ["cold"], "note": "They pass."},
            {"name": "No signs stay", "items": ["cough"]},
        ]
    }


def test_the_sentence_before_the_first_list_leads_to_it_without_a_colon() -> None:
    assert build("These are seen.\n\n• cold\n\nThey pass.\n\n• cough") == {
        "groups": [{"introduction": "These are seen.", "items": ["cold"], "note": "They pass."}, {"items": ["cough"]}]
    }


def test_prose_alone_is_the_introduction() -> None:
    assert build("Cold.\n\nWet.") == {"introduction": ["Cold.", "Wet."]}
    assert build("") is None
