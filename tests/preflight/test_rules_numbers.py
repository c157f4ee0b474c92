from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import FileFacts
from leaflets.preflight.rule import Limit
from leaflets.preflight.rules_numbers import NUMBER_RULES
from tests.facts_made import make_block, make_facts, make_file, make_link, make_page, make_piece, make_tag

RULES = {rule.id: rule for rule in NUMBER_RULES}


def collect(rule: str, facts: FileFacts) -> list[tuple[int, str]]:
    return [(found.page, found.words) for found in RULES[rule].collect(facts, Limit(0, "error", "a test"))]


@pytest.mark.parametrize(
    ("rule", "upper", "lower"),
    [
        ("split-telephone-numbers", "Ring 01632", "960 123 now"),
        ("split-dates", "It is of 12", "March 2024."),
        ("split-doses", "Take 10", "mg a day"),
        ("split-addresses", "Write to me@", "a.example and wait for us"),
    ],
)
def test_each_rule_finds_its_own_cut_inside_a_block(rule: str, upper: str, lower: str) -> None:
    facts = make_file("Some words of a text", upper, lower)
    for name in RULES:
        assert len(collect(name, facts)) == (name == rule)
        assert collect(name, make_file("Some words of a text", f"{upper} {lower}")) == []


def test_cells_and_paragraphs_side_by_side_or_apart_are_not_joined() -> None:
    beside = make_block("mg a day", left=300)
    below = make_block("mg a day", top=400)
    for other in (beside, below):
        assert collect("split-doses", make_facts(make_page(make_block("Take 10"), other))) == []


def test_blocks_of_one_tag_are_one_paragraph() -> None:
    blocks = make_block("Take 10", mark=0), make_block("mg a day", top=400, mark=1)
    one = make_tag("P", make_piece("Take 10", 0), make_piece("mg a day", 1))
    two = make_tag("P", make_piece("Take 10", 0)), make_tag("P", make_piece("mg a day", 1))
    assert collect("split-doses", make_facts(make_page(*blocks), tags=(one,))) == [(1, "10 | mg")]
    assert collect("split-doses", make_facts(make_page(*blocks), tags=two)) == []


def test_a_cut_over_the_end_of_a_page_is_found_on_the_page_where_it_begins() -> None:
    first, second = make_block("Every day take 10", mark=7), make_block("mg a day", mark=0)
    tag = make_tag("P", make_piece("Every day take 10", 7), make_piece("mg a day", 0, 2))
    for tags in ((), (tag,)):
        facts = make_facts(make_page(first), make_page(second, number=2), tags=tags)
        assert collect("split-doses", facts) == [(1, "10 | mg")]
    apart = make_tag("P", make_piece("", 7)), make_tag("P", make_piece("", 0, 2))
    assert collect("split-doses", make_facts(make_page(first), make_page(second, number=2), tags=apart)) == []


def test_a_page_number_between_two_pages_is_not_in_the_way() -> None:
    pages = [
        make_page(make_block(words, top=400), make_block(str(number), top=800), number=number)
        for number, words in enumerate(("Every day take 10", "mg a day"), 1)
    ]
    assert collect("split-doses", make_facts(*pages)) == [(1, "10 | mg")]


@given(st.integers(3, 60))
def test_an_address_too_wide_for_its_column_may_be_cut(length: int) -> None:
    head, tail = "https://a.example/", "a" + "1" * (length - 1)
    facts = make_file("A column of thirty-nine letters in a row", head, tail)
    assert bool(collect("split-addresses", facts)) == (len(head) + length <= 38)


def test_links_tell_which_addresses_are_cut() -> None:
    block = make_block("See https://a.example/help/", "us for a long list of what you can do")
    for target, count in (("https://a.example/help/us", 1), ("https://a.example/help/", 0)):
        page = make_page(block, links=(make_link(target),))
        assert len(collect("split-addresses", make_facts(page))) == count
