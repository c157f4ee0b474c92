from __future__ import annotations

import pytest

from leaflets.importing.page_blocks import Block, read_blocks
from leaflets.importing.page_help import build_help
from leaflets.importing.page_lines import split_page


def build(text: str) -> object:
    value, left = build_help([block for block in read_blocks(split_page(text)) if isinstance(block, Block)])
    assert left == []
    return value


def test_sentences_are_items_of_their_level() -> None:
    assert build("Call your clinic if you cough. Call 911 if you cannot breathe.") == {
        "emergency": ["Call 911 if you cannot breathe."],
        "soon": ["Call your clinic if you cough."],
    }


@pytest.mark.parametrize(
    "text",
    ["Phone 999 now.", "Call an ambulance.", "Go to the emergency room.", "This is a medical emergency.", "Go to A&E."],
)
def test_only_plain_words_make_an_emergency(text: str) -> None:
    assert list(build(text) or ()) == ["emergency"]  # type: ignore[call-overload]


@pytest.mark.parametrize("text", ["Call your clinic.", "112 people were seen.", "See a doctor at once."])
def test_everything_else_is_soon(text: str) -> None:
    assert build(text) == {"soon": [text]}


def test_a_sentence_with_a_colon_is_the_action_of_its_list() -> None:
    assert build("Call your clinic for:\n• cold\n• cough\n\nCall 112 for:\n• blue lips\n") == {
        "emergency": {"action": "Call 112 for:", "items": ["blue lips"]},
        "soon": {"action": "Call your clinic for:", "items": ["cold", "cough"]},
    }


def test_a_second_list_of_a_level_keeps_its_lead_as_an_item() -> None:
    assert build("Call for:\n• cold\n\nCall later for:\n• cough") == {
        "soon": {"action": "Call for:", "items": ["cold", "Call later for:", "cough"]}
    }
