from __future__ import annotations

from datetime import date

import pytest

from leaflets.content.check_dates import check_dates, parse_day
from leaflets.content.yaml_tree import parse_tree

TODAY = date(2026, 11, 23)


def check(text: str) -> list[tuple[str, str]]:
    tree = parse_tree(text, "x.yaml")
    assert tree.root is not None
    return [(problem.severity, problem.message) for problem in check_dates(tree, tree.root, TODAY)]


@pytest.mark.parametrize(
    ("text", "severity", "said"),
    [
        ("issued: 2026-11-24", "warning", "a day to come"),
        ("issued: 1979-12-31", "error", "before 1980"),
        ("review_by: 2026-11-22", "warning", "has passed (today is 2026-11-23)"),
        ("review_by: 1026-11-22", "error", "before 1980"),
        ("review_by: 2042-01-01", "warning", "more than 15 years from now"),
        ("codes: [{checked: {date: 2062-01-01}}]", "warning", "'codes.checked.date' is 2062-01-01"),
        ("provenance: {date: 2062-01-01}", "warning", "a day to come"),
        ("references: [{issued: 2026-12}]", "warning", "is to come"),
        ("references: [{issued: 2026-02-30}]", "error", "not a day of the calendar"),
        ("references: [{accessed: 1499}]", "error", "before 1500"),
        ("research: [{published: 2027}]", "warning", "is to come"),
    ],
)
def test_a_date_that_cannot_be_or_should_be_known_is_told(text: str, severity: str, said: str) -> None:
    ((found, message),) = check(text)
    assert found == severity
    assert said in message


@pytest.mark.parametrize(
    "text",
    [
        "issued: 2026-11-23",
        "issued: 1980-01-01",
        "review_by: 2026-11-23",
        "review_by: 2041-12-31",
        "references: [{issued: 2026}, {issued: 2026-11}, {issued: 2026-11-23}, {issued: 1500}]",
        "issued: May",
        "issued: 2026-02-30",
        "references: [{issued: May 2016}]",
        "tests: {items: [{issued: 2062-01-01}]}",
        "issued: [2062-01-01]",
    ],
)
def test_other_dates_are_fine_here_or_left_to_the_model(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize("value", [None, ["2026-01-01"], "", "2026-1-1", "2026-02-30", "٢٠٢٦-٠١-٠١", "20260101"])
def test_what_is_no_day_gives_none(value: object) -> None:
    assert parse_day(value) is None


def test_a_day_is_read() -> None:
    assert parse_day(" 2024-02-29 ") == date(2024, 2, 29)
