from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Block, Box, FileFacts, Piece, Tag
from leaflets.preflight.rule import Limit, Sample
from leaflets.preflight.rules_breaks import BREAK_RULES
from tests.facts_made import make_block, make_facts, make_page, make_piece, make_tag

RULES = {rule.id: rule for rule in BREAK_RULES}


def collect(rule: str, facts: FileFacts) -> list[Sample]:
    return list(RULES[rule].collect(facts, Limit(0, "error", "a test")))


def make_two_pages(first: list[Block], second: list[Block], *tags: Tag) -> FileFacts:
    return make_facts(make_page(*first), make_page(*second, number=2), tags=tags)


def own(role: str, *pieces: tuple[str, int, int]) -> Tag:
    """A tag that owns marks: words, number and page of each."""
    return make_tag(role, *(make_piece(words, mark, page) for words, mark, page in pieces))


def test_a_tagged_heading_whose_text_begins_on_the_next_page_is_stranded() -> None:
    document = make_tag("Document", own("H1", ("Tests", 0, 1)), own("P", ("Blood", 0, 2)))
    (found,) = collect("stranded-headings", make_two_pages([make_block("Tests")], [make_block("Blood")], document))
    assert (found.page, found.words, found.note) == (1, "Tests", "its text begins on page 2")


def test_a_tagged_heading_that_nothing_follows_is_stranded() -> None:
    facts = make_two_pages([make_block("One")], [], own("P", ("One", 0, 1)), own("H2", ("Tests", 1, 1)))
    assert [found.note for found in collect("stranded-headings", facts)] == ["nothing follows it"]


def test_a_tagged_heading_before_its_text_is_not_stranded_and_bold_text_is_no_heading() -> None:
    tags = own("H1", ("Tests", 0, 1)), own("P", ("Blood", 1, 1), ("more", 0, 2)), own("P", ("Bold", 1, 2))
    first = [make_block("Blood", mark=1), make_block("Bold", top=700, weight=700)]
    assert collect("stranded-headings", make_two_pages(first, [make_block("more", mark=0)], *tags)) == []


def test_a_heading_over_lines_to_write_on_or_a_picture_is_not_stranded() -> None:
    heading = Piece(1, 0, "Notes", Box(72, 400, 142, 414))
    tags = make_tag("H2", heading), own("P", ("Blood", 0, 2))
    first, second = make_block("Notes", top=400, mark=0), make_page(make_block("Blood", mark=0), number=2)
    for top, count in ((460, 0), (416, 1), (800, 1), (300, 1)):
        facts = make_facts(make_page(first, drawings=(Box(72, top, 500, top + 1),)), second, tags=tags)
        assert len(collect("stranded-headings", facts)) == count


def make_table(*cells: tuple[str, str, int]) -> Tag:
    """A table of one row for each cell: its role, words and page; the marks are numbered."""
    rows = [make_tag("TR", own(role, (words, mark, page))) for mark, (role, words, page) in enumerate(cells)]
    return make_tag("Table", make_tag("TBody", *rows))


def test_the_head_of_a_row_whose_cells_begin_on_the_next_page_is_stranded() -> None:
    table = make_table(("TH", "Steroid inhaler", 1), ("TD", "First choice", 2))
    facts = make_two_pages([make_block("Steroid inhaler")], [make_block("First choice")], make_tag("Document", table))
    (found,) = collect("stranded-headings", facts)
    assert (found.page, found.words, found.note) == (1, "Steroid inhaler", "its cells begin on page 2")


def test_a_head_beside_its_cells_or_at_the_end_of_a_table_is_not_stranded() -> None:
    beside = make_table(("TH", "Cost", 1), ("TD", "None", 1), ("TH", "Risk", 2), ("TD", "Low", 2))
    last = make_table(("TD", "None", 1), ("TH", "Total", 1))
    for tags in ((beside,), (last, make_table(("TD", "Another table", 2)))):
        facts = make_two_pages([make_block("Cost")], [make_block("Risk")], make_tag("Document", *tags))
        assert collect("stranded-headings", facts) == []


def test_without_tags_a_last_short_text_that_stands_out_is_a_stranded_heading() -> None:
    body = make_block("Words of the body, many of them", "and some more.")
    following = [make_block("Blood is taken.")]
    large, bold = make_block("Which tests?", size=18, top=700), make_block("Tests", top=700, weight=700)
    for last in (large, bold):
        assert len(collect("stranded-headings", make_two_pages([body, last], following))) == 1
    sentence = make_block("Call us at once.", top=700, weight=700)
    plain = make_block("Tests", top=700)
    for last in (sentence, plain):
        assert collect("stranded-headings", make_two_pages([body, last], following)) == []
    assert collect("stranded-headings", make_two_pages([large], following)) == []  # a title page
    assert collect("stranded-headings", make_facts(make_page(body, large))) == []  # the last page


