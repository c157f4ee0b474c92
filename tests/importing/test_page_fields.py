from __future__ import annotations

from leaflets.importing.page_blocks import Block, read_blocks
from leaflets.importing.page_fields import (
    build_introduction,
    build_listing,
    build_names,
    build_organisations,
    build_questions,
    build_statements,
    shorten,
    state,
)
from leaflets.importing.page_headings import Heading
from leaflets.importing.page_lines import split_page


def blocks_of(text: str) -> list[Block]:
    found = read_blocks(split_page(text))
    assert not any(isinstance(block, Heading) for block in found)
    return [block for block in found if isinstance(block, Block)]


def test_each_paragraph_and_each_list_is_one_statement() -> None:
    value, left = build_statements(blocks_of("It is *cold*.\n\n• one\n• two\n\n3) three\n4) four"))
    assert value == ["It is \\*cold\\*.", "- one\n- two", "3. three\n4. four"]
    assert left == []


def test_one_statement_stands_alone() -> None:
    assert build_statements(blocks_of("Cold."))[0] == "Cold."
    assert shorten(["a", "b"]) == ["a", "b"]
    assert state(blocks_of("Cold.")[0]) == "Cold."


def test_nothing_gives_nothing() -> None:
    builders = (build_statements, build_introduction, build_listing, build_names, build_organisations, build_questions)
    assert [builder([]) for builder in builders] == [(None, [])] * 6


def test_prose_about_treatments_is_their_introduction() -> None:
    assert build_introduction(blocks_of("Tea.\n\n• mint"))[0] == {"introduction": ["Tea.", "- mint"]}


def test_a_listing_has_one_list_and_keeps_the_order_of_the_rest() -> None:
    value, _ = build_listing(blocks_of("They are:\n\n• one\n• two\n\nBesides:\n\n1. three"))
    assert value == {"introduction": "They are:", "items": ["one", "two"], "note": ["Besides:", "1. three"]}
    assert build_listing(blocks_of("• one"))[0] == {"items": ["one"]}


def test_other_names_are_parted_at_semicolons() -> None:
    text = "Fen chill; MF;\n\n• Reed shivers\n\nIt is also called a cold. Nobody knows why."
    value, left = build_names(blocks_of(text))
    assert value == ["Fen chill", "MF", "Reed shivers"]
    assert [block.pieces[0].line for block in left] == [5]


def test_questions_are_one_statement_each() -> None:
    assert build_questions(blocks_of("Ask:\n\n• Why?\n• When?"))[0] == ["Ask:", "Why?", "When?"]


def test_organisations_are_names_with_or_without_an_address_and_prose_is_left() -> None:
    text = "• Breath society – https://breath.example\n• Cough line\n\nTalk to others. It helps."
    value, left = build_organisations(blocks_of(text))
    assert value == [{"name": "Breath society", "url": "https://breath.example"}, {"name": "Cough line"}]
    assert [block.text for block in left] == ["Talk to others. It helps."]
