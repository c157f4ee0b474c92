from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import POINTS_PER_MM, Box, FileFacts, InkMargins, Page
from leaflets.preflight.rule import Limit, Sample
from leaflets.preflight.rules_page import PAGE_RULES
from tests.facts_made import A4, make_block, make_facts, make_file, make_page, make_picture

RULES = {rule.id: rule for rule in PAGE_RULES}
ANY = Limit(0, "error", "a test")
PAPERS = [(297, 420), (210, 297), (148, 210), (215.9, 279.4), (215.9, 355.6), (99, 210)]


def collect(rule: str, facts: FileFacts) -> list[Sample]:
    return list(RULES[rule].collect(facts, ANY))


def measure(rule: str, facts: FileFacts) -> list[float]:
    return [round(sample.value, 2) for sample in collect(rule, facts)]


def page_of(width_mm: float, height_mm: float, number: int = 1) -> Page:
    width, height = width_mm * POINTS_PER_MM, height_mm * POINTS_PER_MM
    media = (("media", Box(0, 0, width, height)),)
    return make_page(make_block("Some words"), number=number, width=width, height=height, boxes=media)


def test_columns_are_measured_on_pages_with_text() -> None:
    text = make_page(make_block("One"), columns=2)
    assert measure("columns", make_facts(text, make_page(number=2))) == [2]


@given(st.tuples(*[st.floats(0, 80)] * 4))
def test_the_narrowest_ink_margin_counts_and_its_side_is_named(margins: tuple[float, float, float, float]) -> None:
    page = make_page(make_block("Words"), ink=InkMargins(*margins))
    (sample,) = collect("ink-margin", make_facts(page))
    assert sample.value == min(margins)
    side = ("left", "upper", "right", "lower")[margins.index(min(margins))]
    assert sample.note.startswith(side)


def test_a_page_with_bleed_may_have_ink_at_its_edge() -> None:
    boxes = (("media", Box(0, 0, 620, 860)), ("bleed", Box(4, 4, 616, 856)), ("trim", Box(12, 12, 608, 848)))
    page = make_page(make_block("Words"), ink=InkMargins(0, 0, 0, 0), boxes=boxes)
    assert collect("ink-margin", make_facts(page)) == []
    same = replace(page, boxes=(*boxes[:1], ("bleed", boxes[2][1]), boxes[2]))
    assert measure("ink-margin", make_facts(same)) == [0]


def test_on_a_coloured_ground_what_stands_on_it_is_measured() -> None:
    ground = Box(0, 0, *A4)
    page = make_page(make_block("Words"), ink=InkMargins(0, 0, 0, 0), drawings=(ground,))
    (sample,) = collect("ink-margin", make_facts(page))
    assert sample.value == pytest.approx(25.4) and "ground" in sample.note
    bar = replace(page, drawings=(ground, Box(0, 0, 10, 10)))
    assert measure("ink-margin", make_facts(bar)) == [0]


def test_margins_of_text_leave_running_lines_out() -> None:
    body, foot = make_block("Body", top=400), make_block("3", top=800, is_artifact=True)
    (sample,) = collect("text-margin", make_facts(make_page(body, foot), tags=()))
    assert sample.value == pytest.approx(25.4)
    (low,) = collect("text-margin", make_file("Body", top=800))
    assert low.value == pytest.approx((A4[1] - 814) / POINTS_PER_MM) and low.note == "lower edge"


@given(st.sampled_from(PAPERS), st.booleans(), st.floats(0, 3))
def test_papers_are_known_upright_and_on_their_side(paper: tuple[float, float], is_turned: bool, more: float) -> None:
    width, height = (paper[0] + more, paper[1])
    page = page_of(height, width) if is_turned else page_of(width, height)
    assert collect("page-size", make_facts(page))[0].value == pytest.approx(more, abs=1e-6)


def test_the_finished_size_is_that_of_the_trim_box_as_shown() -> None:
    wide, high = A4[0] + 17, A4[1] + 17
    boxes = (("media", Box(0, 0, wide, high)), ("trim", Box(8.5, 8.5, 8.5 + A4[0], 8.5 + A4[1])))
    upright = make_page(make_block("Words"), width=wide, height=high, boxes=boxes)
    turned = replace(upright, width=high * 2, height=wide * 2, rotation=90)
    assert measure("page-size-a4", make_facts(upright)) == [0]
    assert measure("page-size-a4", make_facts(turned)) == [297]  # twice as large: A2


def test_letter_is_a_known_paper_but_not_a4() -> None:
    facts = make_facts(page_of(215.9, 279.4))
    assert measure("page-size", facts) == [0]
    assert measure("page-size-a4", facts) == [17.6]


def test_a_page_unlike_the_others_is_measured_against_them() -> None:
    facts = make_facts(page_of(210, 297), page_of(297, 210, 2), page_of(210, 297, 3))
    assert measure("mixed-page-sizes", facts) == [0, 87, 0]


def test_empty_pages_are_found_with_and_without_running_lines() -> None:
    blank = make_page(number=2)
    feet = make_page(make_block("Page 3", top=800, is_artifact=True), number=3)
    last = make_page(make_block("The end"), number=4)
    facts = make_facts(make_page(make_block("Words")), blank, feet, last)
    assert [(sample.page, sample.note) for sample in collect("empty-pages", facts)] == [
        (2, "nothing on it"),
        (3, "only running lines"),
    ]


def test_a_picture_as_large_as_the_page_is_named_as_what_it_is() -> None:
    whole = make_picture(box=Box(0, 0, 595.28, 841.89))
    scan = make_page(ink=InkMargins(0, 0, 0, 0), pictures=(whole,))
    (sample,) = collect("empty-pages", make_facts(scan))
    assert sample.note.startswith("only a picture as large as the page")


def test_a_page_with_a_picture_or_a_drawing_in_the_middle_is_not_empty() -> None:
    ink = InkMargins(30, 30, 30, 30)
    pictured = make_page(ink=ink, pictures=(make_picture(box=Box(100, 300, 200, 400)),))
    drawn = make_page(ink=ink, drawings=(Box(100, 300, 200, 400),))
    unknown = make_page(ink=ink)
    lined = make_page(ink=ink, drawings=(Box(100, 800, 200, 801),))
    assert [len(collect("empty-pages", make_facts(page))) for page in (pictured, drawn, unknown, lined)] == [0, 0, 0, 1]


@pytest.mark.parametrize(
    ("written", "blank", "found"), [(1, 1, 0), (2, 1, 1), (1, 3, 0), (3, 1, 0), (2, 2, 0), (1, 2, 2)]
)
def test_blank_pages_at_the_end_may_fill_the_last_sheet(written: int, blank: int, found: int) -> None:
    pages = [make_page(make_block("Words", top=200), number=number + 1) for number in range(written)]
    pages += [make_page(number=written + number + 1) for number in range(blank)]
    assert len(collect("empty-pages", make_facts(*pages))) == found


def test_a_file_of_blank_pages_alone_is_empty() -> None:
    assert len(collect("empty-pages", make_facts(make_page(), make_page(number=2)))) == 2
