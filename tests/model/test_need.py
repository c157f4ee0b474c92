"""Codes of needs: what they mean, and that a misreading is noticed."""

from __future__ import annotations

from itertools import product

import pytest

from leaflets.errors import UsageError
from leaflets.model.edition import LARGEST, SMALLEST, Edition, Kind, Palette, Spacing, Weight
from leaflets.model.need import NEED_SIZES, Need, read_need, write_need

ALL = [Need(*parts) for parts in product(NEED_SIZES, Weight, Spacing, Palette)]
CODES = {write_need(need): need for need in ALL}
LETTERS = "CDFHJKMPRTWX34679"


def test_every_need_has_a_code_of_its_own_and_comes_back() -> None:
    assert len(CODES) == len(ALL) == 17 * 16
    assert all(read_need(code) == need for code, need in CODES.items())
    assert all(SMALLEST <= need.size <= LARGEST and Edition(Kind.PATIENT, size=need.size) for need in ALL)


@pytest.mark.parametrize(
    ("code", "need"),
    [
        ("KX9", Need(18)),
        ("kx9", Need(18)),
        (" k-x.9 ", Need(18)),
        ("CCP", Need(12)),
        ("W9P", Need(28, Weight.BOLD, palette=Palette.YELLOW)),
    ],
)
def test_codes_on_paper_keep_their_meaning(code: str, need: Need) -> None:
    assert read_need(code) == need


def test_one_letter_misread_or_two_swapped_are_always_noticed() -> None:
    for code in CODES:
        wrong = {code[:at] + letter + code[at + 1 :] for at in range(3) for letter in LETTERS}
        wrong |= {code[1] + code[0] + code[2], code[0] + code[2] + code[1]}
        assert [other for other in wrong - {code} if other in CODES] == []


@pytest.mark.parametrize(
    ("code", "part"),
    [
        ("KX8", "'8' is in no code"),
        ("K0X", "'0' is in no code"),
        ("KX4", "misread"),
        ("999", "misread"),
        ("KX", "has three letters"),
        ("KX9K", "has three letters"),
        ("", "has three letters"),
    ],
)
def test_what_is_no_code_is_refused_with_the_reason(code: str, part: str) -> None:
    with pytest.raises(UsageError, match=part):
        read_need(code)


def test_a_size_without_a_code_is_refused() -> None:
    with pytest.raises(UsageError, match=r"no code for 18.5 points; sizes with a code: 12, 13"):
        write_need(Need(18.5))
