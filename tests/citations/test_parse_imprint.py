from __future__ import annotations

import pytest

from leaflets.citations.parse_imprint import join_parts, parse_imprint, split_parts


def test_every_part_of_a_book_is_named() -> None:
    assert parse_imprint("Fenland Medicine. 25th ed. Vol 2. Ely, UK: Heron House; 2016:chap 42.") == {
        "title": "Fenland Medicine",
        "edition": "25",
        "volume": "2",
        "publisher-place": "Ely, UK",
        "publisher": "Heron House",
        "issued": "2016",
        "chapter-number": "42",
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reeds: a guide. Heron; 2020.", {"title": "Reeds: a guide", "publisher": "Heron", "issued": "2020"}),
        ("Reeds; 2020", {"title": "Reeds", "issued": "2020"}),
        ("Reeds. St. Ives: W. B. Heron Inc.; 2020. p. 3-9.", {"publisher-place": "St. Ives", "page": "3-9"}),
        ("Reeds. Rev ed. Ely: Heron; 2020 May.", {"edition": "Rev", "issued": "2020-05"}),
        (
            "What reeds? And why. 2nd edition. Ely: Heron; 2020:45-50.",
            {"title": "What reeds? And why", "page": "45-50"},
        ),
        ("Reeds. 3rd ed. Ely: Heron; 2020. Chapter 4, Roots; p. 7-8.", {"chapter-number": "4", "page": "7-8"}),
    ],
)
def test_parts_that_are_missing_are_left_out(text: str, expected: dict[str, str]) -> None:
    fields = parse_imprint(text)
    assert fields is not None
    assert expected.items() <= fields.items()


def test_more_than_a_place_and_a_publisher_is_not_guessed_at() -> None:
    fields = parse_imprint("Reeds. 2nd ed. Fen series. Ely: Heron; 2020.")
    assert fields == {"title": "Reeds", "edition": "2", "issued": "2020"}


@pytest.mark.parametrize("text", ["Reeds. Ely: Heron, 2020.", "", "Reeds; 20201", "Reeds. Ely: Heron; soon."])
def test_without_a_year_at_its_end_it_is_no_imprint(text: str) -> None:
    assert parse_imprint(text) is None


def test_parts_end_at_full_stops_but_not_at_abbreviations() -> None:
    assert split_parts("One. Two? Three. St. Four.") == ["One", "Two?", "Three", "St. Four"]


def test_parts_are_joined_as_they_were() -> None:
    text = "Boots? What now. Fens! Ely"
    assert join_parts(split_parts(text)) == text