def test_without_tags_a_page_number_below_does_not_hide_a_stranded_heading() -> None:
    pages = [
        make_page(
            make_block("Words of the body, many of them", f"on page {number}.", top=200),
            make_block("Tests", size=18, top=600),
            make_block(str(number), top=800),
            number=number,
        )
        for number in (1, 2)
    ]
    assert [found.page for found in collect("stranded-headings", make_facts(*pages))] == [1]


@given(st.integers(1, 5), st.integers(1, 5))
def test_one_line_alone_is_found_from_three_lines_on(upper: int, lower: int) -> None:
    first = make_block(*["The words of it"] * upper, mark=3)
    second = make_block(*["go on and on"] * lower, mark=0)
    tag = own("P", ("The words of it", 3, 1), ("go on and on", 0, 2))
    for facts in (make_two_pages([first], [second], tag), make_two_pages([first], [second])):
        is_long = upper + lower >= 3
        assert len(collect("orphans", facts)) == (is_long and upper == 1)
        assert len(collect("widows", facts)) == (is_long and lower == 1)


def test_without_tags_only_text_that_flows_on_is_one_paragraph() -> None:
    three = ["Some words", "of a text", "that ends"]
    for end, start in (("that ends.", "goes on"), ("that ends", "Goes on"), ("as follows:", "goes on")):
        first = make_block(*three[:2], end)
        assert collect("widows", make_two_pages([first], [make_block(start)])) == []
    assert collect("widows", make_two_pages([make_block(*three)], [make_block("goes on", size=18)])) == []
    assert len(collect("widows", make_two_pages([make_block(*three)], [make_block("goes on")]))) == 1


def test_one_paragraph_tagged_as_two_is_still_one_to_the_eye() -> None:
    first, second = make_block("Some words", "of a text", mark=0), make_block("go on", mark=0)
    tags = own("P", ("Some words of a text", 0, 1)), own("P", ("go on", 0, 2))
    assert len(collect("widows", make_two_pages([first], [second], *tags))) == 1
    cells = own("P", ("Some words of a text", 0, 1)), own("LBody", ("go on", 0, 2))
    assert collect("widows", make_two_pages([first], [second], *cells)) == []


def test_texts_side_by_side_on_one_baseline_are_one_line() -> None:
    first = make_block("Some words", "of a text", mark=0)
    second, beside = make_block("go on", mark=0), make_block("here", left=300, mark=0)
    tag = make_tag("P", Piece(1, 0, "", None), Piece(2, 0, "", None))
    assert len(collect("widows", make_two_pages([first], [second, beside], tag))) == 1


def test_lines_to_write_on_low_on_the_page_are_no_furniture_and_a_rule_above_the_foot_is() -> None:
    """Found on an edition of ours: a heading low on a page, its lines in the outer 15 %, above the running foot."""
    heading = make_tag("H2", make_piece("My own questions", 0, 1, Box(72, 680, 200, 694)))
    tags = heading, own("P", ("Words", 1, 2))
    foot = make_block("Page 1 of 2", top=800, is_artifact=True)
    lines = (Box(72, 730, 500, 731), Box(72, 760, 500, 761))
    first = make_page(make_block("My own questions", top=680), foot, drawings=lines)
    second = [make_block("Words", mark=1), foot]
    plain = make_page(*second, number=2)
    assert collect("stranded-headings", make_facts(first, plain, tags=tags)) == []
    furnished = make_page(*second, number=2, drawings=lines)
    assert len(collect("stranded-headings", make_facts(first, furnished, tags=tags))) == 1
    below = make_page(make_block("My own questions", top=680), foot, drawings=(Box(72, 815, 500, 816),))
    assert len(collect("stranded-headings", make_facts(below, plain, tags=tags))) == 1


def test_a_drawing_whose_edge_is_nowhere_or_without_end_is_only_a_drawing() -> None:
    """Found by random facts: such an edge could not be rounded to a whole number."""
    tags = make_tag("H2", Piece(1, 0, "Notes", Box(72, 400, 142, 414))), own("P", ("Blood", 0, 2))
    odd = tuple(Box(72, 900, 500, edge) for edge in (float("nan"), float("inf")))
    first = make_page(make_block("Notes", top=400, mark=0), drawings=odd)
    second = make_page(make_block("Blood", mark=0), number=2, drawings=odd)
    assert len(collect("stranded-headings", make_facts(first, second, tags=tags))) == 1
