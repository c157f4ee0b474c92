from __future__ import annotations

import os
from pathlib import Path

from leaflets.preflight.meaning import MEANING_LIMITS
from leaflets.preflight.read_profile import list_profiles, read_profile
from leaflets.preflight.rule_table import RULES
from leaflets.preflight.survive import SURVIVAL_LIMITS
from leaflets.preflight.write_rule_table import write_rule_table

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def read_rows(heading: str) -> list[list[str]]:
    """The cells of the table below a heading, without its head and marks of code."""
    section = write_rule_table().partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return [line.strip("| ").replace("`", "").split(" | ") for line in section.splitlines() if line.startswith("| `")]


def test_the_page_in_the_repository_is_fresh() -> None:
    if os.environ.get("LEAFLETS_UPDATE_GOLDENS"):
        PAGE.write_text(write_rule_table(), "utf-8")
    assert PAGE.read_text("utf-8") == write_rule_table(), "run the tests with LEAFLETS_UPDATE_GOLDENS=1"


def test_every_rule_is_explained_once() -> None:
    rows = read_rows("What is measured")
    assert [row[0] for row in rows] == [rule.id for rule in RULES]
    assert all(row[1][0].isupper() and row[2] for row in rows)


def test_every_limit_stands_in_the_column_of_its_profile() -> None:
    names = list_profiles()
    rows = {cells[0]: [cell.strip() for cell in cells[1:]] for cells in read_rows("Limits")}
    for name in names:
        limits = dict(read_profile(name).limits)
        column = {rule: cells[names.index(name)] for rule, cells in rows.items() if len(cells) > names.index(name)}
        shown = {rule: cell.removesuffix(" (w)") for rule, cell in column.items() if cell}
        assert shown == {rule: f"{limit.value:g}" for rule, limit in limits.items()}
        warned = {rule for rule, cell in column.items() if cell.endswith(" (w)")}
        assert warned == {rule for rule, limit in limits.items() if limit.severity == "warning"}


def test_every_limit_is_given_with_its_source() -> None:
    stated = {
        (rule, name, source)
        for rule, _, _, names, source in read_rows("Where the numbers come from")
        for name in names.split(", ")
    }
    profiles = [read_profile(name) for name in list_profiles()]
    assert stated == {(rule, profile.name, limit.source) for profile in profiles for rule, limit in profile.limits}
    text = write_rule_table()
    assert all(f"* {source}\n" in text for profile in profiles for source in profile.sources)


def test_a_limit_is_written_with_its_side_unit_and_ideal() -> None:
    rows = {(cells[0], cells[3]): cells[1:3] for cells in read_rows("Where the numbers come from")}
    assert rows["line-length", "aph"] == ["at most 65 (w) characters", "43"]
    assert rows["x-height", "aph"] == ["at least 3.175 mm", ""]


def test_the_rules_for_our_own_editions_stand_there_with_limit_and_source() -> None:
    rows = {cells[0]: cells[1:] for cells in read_rows("Rules for our own editions")}
    limits = dict((*MEANING_LIMITS, *SURVIVAL_LIMITS))
    assert list(rows) == list(limits)
    assert all(rows[name][2] == limit.source for name, limit in limits.items())
    assert rows["survives-blur"][1] == "at least 1.87 ratio" and rows["asked-size"][1] == "at least 1 × size"
    assert rows["parts-in-content"][1] == "at most 0 (w) places"
