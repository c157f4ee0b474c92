"""The page number that is printed on a page, in whatever form and place."""

from __future__ import annotations

import pytest

from leaflets.facts.facts import FileFacts
from leaflets.preflight.find_page_number import find_page_numbers
from tests.facts_made import make_block, make_facts, make_page


def make_file(*feet: str, top: float = 800) -> FileFacts:
    """A page for each foot, below two lines of text."""
    body = make_block("What stands here is the text", "in 40 lines.", top=200)
    return make_facts(
        *(
            make_page(body, *([make_block(foot, top=top, left=72)] if foot else []), number=number)
            for number, foot in enumerate(feet, 1)
        )
    )


def read_values(facts: FileFacts) -> list[int | None]:
    return [number.value if number else None for number in find_page_numbers(facts)]


@pytest.mark.parametrize(
    ("feet", "values"),
    [
        (("Page 1 of 3", "Page 2 of 3", "Page 3 of 3"), [1, 2, 3]),
        (("i", "ii", "iii", "iv"), [1, 2, 3, 4]),
        (("- 7 -", "- 8 -"), [7, 8]),
        (("Muscles | 1", "Muscles | 2"), [1, 2]),
        (("1 / 2", "2 / 2"), [1, 2]),
        (("Tudalen 1", "Strona 2"), [1, 2]),
        (("Page 1", "", "Page 3"), [1, None, 3]),
        (("Version 2024.1", "Version 2024.1"), [None, None]),
    ],
)
def test_the_number_is_read_in_the_form_it_has(feet: tuple[str, ...], values: list[int | None]) -> None:
    assert read_values(make_file(*feet)) == values


def test_of_several_numbers_the_one_that_counts_with_the_pages_is_it() -> None:
    feet = [make_block("12 | Ward 4", top=800), make_block("Page 2", top=815)]
    first = make_page(make_block("12 | Ward 4", top=800), make_block("Page 1", top=815), number=1)
    assert read_values(make_facts(first, make_page(*feet, number=2))) == [1, 2]


def test_a_number_in_the_middle_of_the_page_is_none() -> None:
    assert read_values(make_file("Page 1", "Page 2", top=420)) == [None, None]


def test_the_place_is_that_of_the_digits_alone() -> None:
    (number, _) = find_page_numbers(make_file("Page 1 of 2", "Page 2 of 2"))
    assert number is not None and number.words == "Page 1 of 2"
    assert 72 < number.box.left < number.box.right < number.run.box.right
    assert number.page.number == 1
