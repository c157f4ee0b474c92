"""Rules on folded sheets."""

from __future__ import annotations

import pytest

from leaflets.facts.facts import POINTS_PER_MM, Box, FileFacts, Page
from leaflets.model.layout import FOLDINGS, PAPERS, Layout
from leaflets.preflight.rule import Limit
from leaflets.preflight.rules_folds import FOLD_RULES
from tests.facts_made import make_block, make_facts, make_page

RULES = {rule.id: rule for rule in FOLD_RULES}
SIX = Limit(6, "error", "a test")


def measure(rule: str, facts: FileFacts) -> list[float]:
    return [round(sample.value, 2) for sample in RULES[rule].collect(facts, SIX)]


def page(number: int, width: float, height: float, left: float = 72) -> Page:
    across, up = width * POINTS_PER_MM, height * POINTS_PER_MM
    block = make_block("Words", left=left)
    return make_page(block, number=number, width=across, height=up, boxes=(("media", Box(0, 0, across, up)),))


def fold(layout: Layout, *widths: float) -> FileFacts:
    width, height = PAPERS[layout]
    sizes = widths or FOLDINGS[layout].widths or (width,) * 6
    return make_facts(*(page(number, each, height) for number, each in enumerate(sizes, 1)))


@pytest.mark.parametrize("layout", [Layout.TRIFOLD_A4, Layout.TRIFOLD_LETTER, Layout.ZFOLD_A4])
def test_panels_of_each_fold_are_known(layout: Layout) -> None:
    assert measure("panel-size", fold(layout)) == [0] * 6


def test_a_panel_in_the_wrong_place_is_told_with_its_width() -> None:
    facts = fold(Layout.TRIFOLD_A4, 100, 97, 100, 100, 97, 100)
    assert measure("panel-size", facts) == [0, 3, 0, 3, 0, 0]
    samples = list(RULES["panel-size"].collect(facts, SIX))
    assert samples[1].note == "97.0 × 210.0 mm; panel 2 of trifold-a4 has 100.0 × 210.0 mm"


def test_a_panel_too_many_is_told() -> None:
    (sample,) = RULES["page-count"].collect(fold(Layout.ZFOLD_A4, *[99.0] * 8), SIX)
    assert (sample.value, sample.page, sample.note) == (8, 7, "2 more than there is room for")
    (sample,) = RULES["page-count"].collect(fold(Layout.ZFOLD_A4), SIX)
    assert (sample.value, sample.note) == (6, "")
    assert RULES["page-count"].is_broken(sample, SIX) is False


def test_running_lines_too_keep_clear_of_a_fold() -> None:
    facts = make_facts(page(1, 99, 210, left=2 * POINTS_PER_MM), page(2, 99, 210, left=20 * POINTS_PER_MM))
    assert measure("safe-zone", facts)[0] == 2
    (near, _) = RULES["safe-zone"].collect(facts, SIX)
    assert near.note == "left edge" and near.words.startswith("Words")


def test_nothing_is_measured_where_there_is_nothing() -> None:
    assert [measure(rule, make_facts()) for rule in RULES] == [[], [], []]
