"""Lost, doubled, moved and foreign texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.split_words import squeeze
from leaflets.preflight.match_texts import match_texts

TEXTS = ["Causes", "An infection.", "Take 5 mg.", "Yes", "Outlook", "Yes"]
words = st.text("abcdefghij ", min_size=1, max_size=8).filter(str.strip)


def kinds(expected: list[str], seen: list[str]) -> list[tuple[str, str]]:
    return [(fault.kind, fault.words) for fault in match_texts(expected, seen)]


@pytest.mark.parametrize(
    ("seen", "faults"),
    [
        (TEXTS, []),
        (["Causes An", "infection. Take", "5 mg", "• Yes", "Outlook", "", "Yes"], []),
        ([*TEXTS[:1], *TEXTS[2:]], [("lost", "An infection.")]),
        ([*TEXTS[:2], "Take 50 mg.", *TEXTS[3:]], [("lost", "Take 5 mg."), ("foreign", "Take 50 mg.")]),
        ([*TEXTS[:2], TEXTS[1], *TEXTS[2:]], [("doubled", "An infection.")]),
        ([*TEXTS[:1], *TEXTS[2:5], TEXTS[1], TEXTS[5]], [("moved", "An infection.")]),
        ([*TEXTS, "Buy now"], [("foreign", "Buy now")]),
        ([*TEXTS[:5]], [("lost", "Yes")]),
        ([], [("lost", text) for text in TEXTS]),
    ],
    ids=["same", "cut", "lost", "changed", "doubled", "moved", "foreign", "end", "all"],
)
def test_each_difference_has_its_name(seen: list[str], faults: list[tuple[str, str]]) -> None:
    assert kinds(TEXTS, seen) == faults


def test_the_place_is_where_the_text_should_stand() -> None:
    (fault,) = match_texts(TEXTS, [TEXTS[0], *TEXTS[2:]])
    assert fault.place == 1
    (fault,) = match_texts(TEXTS, [*TEXTS[:3], TEXTS[2], *TEXTS[3:]])
    assert fault.place in (2, 3)


@given(st.lists(words), st.lists(words))
def test_no_fault_means_the_same_letters_and_a_fault_means_others(one: list[str], other: list[str]) -> None:
    is_same = squeeze("".join(one)) == squeeze("".join(other))
    assert (match_texts(one, other) == []) == is_same
    assert match_texts(one, one) == []
