from __future__ import annotations

import pytest
from hypothesis import strategies as st

from leaflets.facts.facts import Colour
from leaflets.preflight.rules_colour import is_grey, write_colour
from tests.facts_made import make_block, make_facts, make_file, make_page
from tests.preflight.asked import ask, measure

COLOURS = st.tuples(*[st.integers(0, 255)] * 3)


def test_contrast_is_asked_of_all_text_however_large() -> None:
    page = make_page(
        make_block("Large", size=40, contrast=3.2),
        make_block("Page 1", top=780, is_artifact=True, contrast=4.0),
        make_block("Unseen", top=300, is_visible=False, contrast=1.0),
    )
    assert measure("contrast", make_facts(page)) == [3.2, 4.0]
    (sample,) = ask("contrast", make_file("Text", colour=(0, 72, 90), backing=(255, 248, 225), contrast=9.4))
    assert sample.note == "#00485A on #FFF8E1"


@pytest.mark.parametrize("colour", [(119, 119, 119), (34, 34, 34), (240, 240, 240), (70, 75, 80)])
def test_neutral_letters_are_grey(colour: Colour) -> None:
    assert is_grey(colour)
    (sample,) = ask("grey-ink", make_file("Text", colour=colour))
    assert sample.note == write_colour(colour)


@pytest.mark.parametrize("colour", [(0, 0, 0), (17, 17, 17), (255, 255, 255), (0, 72, 90), (120, 0, 0)])
def test_black_white_and_colours_are_not(colour: Colour) -> None:
    assert not is_grey(colour)


def test_see_through_black_is_grey_on_paper() -> None:
    (sample,) = ask("grey-ink", make_file("Text", contrast=4.0, alpha=0.5))
    assert sample.note == "see-through #000000"
    assert ask("grey-ink", make_file("Text", contrast=20.4, alpha=0.98)) == []
    assert ask("grey-ink", make_file("Text", colour=(0, 72, 90), contrast=3.0, alpha=0.5)) == []


def test_black_over_dark_patches_is_not_see_through() -> None:
    assert ask("grey-ink", make_file("Text", contrast=4.0)) == []


@pytest.mark.parametrize(
    ("contrast", "alpha", "note"),
    [
        (21.0, 1.0, "#000000 on #FFFFFF"),
        (20.1, 0.98, "#000000 on #FFFFFF"),
        (1.6, 0.2, "#000000 on #FFFFFF, 20 % opaque"),
        (1.6, 1.0, "#000000 on #FFFFFF and on other colours"),
    ],
)
def test_a_contrast_says_why_it_is_lower_than_that_of_its_colours(contrast: float, alpha: float, note: str) -> None:
    assert [found.note for found in ask("contrast", make_file("Text", contrast=contrast, alpha=alpha))] == [note]
