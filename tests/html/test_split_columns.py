"""Two columns told from their words: in order, of about one height, and only where two fit side by side."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.blocks import Contents, ContentsEntry, Glossary, Run, Word
from leaflets.html.estimate_text import estimate_width
from leaflets.html.set_page import set_page
from leaflets.html.split_columns import find_middle, measure_page, split_columns
from leaflets.model.edition import Edition, Kind

PAIR = set_page(Edition(Kind.PATIENT, size=14))


def make_words(*lengths: int) -> Glossary:
    return Glossary(tuple(Word(f"word{number}", "", (Run("ab " * length),)) for number, length in enumerate(lengths)))


@given(st.lists(st.floats(0.5, 20), min_size=2, max_size=30))
def test_no_other_place_makes_the_longer_column_shorter(heights: list[float]) -> None:
    place = find_middle(heights)
    longest = max(sum(heights[:place]), sum(heights[place:]))
    assert 0 < place < len(heights)
    assert all(longest <= max(sum(heights[:at]), sum(heights[at:])) + 1e-5 for at in range(1, len(heights)))


@pytest.mark.parametrize(
    ("heights", "place"), [([], 0), ([1.0], 1), ([1.0, 1.0], 1), ([1.0, 1.0, 1.0], 2), ([5.0, 1, 1, 1, 1, 1], 1)]
)
def test_of_two_places_as_good_the_first_column_gets_more(heights: list[float], place: int) -> None:
    assert find_middle(heights) == place


def test_columns_hold_all_entries_in_order() -> None:
    block = make_words(3, 9, 3, 3, 12, 3, 3)
    columns = split_columns(block, PAIR)
    assert len(columns) == 2
    assert sum(columns, ()) == block.words


def test_a_contents_list_is_split_by_its_lines() -> None:
    long = "a heading that takes several lines in half a page " * 3
    entries = tuple(ContentsEntry(str(number), str(number), heading) for number, heading in enumerate([long, *"bcdef"]))
    columns = split_columns(Contents("Contents", entries, ("page ", "")), PAIR)
    assert [len(column) for column in columns] == [1, 5]


@pytest.mark.parametrize("edition", [Edition(Kind.PATIENT, size=18), Edition(Kind.PATIENT, size=28)])
def test_large_print_has_one_column(edition: Edition) -> None:
    block = make_words(3, 3, 3)
    assert split_columns(block, set_page(edition)) == (block.words,)


def test_one_word_and_words_for_pages_stay_in_one_column() -> None:
    assert len(split_columns(make_words(3), PAIR)) == 1
    assert len(split_columns(make_words(*[60] * 20), PAIR)) == 1
    assert len(split_columns(make_words(), PAIR)) == 1


@pytest.mark.parametrize("page", [("page ", ""), ("Seite ", ""), ("", " pagina")])
def test_the_place_of_a_page_number_holds_two_digits(page: tuple[str, str]) -> None:
    room = measure_page(Contents("Contents", (), page))
    assert estimate_width("10".join(page), is_bold=True) <= room + 0.01
    assert estimate_width("9".join(page), is_bold=True) < room < estimate_width("1000".join(page), is_bold=True)
