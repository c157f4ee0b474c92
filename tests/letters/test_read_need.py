from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.letters.read_need import PROFILE_SIZES, SMALLEST, SNOMED_OTHER, SNOMED_SIZES, UnclearNeed, read_need
from leaflets.preflight.read_profile import read_profile


@pytest.mark.parametrize(
    ("cell", "size"),
    [
        ("18", 18), ("18 pt", 18), ("18pt", 18), ("18.5 points", 18.5), ("12", 12), ("40", 40),
        ("nhs-24", 24), ("NHS-28", 28), ("clear", 14), ("ukaaf-large", 18), ("aph", 18.2),
        ("957331000000109", 20), ("957351000000102", 24), ("957371000000106", 28),
        ("957351000000102 |Requires information in at least 24 point sans serif font|", 24),
        ("24 pt; nhs-24", 24), ("957351000000102, 24", 24),
    ],
)  # fmt: skip
def test_a_need_is_a_size(cell: str, size: float) -> None:
    assert read_need(cell) == size


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("", "no print need"),
        ("  ;", "no print need"),
        ("large print", "unknown"),
        ("LP", "unknown"),
        ("0x12", "unknown"),
        ("1e1", "unknown"),
        ("957331000000108", "unknown"),
        ("11", "not between 12 and 40"),
        ("11.99", "not between 12 and 40"),
        ("41", "not between 12 and 40"),
        ("18; 24", "contradict each other"),
        ("957331000000109; 957351000000102", "contradict each other"),
        ("18 and braille", "unknown"),
        ("936681000000100", "braille"),
        ("796161000000101", "Easyread"),
        ("18; 936601000000105", "electronic audio"),
    ],
)
def test_a_need_that_is_not_clear_is_never_a_size(cell: str, reason: str) -> None:
    with pytest.raises(UnclearNeed, match=reason):
        read_need(cell)


@given(st.text(max_size=30))
def test_whatever_is_written_it_is_never_small_print(cell: str) -> None:
    try:
        assert read_need(cell) >= SMALLEST
    except UnclearNeed as reason:
        assert len(cell) < 4 or cell not in str(reason)


def test_every_profile_gets_at_least_what_it_asks_for() -> None:
    for name, size in PROFILE_SIZES.items():
        least = dict(read_profile(name).limits)["smallest-text"]
        assert size >= least.value, name


def test_no_code_has_two_meanings() -> None:
    assert not SNOMED_SIZES.keys() & SNOMED_OTHER.keys()
