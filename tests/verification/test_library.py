"""Conditions found by what a paper says, the newest version first."""

from __future__ import annotations

import pytest

from leaflets.model.condition import Condition
from leaflets.verification.library import Holding, find_holdings, is_newer, is_same_version


def hold(version: str | None = None, issued: str | None = None, **fields: str) -> Holding:
    data = {"id": "fever", "name": "Test Fever", "language": "en", "definition": "Heat.", **fields}
    return Holding(Condition.model_validate(data | {"version": version, "issued": issued}), "fever.yaml")


def test_a_condition_is_found_by_id_or_by_name_where_there_is_no_id() -> None:
    library = (hold("1"), hold("2", id="other", name="Other"))
    assert [found.version for found in find_holdings(library, "FEVER", "ignored")] == ["1"]
    assert [found.version for found in find_holdings(library, "", "test  fever")] == ["1"]
    assert find_holdings(library, "rash") == find_holdings(library, "", "rash") == []


def test_the_newest_comes_first_by_date_then_by_version() -> None:
    library = (hold("1.9", "2026-01-01"), hold("1.10", "2026-01-01"), hold("1.8", "2026-02-01"), hold("3"))
    assert [found.version for found in find_holdings(library, "fever")] == ["1.8", "1.10", "1.9", "3"]


@pytest.mark.parametrize(("one", "other"), [("1", "1.0"), ("1.0 Beta", "1.0-beta"), ("", ""), ("v2", "V 2")])
def test_ways_to_write_a_version_are_one(one: str, other: str) -> None:
    assert is_same_version(one, other) and is_same_version(other, one)


@pytest.mark.parametrize(("one", "other"), [("1", "1.1"), ("1.0", ""), ("1.0 beta", "1.0"), ("1.10", "1.1")])
def test_other_versions_are_others(one: str, other: str) -> None:
    assert not is_same_version(one, other)


@pytest.mark.parametrize(
    ("issued", "version", "there", "expected"),
    [
        ("2026-02-01", "1.0", hold("2.0", "2026-01-01"), True),
        ("2025-02-01", "3.0", hold("2.0", "2026-01-01"), False),
        ("2026-01-01", "2.1", hold("2.0", "2026-01-01"), True),
        ("", "1.10", hold("1.9", "2026-01-01"), True),
        ("", "1.0 beta", hold("1.0.1"), False),
        ("", "", hold("1.0"), False),
        ("", "9" * 5000, hold("1.0"), True),
    ],
)
def test_newer_is_told_by_the_day_and_else_by_the_version(
    issued: str, version: str, there: Holding, expected: bool
) -> None:
    assert is_newer(issued, version, there) is expected
