from __future__ import annotations

from leaflets.importing.page_blocks import Block, as_paragraph, read_blocks
from leaflets.importing.page_headings import Heading
from leaflets.importing.page_lines import split_page

WIDE = "A line of more than one hundred letters, by which one sees that nobody has wrapped this page to fit a screen."


def outline(text: str) -> list[str | list[str]]:
    """Headings with #, paragraphs as text, lists as lists."""
    found: list[str | list[str]] = []
    for block in read_blocks(split_page(text)):
        if isinstance(block, Heading):
            found.append(f"# {block.text}")
        else:
            texts = [piece.text for piece in block.pieces]
            found.append(texts if block.is_list else texts[0])
    return found


def test_headings_paragraphs_and_lists_keep_their_order() -> None:
    text = "Symptoms\n\nThey include:\n  • cold\n\n  • wet\nThey pass.\n\n1. one\n2. two\n\nTreatment\n"
    assert outline(text) == [
        "# Symptoms",
        "They include:",
        ["cold", "wet"],
        "They pass.",
        ["one", "two"],
        "# Treatment",
    ]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = "Marsh fever is cold and wet and\nit lasts for all of a week, or\n12. days at most, they say.\n\nNext."
    assert outline(text) == [
        "Marsh fever is cold and wet and it lasts for all of a week, or 12. days at most, they say.",
        "Next.",
    ]


def test_lines_of_a_page_that_is_not_wrapped_are_paragraphs() -> None:
    assert outline(f"{WIDE}\nNext one.\n{WIDE}\nand on") == [WIDE, "Next one.", f"{WIDE} and on"]


def test_an_entry_goes_on_in_an_indented_line_or_a_small_letter() -> None:
    assert outline("• cold feet\n  Blue ones\n• wet\nand blue\nThe end.") == [
        ["cold feet Blue ones", "wet and blue"],
        "The end.",
    ]


def test_bullets_and_numbers_are_two_lists() -> None:
    blocks = [block for block in read_blocks(split_page("• cold\n1. wet")) if isinstance(block, Block)]
    assert [block.is_numbered for block in blocks] == [False, True]


def test_a_bullet_on_its_own_line_belongs_to_the_next_line() -> None:
    assert outline("•\ncold\n•\n\nwet\n-") == [["cold", "wet"]]


def test_a_number_alone_is_text() -> None:
    assert outline("• cold\n\n12.\n") == [["cold"], ["12."]]


def test_pieces_know_their_lines() -> None:
    (block,) = read_blocks(split_page("\n\n• cold\n  feet"))
    assert isinstance(block, Block)
    assert block.pieces[0].line == 3
    assert [line.number for line in block.pieces[0].lines] == [3, 4]
    assert block.pieces[0].whole == "• cold feet"
    assert block.text == "cold feet"


def test_a_heading_can_be_taken_for_text() -> None:
    block = as_paragraph(Heading(4, "Fen Society", ""))
    assert (block.text, block.pieces[0].line, block.is_list) == ("Fen Society", 4, False)
