from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Box, FileFacts, Piece, Tag
from leaflets.preflight.rule import Limit, Sample
from leaflets.preflight.rules_order import ORDER_RULES
from tests.facts_made import make_block, make_facts, make_page, make_tag

RULES = {rule.id: rule for rule in ORDER_RULES}


def collect(rule: str, facts: FileFacts) -> list[Sample]:
    return list(RULES[rule].collect(facts, Limit(0, "error", "a test")))


def find_order(*tags: Tag) -> list[tuple[int, str]]:
    facts = make_facts(make_page(), make_page(number=2), tags=tags)
    return [(found.page, found.words) for found in collect("text-order", facts)]


def text(words: str, top: float, left: float = 72, width: float = 400, page: int = 1, role: str = "P") -> Tag:
    return make_tag(role, Piece(page, 0, words, Box(left, top, left + width, top + 30)))


@given(st.integers(1, 12), st.data())
def test_texts_read_from_top_to_bottom_are_in_order_and_one_moved_text_is_named(
    count: int, data: st.DataObject
) -> None:
    tags = [text(f"Text {number}", 60 * number) for number in range(count)]
    assert find_order(*tags) == []
    if count > 3:
        start, end = data.draw(
            st.tuples(*[st.integers(0, count - 1)] * 2).filter(lambda pair: abs(pair[0] - pair[1]) > 1)
        )
        tags.insert(end, tags.pop(start))
        assert find_order(*tags) == [(1, f"Text {start}")]


@given(st.permutations(range(6)))
def test_texts_in_any_order_are_named_until_the_rest_is_in_order(order: list[int]) -> None:
    named = {words for _, words in find_order(*(text(str(number), 60 * number) for number in order))}
    rest = [number for number in order if str(number) not in named]
    assert rest == sorted(rest)


def test_what_stands_side_by_side_may_be_read_by_row_or_by_column() -> None:
    left = [text(f"Left {row}", 60 * row, width=200) for row in range(3)]
    right = [text(f"Right {row}", 60 * row, left=300, width=200) for row in range(3)]
    rows = [tag for pair in zip(left, right, strict=True) for tag in pair]
    assert find_order(*left, *right) == find_order(*right, *left) == find_order(*rows) == []


def test_cells_notes_captions_and_labels_may_be_read_where_they_belong() -> None:
    table = make_tag("Table", make_tag("TR", text("Low", 300, role="TD"), text("High", 200, role="TD")))
    assert find_order(text("First", 100), table, text("Last", 400)) == []
    assert find_order(text("First", 100), text("Note", 700, role="Note"), text("Last", 400)) == []
    assert find_order(make_tag("Caption", text("Under", 300)), text("Picture", 200, role="Figure")) == []
    assert find_order(text("Last", 400), table) == [(1, "Low High")]


def test_a_text_read_after_one_on_a_later_page_is_named_once() -> None:
    first, second = text("One", 100), text("Two", 100, page=2)
    late = [text("Late", 200), text("Later", 300)]
    assert find_order(first, second, *late) == [(1, "Late")]
    aside = text("Aside", 100, left=500, width=60)
    assert find_order(first, second, aside) == []


def test_a_running_head_that_is_tagged_on_two_pages_is_named_once() -> None:
    pages = [
        make_page(
            make_block(f"Clinic, page {number}", top=40, mark=0),
            make_block(f"Text {number}", top=300, mark=1),
            number=number,
        )
        for number in (1, 2, 3)
    ]
    (found,) = collect("artifacts", make_facts(*pages, tags=(make_tag("P"),)))
    assert (found.page, found.words, found.note) == (1, "Clinic, page 1", "tagged on pages 1, 2, 3: read each time")
    assert collect("artifacts", make_facts(*pages)) == []


@given(st.integers(1, 12), st.sets(st.integers(1, 12), min_size=1))
def test_only_what_is_on_most_pages_or_on_most_of_one_side_is_a_running_head(count: int, marked: set[int]) -> None:
    numbers = {number for number in marked if number <= count}
    pages = [
        make_page(make_block("Clinic", top=40, mark=0), number=number)
        if number in numbers
        else make_page(number=number)
        for number in range(1, count + 1)
    ]
    odd, even = set(range(1, count + 1, 2)), set(range(2, count + 1, 2))
    shares = [len(numbers) / count, *(len(numbers & side) / len(side) for side in (odd, even) if count >= 6)]
    expected = len(numbers) > 1 and max(shares) >= 0.6
    assert len(collect("artifacts", make_facts(*pages, tags=(make_tag("P"),)))) == expected


def test_what_comes_back_as_an_artifact_elsewhere_or_in_the_middle_is_let_pass() -> None:
    variants = [
        [make_block("Clinic", top=40, is_artifact=True) for _ in range(2)],
        [make_block("Clinic", top=40) for _ in range(2)],
        [make_block("Clinic", top=40, mark=0), make_block("Clinic", top=60, mark=0)],
        [make_block("Clinic", top=400, mark=0) for _ in range(2)],
        [make_block("Clinic", top=40, mark=0), make_block("Hospital", top=40, mark=0)],
    ]
    for blocks in variants:
        pages = [make_page(block, number=number) for number, block in enumerate(blocks, 1)]
        assert collect("artifacts", make_facts(*pages, tags=(make_tag("P"),))) == []


@pytest.mark.parametrize("role", ["Table", "L", "P"])
def test_a_label_in_a_table_that_falls_to_one_height_is_no_running_head(role: str) -> None:
    pages = [make_page(make_block("Address", top=40, mark=0), number=number) for number in (1, 2, 3)]
    pieces = tuple(Piece(number, 0, "Address", None) for number in (1, 2, 3))
    tags = (make_tag(role, make_tag("TH", *pieces)),)
    assert len(collect("artifacts", make_facts(*pages, tags=tags))) == (role == "P")
