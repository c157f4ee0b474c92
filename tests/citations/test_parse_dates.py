from __future__ import annotations

import re

import pytest

from leaflets.citations.parse_dates import DATE, parse_date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2016", "2016"),
        ("2016 May", "2016-05"),
        ("May 2016", "2016-05"),
        ("2016 May 3", "2016-05-03"),
        ("May 3, 2016", "2016-05-03"),
        ("3 September 2016", "2016-09-03"),
        ("Sept 2016.", "2016-09"),
        ("2016-12-31", "2016-12-31"),
        ("June 2019", "2019-06"),
    ],
)
def test_a_date_is_read_as_far_as_it_is_given(text: str, date: str) -> None:
    assert parse_date(text) == date
    assert re.fullmatch(DATE, text.strip("."))


@pytest.mark.parametrize("text", ["", "spring 2016", "31 June 2019", "2016-13-01", "201", "0000", "20161", "May"])
def test_what_is_no_real_date_is_not_read(text: str) -> None:
    assert parse_date(text) is None
