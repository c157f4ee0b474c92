from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.citations.format_parts import (
    close,
    expand_pages,
    find_locator,
    is_master,
    list_initials,
    read_edition,
    shorten_pages,
    split_date,
    write_edition,
    write_family,
    write_ordinal,
    write_suffix,
)
from leaflets.citations.wording import CitationWording
from leaflets.model.reference import Name, Reference


def test_a_part_has_one_end() -> None:
    assert [close(text) for text in ("Boots", "Boots.", "Boots?", "")] == ["Boots.", "Boots.", "Boots?", ""]


@pytest.mark.parametrize(
    ("short", "full"),
    [("284-7", "284-287"), ("S93-9", "S93-S99"), ("1025-9, 1031-4", "1025-1029, 1031-1034"), ("1-2", "1-2"),
     ("e1204", "e1204"), ("iii-v", "iii-v"), ("102-3", "102-103"), ("99-104", "99-104")],
)  # fmt: skip
def test_page_ranges_have_all_their_digits_or_only_the_new_ones(short: str, full: str) -> None:
    assert expand_pages(short) == full
    assert shorten_pages(full) == short


@given(st.integers(1, 99999), st.integers(1, 400))
def test_no_digit_is_lost_between_short_and_full(first: int, length: int) -> None:
    full = f"{first}-{first + length}"
    assert expand_pages(shorten_pages(full)) == full


def test_pages_that_run_backwards_stay_as_they_are() -> None:
    assert expand_pages("120-16") == "120-16"


def test_an_electronic_locator_is_told_from_pages() -> None:
    assert [find_locator(page) for page in ("e1204", "CD001431", "120012", "12-15", "S45-S47", "12", None)] == [
        "e1204", "CD001431", "120012", "", "", "", "",
    ]  # fmt: skip


def test_a_date_is_split_as_far_as_it_is_known() -> None:
    assert [split_date(value) for value in ("2019-05-03", "2019-05", "2019", None)] == [
        ("2019", 5, 3), ("2019", 5, 0), ("2019", 0, 0), ("", 0, 0),
    ]  # fmt: skip


def test_an_edition_is_an_ordinal_and_the_first_is_not_said() -> None:
    editions = [Reference(id="x", title="T", edition=text) for text in ("1st", "3rd", "Revised")]
    assert [read_edition(book) for book in editions] == ["", "3", "Revised"]
    assert [write_edition(book, CitationWording()) for book in editions] == ["", "3rd ed.", "Revised ed."]
    assert [write_ordinal(text, CitationWording()) for text in ("2", "12", "New")] == ["2nd", "12th", "New"]


def test_initials_keep_their_hyphen() -> None:
    assert list_initials("Jean-Paul B.") == ["J", "-P", "B"]
    assert list_initials("AI") == ["A", "I"]


def test_particles_stand_before_the_family_name() -> None:
    name = Name.model_validate({"family": "Fen", "non-dropping-particle": "van der", "dropping-particle": "d'"})
    assert write_family(name) == "d' van der Fen"


def test_a_suffix_is_an_ordinal_or_roman() -> None:
    names = [Name(family="Mill", suffix=suffix) for suffix in ("3rd", "III", "Jr.")]
    assert [write_suffix(name, is_ordinal=True) for name in names] == ["3rd", "3rd", "Jr"]
    assert [write_suffix(name, is_ordinal=False) for name in names] == ["III", "III", "Jr"]


def test_a_thesis_is_for_a_doctorate_unless_it_says_otherwise() -> None:
    genres = (None, "PhD thesis", "MSc dissertation", "Habilitation")
    theses = [Reference(id="x", title="T", type="thesis", genre=genre) for genre in genres]
    assert [is_master(thesis) for thesis in theses] == [False, False, True, None]
