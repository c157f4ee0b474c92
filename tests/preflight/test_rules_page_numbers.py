from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Block, FileFacts
from leaflets.preflight.find_page_number import find_page_numbers
from leaflets.preflight.rule import Limit, Sample
from leaflets.preflight.rules_page_numbers import PAGE_NUMBER_RULES
from tests.facts_made import A4, make_block, make_facts, make_page

RULES = {rule.id: rule for rule in PAGE_NUMBER_RULES}
ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
FORMS: tuple[Callable[[int, int], str], ...] = (
    lambda number, _: str(number),
    lambda number, _: f"- {number} -",
    lambda number, count: f"Page {number} of {count}",
    lambda number, count: f"Lambert-Eaton · version 2024.1 · page {number} of {count}",
    lambda number, _: f"Seite {number}",
    lambda number, count: f"{number} / {count}",
    lambda number, _: f"Muscles and nerves | {number}",
    lambda number, _: f"{number} | Muscles and nerves",
    lambda number, _: ROMAN[number - 1],
)


def collect(rule: str, facts: FileFacts) -> list[Sample]:
    return list(RULES[rule].collect(facts, Limit(0, "error", "a test")))


def make_numbered(*feet: str | Block | None, labels: dict[int, str] | None = None) -> FileFacts:
    """A file of one page for each foot, without tags; a text stands at the lower right corner."""
    pages = []
    for number, foot in enumerate(feet, 1):
        body = make_block(f"What page number {number} of these says", f"in {number + 40} lines.", top=200)
        blocks = [make_foot(foot)] if isinstance(foot, str) else [foot] if foot else []
        pages.append(make_page(body, *blocks, number=number, label=(labels or {}).get(number, str(number))))
    return make_facts(*pages)


def make_foot(words: str, **more: float) -> Block:
    size = more.pop("size", 14)
    return make_block(words, size=size, **{"left": A4[0] - 72 - len(words) * size / 2, "top": 790, **more})


@given(st.sampled_from(FORMS), st.integers(2, 12))
def test_page_numbers_are_found_in_every_form(form: Callable[[int, int], str], count: int) -> None:
    facts = make_numbered(*(form(number, count) for number in range(1, count + 1)))
    assert [found and found.value for found in find_page_numbers(facts)] == list(range(1, count + 1))
    for rule in ("page-numbers-present", "page-numbers-in-order"):
        assert collect(rule, facts) == []


def test_a_page_without_a_number_is_found_but_not_in_a_file_of_one_page() -> None:
    assert [found.page for found in collect("page-numbers-present", make_numbered("1", None, "3"))] == [2]
    assert [found.page for found in collect("page-numbers-present", make_numbered(None, None))] == [1, 2]
    assert collect("page-numbers-present", make_numbered(None)) == []


def test_numbers_in_the_text_are_no_page_numbers() -> None:
    blocks = [make_block("Take 2 tablets", "3", "on 4 March 2024", top=760), make_block("7 people", top=800)]
    pages = [make_page(make_block("Words", top=200), block, number=number) for number, block in enumerate(blocks, 1)]
    assert [found.page for found in collect("page-numbers-present", make_facts(*pages))] == [1, 2]


@given(st.integers(1, 400), st.integers(2, 9))
def test_an_excerpt_may_begin_at_any_number(first: int, count: int) -> None:
    facts = make_numbered(*(str(first + step) for step in range(count)))
    assert collect("page-numbers-in-order", facts) == []


def test_a_number_out_of_order_is_found_once_where_it_begins() -> None:
    samples = collect("page-numbers-in-order", make_numbered("1", "2", "2", "4"))
    assert [(found.page, found.note) for found in samples] == [(3, "2 after 2; 3 was expected")]
    assert len(collect("page-numbers-in-order", make_numbered("3", "2", "1"))) == 1


def test_a_new_count_may_begin_where_the_labels_say_so() -> None:
    feet = ("i", "ii", "1", "2")
    assert len(collect("page-numbers-in-order", make_numbered(*feet))) == 1
    labels = dict(enumerate(feet, 1))
    assert collect("page-numbers-in-order", make_numbered(*feet, labels=labels)) == []


@pytest.mark.parametrize("is_mirrored", [False, True])
@pytest.mark.parametrize("part", [0.0, 0.5, 1.0])
def test_left_middle_or_right_edge_may_stay_in_place_and_be_mirrored(part: float, is_mirrored: bool) -> None:
    feet = []
    for number in range(7, 13):
        words = f"Page {number}"
        left = 400 - part * len(words) * 7
        if is_mirrored and number % 2:
            left = A4[0] - 400 - (1 - part) * len(words) * 7
        feet.append(make_foot(words, left=left))
    assert max(found.value for found in collect("page-numbers-in-place", make_numbered(*feet))) < 0.01


@given(st.floats(3, 60), st.sampled_from(["left", "top"]), st.integers(0, 4))
def test_a_number_out_of_its_place_is_measured(shift: float, way: str, which: int) -> None:
    usual = {"left": 480.0, "top": 780.0}
    feet = [make_foot(str(number + 1), **{**usual, way: usual[way] - shift * (number == which)}) for number in range(5)]
    samples = collect("page-numbers-in-place", make_numbered(*feet))
    assert [found.page for found in samples if found.value > 1] == [which + 1]
    assert max(found.value for found in samples) == pytest.approx(shift * 25.4 / 72)


def test_a_number_at_the_head_is_as_far_from_those_at_the_foot_as_it_is_on_paper() -> None:
    samples = collect("page-numbers-in-place", make_numbered(make_foot("1"), make_foot("2", top=30), make_foot("3")))
    assert max(found.value for found in samples) == pytest.approx((790 - 30) * 25.4 / 72, abs=0.2)


def test_size_is_measured_against_the_body_and_weight_as_it_is() -> None:
    facts = make_numbered(make_foot("1", size=7), make_block("Page 2", size=21, top=780, weight=700))
    assert [found.value for found in collect("page-number-size", facts)] == [0.5, 1.5]
    assert [found.value for found in collect("page-number-weight", facts)] == [400, 700]


def test_the_outer_corner_is_the_lower_right_one_or_on_even_pages_the_lower_left_one() -> None:
    right, left, middle = make_foot("1"), make_foot("2", left=72), make_foot("3", left=290)
    head = make_foot("4", top=40)
    facts = make_numbered(right, left, middle, head)
    assert [found.page for found in collect("page-number-corner", facts)] == [3, 4]
    assert [found.page for found in collect("page-number-corner", make_numbered(make_foot("1", left=72)))] == [1]
    assert collect("page-number-corner", make_numbered("1", "2")) == []
