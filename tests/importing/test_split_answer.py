from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.importing.check_import import check_words
from leaflets.importing.split_answer import split_answer


def texts(answer: str) -> list[str]:
    return [chunk.line.whole for chunk in split_answer(answer)]


@pytest.mark.parametrize(
    ("answer", "chunks"),
    [
        ("One.\n    \n   Two.", ["One.", "Two."]),
        ("Look:     - One.    -  Two.      After it.", ["Look:", "- One.", "- Two.", "After it."]),
        ("Surgery     Most people have it.", ["Surgery", "Most people have it."]),
        ("A test    : a look at the book.", ["A test : a look at the book."]),
        ("They are treated with    Ink and paper.", ["They are treated with Ink and paper."]),
        ("Two sentences.  Two spaces.", ["Two sentences.  Two spaces."]),
        ("---\nOne", ["One"]),
        ("- Ink. -    Paper: thin.    - Dust.", ["- Ink.", "- Paper: thin.", "- Dust."]),
        ("Tests include these: -    Paper test.", ["Tests include these:", "- Paper test."]),
    ],
)
def test_lost_line_breaks_are_found(answer: str, chunks: list[str]) -> None:
    assert texts(answer) == [" ".join(chunk.split()) for chunk in chunks]


def test_each_chunk_knows_its_line_and_whether_it_stands_apart() -> None:
    chunks = split_answer("One.\nTwo.\n\nThree:   - four   - five", first_line=7)
    assert [(chunk.line.number, chunk.line.part) for chunk in chunks] == [(7, 0), (8, 0), (10, 0), (10, 1), (10, 2)]
    assert [chunk.is_apart for chunk in chunks] == [True, False, True, True, True]
    assert [chunk.is_first for chunk in chunks] == [True, True, True, False, False]


PIECES = st.sampled_from(
    [
        " ",
        "   ",
        "\n",
        "\n\n",
        "        ",
        "-",
        " - ",
        "•",
        "1)",
        "2. ",
        "90%",
        "Fever",
        "fever.",
        "is:",
        "(a)",
        "End.",
        "\t",
    ]
)


@given(st.lists(PIECES, max_size=60).map("".join))
def test_any_text_keeps_its_words_in_order(answer: str) -> None:
    check_words(answer, [chunk.line for chunk in split_answer(answer)], "page")


@given(st.text(max_size=200))
def test_any_characters_keep_their_words(answer: str) -> None:
    check_words(answer, [chunk.line for chunk in split_answer(answer)], "page")
