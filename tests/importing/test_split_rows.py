from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.importing.split_rows import split_rows

TABLE = "It is rare. Signs How many (when known) Torn page 90% Loose spine 50% Stain 5/20 Dust - Mould 7.5% More text."


def test_a_flattened_table_is_its_rows_with_the_text_around_it() -> None:
    assert split_rows(TABLE) == [
        ("It is rare.", False),
        ("Signs How many (when known)", False),
        ("Torn page 90%", True),
        ("Loose spine 50%", True),
        ("Stain 5/20", True),
        ("Dust", True),
        ("Mould 7.5%", True),
        ("More text.", False),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "About 50% of books are old, 30% are new, 10% are lost and 5% are read.",
        "Fever 90% Cough 50% Rash 10%",
        "One - Two - Three - Four - Five - Six",
        "In 50% it stays. In 40% it goes. In 5% it comes. In 3% it is gone. In 2% more.",
    ],
)
def test_text_with_numbers_is_no_table(text: str) -> None:
    assert split_rows(text) == [(text, False)]


@given(st.lists(st.sampled_from(["Fever", "90%", "cough.", "-", "5/20", "(if", "known)", "Rash", "50 %"]), min_size=1))
def test_no_word_but_the_dash_of_an_empty_cell_is_lost(words: list[str]) -> None:
    told = " ".join(part for part, _ in split_rows(" ".join(words))).split()
    assert [word for word in told if word != "-"] == [word for word in " ".join(words).split() if word != "-"]
