from __future__ import annotations

from leaflets.importing.shape_answer import shape_answer
from leaflets.importing.split_answer import split_answer


def shape(answer: str, points: tuple[str, ...] = ()) -> list[str | list[str]]:
    """Paragraphs as texts, titles between asterisks, lists as lists."""
    return [
        [piece.text for piece in block.pieces] if block.is_list else f"*{block.text}*" if block.is_title else block.text
        for block in shape_answer(split_answer(answer), points)
    ]


def test_a_short_line_above_text_is_a_title() -> None:
    assert shape("It is rare.\n\nOther Papers\n\nThey are thin.") == ["It is rare.", "*Other Papers*", "They are thin."]


def test_a_line_at_the_end_is_text() -> None:
    assert shape("It is rare.\n\nThe end") == ["It is rare.", "The end"]


def test_short_lines_after_a_colon_are_a_list() -> None:
    assert shape("Signs are:\n\nTorn pages\n\nA loose spine\n\nThey pass soon.") == [
        "Signs are:",
        ["Torn pages", "A loose spine"],
        "They pass soon.",
    ]


def test_a_title_after_the_list_is_no_entry() -> None:
    answer = "Signs are:\n\nTorn pages\n\nDust\n\nOther Signs of Age\n\nThey are rare."
    assert shape(answer) == ["Signs are:", ["Torn pages", "Dust"], "*Other Signs of Age*", "They are rare."]


def test_many_short_lines_are_a_list() -> None:
    assert shape("Torn pages 90%\nLoose spine 50%\nDust 5%\nMould 1%") == [
        ["Torn pages 90%", "Loose spine 50%", "Dust 5%", "Mould 1%"]
    ]


def test_a_sentence_that_is_a_key_point_is_the_title_of_its_paragraph() -> None:
    points = "Key Points\n   - Paper is thin.    - Ink is wet."
    answer = f"{points}\n\n   Paper is thin.\n   It is thin as air.\n\n   Ink is wet.\n   It runs."
    assert shape(answer) == [
        "*Key Points*",
        ["Paper is thin.", "Ink is wet."],
        "*Paper is thin.*",
        "It is thin as air.",
        "*Ink is wet.*",
        "It runs.",
    ]


def test_lines_that_were_wrapped_are_one_paragraph() -> None:
    answer = (
        "Paper lung is an illness of people\nin books. It comes from old books\nand goes with new ones.\n\nIt is rare."
    )
    assert shape(answer) == [
        "Paper lung is an illness of people in books. It comes from old books and goes with new ones.",
        "It is rare.",
    ]


def test_lists_of_different_kinds_stay_apart() -> None:
    assert shape("- a\n- b\n1. c\n2. d") == [["a", "b"], ["c", "d"]]


def test_key_points_elsewhere_on_the_page_count_too() -> None:
    assert shape("Paper is thin.\n   It is thin as air.", ("Paper is thin.",)) == [
        "*Paper is thin.*",
        "It is thin as air.",
    ]
    assert shape("Paper is thin.\n   It is thin as air.") == ["Paper is thin.", "It is thin as air."]


def test_paragraphs_after_a_colon_that_begin_alike_are_a_list() -> None:
    answer = "Your doctor will:\n\nAsk about dust. It matters.\n\nAsk about ink.\n\nLook at you."
    assert shape(answer) == ["Your doctor will:", ["Ask about dust. It matters.", "Ask about ink."], "Look at you."]
    assert shape("You can:\n\nThe dust.\n\nThe ink.") == ["You can:", "The dust.", "The ink."]


def test_half_a_sentence_is_no_title() -> None:
    assert shape("Other ways are\n1. Rest\n2. Tea") == ["Other ways are", ["Rest", "Tea"]]
    assert shape("Eat well. Points to Remember\n- Ink is wet.\n- It runs.") == [
        "Eat well. Points to Remember",
        ["Ink is wet.", "It runs."],
    ]


def test_a_value_alone_on_its_line_belongs_to_the_line_above() -> None:
    assert shape("Torn pages\n90%\nDust\n5/25\nMould\n-\nRust\n1%") == [
        ["Torn pages 90%", "Dust 5/25", "Mould", "Rust 1%"]
    ]
