from __future__ import annotations

from leaflets.importing.page_headings import Heading
from leaflets.importing.page_lines import PageLine
from leaflets.importing.page_sections import Section
from leaflets.importing.place_tables import is_table, make_table_block, take_tables


def rows(*texts: str) -> list[list[PageLine]]:
    return [[PageLine(number, cell) for cell in text.split("|")] for number, text in enumerate(texts, 1)]


def test_a_regular_table_becomes_one_of_the_condition() -> None:
    block, *rest = make_table_block(rows("Sign|Often", "dust|90 %"), PageLine(9, "How often"), has_head=True)
    section = Section("symptoms", Heading(1, "Symptoms?", "symptoms"), [block])
    tables, pieces, captions = take_tables([section])
    assert tables == [
        {"title": "How often", "section": "symptoms", "columns": ["Sign", "Often"], "rows": [["dust", "90 %"]]}
    ]
    assert ([piece.text for piece in pieces], [heading.line for heading in captions]) == (
        ["Sign", "Often", "dust", "90 %"],
        [9],
    )
    assert (rest, section.blocks) == ([], [])


def test_without_a_caption_the_heading_is_the_title() -> None:
    section = Section("tests", Heading(1, "Tests?", "tests"), make_table_block(rows("a|b", "c|d"), None, has_head=True))
    assert take_tables([section])[0][0]["title"] == "Tests"


def test_any_other_table_is_a_list_of_its_rows() -> None:
    for told, has_head in (
        (rows("a|b", "c|d"), False),
        (rows("a|b", "c"), True),
        (rows("a|b", "x" * 501 + "|d"), True),
    ):
        title, block = make_table_block(told, PageLine(9, "How often"), has_head=has_head)
        assert title.is_title and not is_table(block) and len(block.pieces) == 2
    assert make_table_block([], None, has_head=False) == []


def test_a_table_in_a_section_that_can_have_none_stays_a_list() -> None:
    section = Section("", Heading(1, "Other", ""), make_table_block(rows("a|b", "c|d"), None, has_head=True))
    assert take_tables([section]) == ([], [], []) and [piece.text for piece in section.blocks[0].pieces] == list("abcd")
