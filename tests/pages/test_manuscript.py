"""What must not reach a patient is withheld."""

from __future__ import annotations

import datetime

import pytest

from leaflets.errors import ConditionWithheld
from leaflets.pages.manuscript import name_condition, refuse_withheld
from tests.small_thing import TEXT, TODAY, Write


@pytest.mark.parametrize(
    ("text", "day", "message"),
    [
        (TEXT + "status: withdrawn\n", TODAY, r"small\.yaml: Small thing is withdrawn"),
        (TEXT, datetime.date(2027, 1, 6), r"review date of Small thing, 2027-01-05, has passed.*--expired"),
    ],
)
def test_what_must_not_reach_a_patient_is_withheld(write: Write, text: str, day: datetime.date, message: str) -> None:
    with pytest.raises(ConditionWithheld, match=message):
        refuse_withheld(write(text), today=day, is_expired_allowed=False)


def test_a_withdrawn_condition_is_withheld_even_when_expired_ones_are_allowed(write: Write) -> None:
    with pytest.raises(ConditionWithheld, match="withdrawn"):
        refuse_withheld(write(TEXT + "status: withdrawn\n"), today=TODAY, is_expired_allowed=True)


def test_what_is_in_force_or_allowed_passes_and_has_a_name(write: Write) -> None:
    manuscript = write(TEXT)
    refuse_withheld(manuscript, today=datetime.date(2027, 1, 5), is_expired_allowed=False)
    refuse_withheld(manuscript, today=datetime.date(2030, 1, 1), is_expired_allowed=True)
    assert name_condition(manuscript) == "small-thing"
