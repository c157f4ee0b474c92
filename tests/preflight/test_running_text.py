from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from leaflets.preflight.running_text import find_body_size, split_pages
from tests.facts_made import make_block, make_facts, make_page, make_tag


@given(st.integers(2, 9), st.sampled_from(["Muscle weakness", "Page {} of 9", "{}", "Clinic · leaflet 12, page {}"]))
def test_without_tags_heads_and_feet_are_what_comes_back(count: int, words: str) -> None:
    pages = [
        make_page(
            make_block(words.format(number), top=40 + number / 2),
            make_block(f"On day {number}", "more was done", "and then more", top=300),
            make_block(words.format(number), top=790),
            number=number,
        )
        for number in range(1, count + 1)
    ]
    for number, text in enumerate(split_pages(make_facts(*pages)), 1):
        assert [line.words for line in text.running] == [words.format(number)] * 2
        assert [block.words for block in text.body] == [f"On day {number} more was done and then more"]


def test_what_stands_once_in_the_zone_is_body_unless_it_is_a_lone_number() -> None:
    page = make_page(make_block("A first line", top=40), make_block("words", top=400), make_block("7", top=790))
    (text,) = split_pages(make_facts(page))
    assert [line.words for line in text.running] == ["7"]
    assert [block.words for block in text.body] == ["A first line", "words"]


def test_in_a_tagged_file_only_what_no_tag_owns_is_running() -> None:
    pages = [
        make_page(
            make_block("Tagged head", top=40, mark=0),
            make_block("Artifact", top=400, is_artifact=True),
            make_block("Loose in the middle", top=500),
            make_block("Loose foot", top=790),
            number=number,
        )
        for number in (1, 2)
    ]
    for text in split_pages(make_facts(*pages, tags=(make_tag("P"),))):
        assert [line.words for line in text.running] == ["Artifact", "Loose foot"]
        assert [block.words for block in text.body] == ["Tagged head", "Loose in the middle"]


def test_hidden_text_is_neither_and_a_mixed_block_keeps_its_body_lines() -> None:
    mixed = make_block("Last words", "of a text", "4", top=765)
    pages = [make_page(mixed, make_block("Ghost", is_visible=False)), make_page(number=2)]
    first, second = split_pages(make_facts(*pages))
    assert [line.words for line in first.running] == ["4"]
    assert [block.words for block in first.body] == ["Last words of a text"]
    assert not second.running and not second.body


@given(st.lists(st.tuples(st.sampled_from([9.0, 12.0, 18.0]), st.integers(1, 40)), min_size=1, max_size=6))
def test_the_body_has_the_size_of_most_letters(texts: list[tuple[float, int]]) -> None:
    blocks = [make_block("x" * count, size=size, top=200 + 30 * row) for row, (size, count) in enumerate(texts)]
    totals = {size: sum(count for other, count in texts if other == size) for size, _ in texts}
    found = find_body_size(split_pages(make_facts(make_page(*blocks))))
    assert found is not None and totals[found] == max(totals.values())


def test_a_file_without_text_has_no_body_size() -> None:
    assert find_body_size(split_pages(make_facts(make_page()))) is None
