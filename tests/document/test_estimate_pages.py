"""Pages told from words: near enough to what is measured, growing with the text, the same for every edition."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.blocks import Item, List, Paragraph, Run, Section
from leaflets.document.compose_document import compose_document
from leaflets.document.estimate_pages import estimate_pages
from leaflets.model.edition import Edition, Kind
from tests.whole.editions import CLINIC, CONDITIONS, DAY, load, make

PARAGRAPH = Paragraph((Run("Some plain words about a thing."),))


def test_the_shipped_leaflets_are_told_within_a_page_and_a_half() -> None:
    standard = Edition(Kind.PATIENT)
    for path in CONDITIONS:
        document = compose_document(load(path).condition, standard, clinic=CLINIC, today=DAY)
        assert abs(estimate_pages(document.blocks) - make(path, standard).page_count) <= 1.5, path.stem


@given(st.integers(0, 40), st.integers(1, 40))
def test_more_text_is_never_fewer_pages(count: int, more: int) -> None:
    few, many = ([PARAGRAPH] * number for number in (count, count + more))
    assert estimate_pages(few) < estimate_pages(many)
    assert estimate_pages([Section("causes", "Why?", tuple(many))]) > estimate_pages(many)


def test_short_entries_take_more_room_than_the_same_letters_in_one_paragraph() -> None:
    items = List(tuple(Item((Run("ten letter"),)) for _ in range(60)))
    assert estimate_pages([items]) > estimate_pages([Paragraph((Run("ten letter" * 60),))]) + 0.5
