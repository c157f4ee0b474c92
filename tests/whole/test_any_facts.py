"""Whatever stands in the facts of a file, however strange its numbers: the rules on pages and structure judge it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import (
    Block,
    Bookmark,
    Box,
    FileFacts,
    Font,
    InkMargins,
    Line,
    Link,
    Page,
    Picture,
    Piece,
    Run,
)
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.rules_numbers import NUMBER_RULES
from leaflets.preflight.rules_page import PAGE_RULES
from leaflets.preflight.rules_structure import STRUCTURE_RULES
from tests.facts_made import make_block_of, make_facts, make_line, make_page, make_run, make_tag

RULES = (*PAGE_RULES, *NUMBER_RULES, *STRUCTURE_RULES)
NUMBERS = st.one_of(st.floats(), st.integers(-50, 900).map(float))
BOXES = st.builds(Box, NUMBERS, NUMBERS, NUMBERS, NUMBERS)
WORDS = st.one_of(
    st.text(max_size=12), st.sampled_from(["3", "Page 2", "iv", "Take 10", "mg", "01632", "a@b.example", " "])
)
MARKS = st.one_of(st.none(), st.integers(0, 3))
ROLES = st.sampled_from(
    ("Document", "H", "H1", "H3", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "Figure", "Link", "Span")
)
PIECES = st.builds(Piece, st.integers(-1, 4), st.integers(0, 3), WORDS, st.none() | BOXES)
TAGS = st.recursive(
    st.builds(make_tag, ROLES, PIECES),
    lambda inner: st.builds(lambda role, kids: make_tag(role, *kids), ROLES, st.lists(inner | PIECES, max_size=4)),
    max_leaves=12,
)


@st.composite
def runs(draw: st.DrawFn) -> Run:
    run = make_run(draw(WORDS), size=draw(NUMBERS), mark=draw(MARKS), is_visible=draw(st.booleans()))
    return replace(run, box=draw(BOXES), baseline=draw(NUMBERS), angle=draw(NUMBERS), is_artifact=draw(st.booleans()))


def build_line(found: list[Run]) -> Line:
    return make_line(*found)


def build_block(found: list[Line]) -> Block:
    return make_block_of(*found)


LINES = st.lists(runs(), min_size=1, max_size=2).map(build_line)
BLOCKS = st.lists(LINES, min_size=1, max_size=3).map(build_block)
PICTURES = st.builds(
    Picture,
    st.just(1),
    BOXES,
    st.tuples(st.integers(0, 9), st.integers(0, 9)),
    NUMBERS,
    st.none() | WORDS,
    st.booleans(),
)
LINKS = st.builds(Link, st.just(1), BOXES, WORDS, WORDS, st.booleans(), st.booleans(), WORDS)
INK = st.none() | st.builds(InkMargins, NUMBERS, NUMBERS, NUMBERS, NUMBERS)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    page = make_page(*draw(st.lists(BLOCKS, max_size=3)), ink=draw(INK), label=draw(WORDS))
    boxes = tuple(draw(st.dictionaries(st.sampled_from(["media", "crop", "trim", "bleed"]), BOXES)).items())
    shapes = draw(st.lists(PICTURES, max_size=2)), draw(st.lists(LINKS, max_size=2)), draw(st.lists(BOXES, max_size=3))
    pictures, links, drawings = map(tuple, shapes)
    width, height = draw(st.floats(0, 1e6)), draw(st.floats(0, 1e6))
    return replace(page, width=width, height=height, boxes=boxes, pictures=pictures, links=links, drawings=drawings)


@st.composite
def files(draw: st.DrawFn) -> FileFacts:
    found = [replace(page, number=number) for number, page in enumerate(draw(st.lists(pages(), max_size=4)), 1)]
    return make_facts(
        *found,
        tags=tuple(draw(st.lists(TAGS, max_size=3))),
        unowned=tuple(draw(st.lists(PIECES, max_size=2))),
        fonts=tuple(draw(st.lists(st.builds(Font, WORDS, WORDS, st.booleans(), st.booleans()), max_size=2))),
        bookmarks=tuple(
            draw(st.lists(st.builds(Bookmark, WORDS, st.just(1), st.none() | st.integers(0, 9)), max_size=2))
        ),
        claims=tuple(draw(st.lists(st.sampled_from(["PDF/UA-1", "PDF/A-3A", "PDF/X", ""]), max_size=2))),
        language=draw(WORDS),
        version=draw(WORDS),
        metadata=draw(st.sampled_from([(), (("title", ""),), (("title", "x.pdf"),)])),
    )


@given(files())
def test_any_facts_are_judged(facts: FileFacts) -> None:
    for rule in RULES:
        for sample in rule.collect(facts, Limit(0, "error", "a test")):
            assert isinstance(sample, Sample) and isinstance(sample.value, float | int)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_says_what_it_measures_and_how(rule: Rule) -> None:
    assert rule.measures[0].isupper() and not rule.measures.endswith(".")
    assert rule.collect.__doc__, f"{rule.id}: its function has no docstring"


def test_a_file_without_pages_is_judged() -> None:
    for rule in RULES:
        assert all(sample.page == 0 for sample in rule.collect(make_facts(), Limit(0, "error", "a test")))
