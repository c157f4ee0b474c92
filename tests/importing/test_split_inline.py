from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.importing.split_inline import split_inline


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Signs are: - fever - cough", ["Signs are:", "- fever", "- cough"]),
        ("They may include - Wet ink - Dry ink - No ink", ["They may include", "- Wet ink", "- Dry ink", "- No ink"]),
        ("- One thing. - Another one. - A third.", ["- One thing.", "- Another one.", "- A third."]),
        ("Do: • rest • drink", ["Do:", "• rest", "• drink"]),
        ("Steps: 1) rest 2) drink 3) sleep", ["Steps:", "1) rest", "2) drink", "3) sleep"]),
        ("Signs: - fever - cough. These pass.", ["Signs:", "- fever", "- cough.", "These pass."]),
        ("The spine - the back of a book - is stiff.", None),
        ("It is slow: the ink - a gel - dries.", None),
        ("There were 1) rain and 2) wind.", None),
        ("A well-known book -- a thin one -- is old.", None),
        ("From 10 - 20 pages.", None),
        ("In 2014. 3) was the third.", None),
    ],
)
def test_lists_are_parted_and_remarks_are_not(text: str, parts: list[str] | None) -> None:
    assert split_inline(text) == (parts or [text])


WORDS = st.lists(
    st.sampled_from(["-", "fever", "include", "Cough.", "•", "1)", "2)", "3)", "is:", "–", "A"]), min_size=1
)


@given(WORDS)
def test_no_word_is_lost_or_moved(words: list[str]) -> None:
    assert " ".join(split_inline(" ".join(words))).split() == words
