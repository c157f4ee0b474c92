"""The standards in the jar, by short name."""

from __future__ import annotations

import pytest

from leaflets.errors import ExitCode, UsageError
from leaflets.preflight.load_standard import list_standards, load_standard

KNOWN = {"a1b", "a2a", "a2b", "a2u", "a3a", "a3b", "a4", "a4f", "ua1", "ua2", "wtpdf-accessibility", "wtpdf-reuse"}


def test_the_standards_come_from_the_jar_under_short_names() -> None:
    found = list_standards()
    assert set(found) >= KNOWN
    assert list(found) == sorted(found)
    assert found["a3a"] == "PDFA-3A"
    assert len(set(found.values())) == len(found)


@pytest.mark.parametrize("standard", sorted(KNOWN))
def test_each_standard_can_be_loaded_and_has_rules(standard: str) -> None:
    profile = load_standard(standard)
    assert profile.getRules().size() > 50
    assert profile is load_standard(standard)


def test_profiles_are_told_apart() -> None:
    flavours = [str(load_standard(standard).getPDFAFlavour()) for standard in sorted(KNOWN)]
    assert len(set(flavours)) == len(KNOWN)


@pytest.mark.parametrize("name", ["", "UA1", "3a", "pdf/ua-1", "../ua1"])
def test_an_unknown_standard_is_answered_with_the_known_ones(name: str) -> None:
    with pytest.raises(UsageError, match=r"There is no standard .*a1a, a1b.*ua1, ua2") as caught:
        load_standard(name)
    assert caught.value.exit_code == ExitCode.USAGE
    assert repr(name) in str(caught.value)
