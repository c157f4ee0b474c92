from __future__ import annotations

import pytest

from leaflets.letters.read_value import UnreadableValue, write_value
from leaflets.model.letter import Column


def write(cell: str, kind: str, form: str | None = None, language: str = "en-GB") -> str:
    column = Column.model_validate({"header": "x", "type": kind, "format": form})
    return write_value(cell, column, language).replace("\u00a0", "_")


def test_a_text_is_itself() -> None:
    assert write("03/04/2027", "text") == "03/04/2027"


def test_dates_and_times_are_written_as_the_language_does_and_never_split() -> None:
    assert write("2027-03-03", "date") == "Wednesday,_3_March_2027"
    assert write("10:30", "time") == "10:30"
    assert write("03/03/2027 10:30", "datetime", "%d/%m/%Y %H:%M") == "Wednesday,_3_March_2027, 10:30"
    assert write("2027-03-03 14:30", "datetime", language="en-US") == "Wednesday,_March_3,_2027, 2:30_PM"
    assert write("2027-03-03", "date", language="de-QQ") == "Mittwoch,_3._März_2027"


@pytest.mark.parametrize("cell", ["31/02/2027", "2027-13-01", "tomorrow", "3.3.27"])
def test_what_is_no_date_is_told_with_an_example_and_without_the_cell(cell: str) -> None:
    with pytest.raises(UnreadableValue, match="2027-03-04") as caught:
        write(cell, "date")
    assert cell not in str(caught.value)
