"""Dates that cannot be, or that a reader should know about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from leaflets.content.yaml_tree import Node, Tree, TreePath, walk_tree
from leaflets.errors import Problem

_EARLIEST_OWN = 1980
"""A leaflet's own dates before this year are slips of the pen, such as 0206 or 1026."""
_EARLIEST_SOURCE = 1500
_LATEST_REVIEW = 15
"""Years to a review; leaflets are reviewed every two or three."""

# Which dates there are: the keys on the way to them, list numbers left out.
_OWN = frozenset(
    {
        ("issued",),
        ("evidence_date",),
        ("codes", "checked", "date"),
        ("authors", "date"),
        ("reviewers", "date"),
        ("provenance", "date"),
    }
)
_OF_SOURCES = frozenset({("references", "issued"), ("references", "accessed"), ("research", "published")})
_DATED = frozenset(keys[0] for keys in (*_OWN, *_OF_SOURCES, ("review_by",)))
"""The only parts of a file that are looked into."""


def check_dates(tree: Tree, root: Node, today: date) -> Iterator[Problem]:
    """Errors for impossible dates; warnings for days to come and for a review date that has passed.

    Args:
        tree: the file.
        root: its values.
        today: the day to compare with; a review is due on its day, and late from the next.
    """
    dated = ((key, child) for key, child in root.children.items() if key in _DATED)
    for path, node in (((key, *below), node) for key, child in dated for below, node in walk_tree(child)):
        if not isinstance(node.value, str) or isinstance(path[-1], int):
            continue
        keys = _drop_numbers(path)
        value = node.value.strip()
        found = None
        if keys in _OWN:
            found = _judge_own(value, today)
        elif keys in _OF_SOURCES:
            found = judge_source_date(value, today)
        elif keys == ("review_by",):
            found = _judge_review(value, today)
        if found:
            severity, said = found
            yield tree.make_problem(node.place, f"'{'.'.join(keys)}' is {value}{said}", severity)


def _drop_numbers(path: TreePath) -> tuple[str, ...]:
    return tuple(step for step in path if isinstance(step, str))


def _judge_own(value: str, today: date) -> tuple[str, str] | None:
    day = parse_day(value)
    if day and day.year < _EARLIEST_OWN:
        return "error", f", which is before {_EARLIEST_OWN}; check the year"
    if day and day > today:
        return "warning", f", a day to come (today is {today}); check it"
    return None


def _judge_review(value: str, today: date) -> tuple[str, str] | None:
    day = parse_day(value)
    if day and day.year < _EARLIEST_OWN:
        return "error", f", which is before {_EARLIEST_OWN}; check the year"
    if day and day < today:
        return "warning", f", which has passed (today is {today}); review the content and give it a new date"
    if day and day.year > today.year + _LATEST_REVIEW:
        return "warning", f", more than {_LATEST_REVIEW} years from now; check the year"
    return None


def judge_source_date(value: str, today: date) -> tuple[str, str] | None:
    """Severity and message about a date of a source; None when it can be, or when it is no date at all."""
    if not re.fullmatch(r"\d{4}(-\d{2}){0,2}", value, re.ASCII):
        return None  # the model says so
    if len(value) == 10 and parse_day(value) is None:
        return "error", ", which is not a day of the calendar; check the day and month"
    if int(value[:4]) < _EARLIEST_SOURCE:
        return "error", f", which is before {_EARLIEST_SOURCE}; check the year"
    if value > today.isoformat()[: len(value)]:
        return "warning", f", which is to come (today is {today}); check it"
    return None


def parse_day(value: object) -> date | None:
    """The day written as year-month-day, or None when it is anything else."""
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value.strip(), re.ASCII):
        return None
    try:
        return date.fromisoformat(value.strip())
    except ValueError:
        return None
