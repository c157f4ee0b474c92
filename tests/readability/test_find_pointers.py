"""Phrases that point to a place on the page."""

from __future__ import annotations

import hypothesis
import hypothesis.strategies as st
import pytest

from leaflets.readability.find_pointers import find_pointers
from leaflets.readability.list_words import list_words
from leaflets.readability.passages import Sentence


def make(*texts: str) -> list[Sentence]:
    return [Sentence(text, "tests", "paragraph", list_words(text)) for text in texts]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("See above for more.", "see above"),
        ("As mentioned earlier, rest.", "mentioned earlier"),
        ("Look at the picture above.", "picture above"),
        ("The tests below look for a cancer.", "tests below"),
        ("The above symptoms may come back.", "the above symptoms"),
        ("It is shown in the table on the right.", "table on the right"),
        ("Turn overleaf.", "overleaf"),
        ("It is on the next page.", "the next page"),
        ("Write it at the bottom of this leaflet.", "at the bottom of this leaflet"),
        ("Click here to book.", "click here"),
        ("see section 4", "see section 4"),
        ("It is listed in detail below.", "listed in detail below"),
    ],
)
def test_a_phrase_is_found(text: str, phrase: str) -> None:
    assert [found.text for found in find_pointers(make(text))] == [phrase]


@pytest.mark.parametrize(
    "text",
    [
        "Above all, rest.",
        "A fever above 38 degrees",
        "A number below 5 is low.",
        "Pain below the knee",
        "Signs above the waist",
        "See your doctor. Below zero, wear gloves.",
        "The next day you go home.",
        "Your right leg, to the left of the bed",
        "You may see a doctor earlier than planned.",
    ],
)
def test_other_uses_of_the_words_are_none(text: str) -> None:
    assert find_pointers(make(text)) == ()


def test_a_phrase_is_told_once_with_its_count() -> None:
    (found,) = find_pointers(make("See above.", "As I said, see above."))
    assert (found.count, found.sentence, found.field) == (2, "See above.", "tests")


@hypothesis.given(st.text(max_size=100))
def test_any_text_is_answered(text: str) -> None:
    assert all(found.count > 0 for found in find_pointers(make(text)))
