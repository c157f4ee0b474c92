"""Statements take the short forms that authors write."""

from __future__ import annotations

import datetime

import pytest
from pydantic import TypeAdapter, ValidationError

from leaflets.model.text import Day, Listing, ShortListing, Statement, Statements

STATEMENTS: TypeAdapter[tuple[Statement, ...]] = TypeAdapter(Statements)
LISTING: TypeAdapter[Listing] = TypeAdapter(ShortListing)
DAY: TypeAdapter[datetime.date] = TypeAdapter(Day)


@pytest.mark.parametrize(
    ("written", "texts"),
    [
        ("One.", ["One."]),
        ({"text": "One.", "audience": "patient"}, ["One."]),
        (["One.", {"text": "Two."}], ["One.", "Two."]),
        (None, []),
        ([], []),
    ],
)
def test_a_text_a_mapping_or_a_list_become_statements(written: object, texts: list[str]) -> None:
    assert [statement.text for statement in STATEMENTS.validate_python(written)] == texts


@pytest.mark.parametrize("written", ["", "  ", [""], {"text": "x", "audience": "nurse"}, {"words": "x"}, [["x"]], 3])
def test_what_is_no_statement_is_refused(written: object) -> None:
    with pytest.raises(ValidationError, match="validation error"):
        STATEMENTS.validate_python(written)


def test_a_statement_is_for_everybody_unless_it_says_so() -> None:
    everybody, clinicians = Statement(text="a"), Statement(text="b", audience="clinician")
    assert [s.is_for("patient") for s in (everybody, clinicians)] == [True, False]
    assert [s.is_for(None) for s in (everybody, clinicians)] == [True, True]


def test_a_bare_list_is_the_items_of_a_listing_and_a_bare_text_its_introduction() -> None:
    assert LISTING.validate_python(["a", "b"]).items == (Statement(text="a"), Statement(text="b"))
    assert LISTING.validate_python("a").introduction == (Statement(text="a"),)


@pytest.mark.parametrize("written", ["2026", "23 November 2026", "2026-02-30", "20261123", "0"])
def test_only_a_full_day_that_exists_is_a_date(written: str) -> None:
    with pytest.raises(ValidationError, match="date"):
        DAY.validate_python(written)


def test_a_full_day_is_a_date() -> None:
    assert DAY.validate_python("2028-02-29") == datetime.date(2028, 2, 29)
