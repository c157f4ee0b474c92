"""What the program found, in words."""

from __future__ import annotations

import datetime

import pytest

from leaflets.appraisal.finding import OPEN, Finding, find, quote
from leaflets.document.wording import load_wording
from leaflets.errors import TemplateError

WORDING = load_wording("en-GB")


def test_a_reason_is_told_in_the_wording_of_the_language() -> None:
    assert find("yes", "lists", count=3).tell(WORDING) == "Lists: 3"
    assert OPEN.tell(WORDING) == "" and OPEN.answer is None


def test_days_are_written_out() -> None:
    found = find("5", "dates", issued=datetime.date(2026, 1, 5), evidence="–")
    assert found.tell(WORDING) == "Text: 5 January 2026; evidence: –"


def test_a_reason_that_has_no_text_is_an_error_and_never_silent() -> None:
    with pytest.raises(TemplateError, match="no_such_reason"):
        Finding("yes", "no_such_reason").tell(WORDING)


def test_a_quotation_is_cut_at_a_word() -> None:
    assert quote("Short  enough") == "Short enough"
    assert quote("one two three four", 10) == "one two …"
