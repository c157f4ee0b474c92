from __future__ import annotations

import csv
import io

from leaflets.reporting.write_table import HEADINGS, write_table
from tests.reporting.rows import KEPT, PASSED, REFUSED


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_each_edition_has_a_line_with_every_heading() -> None:
    lines = read(write_table([PASSED, KEPT, REFUSED]))
    assert [tuple(line) for line in lines] == [HEADINGS] * 3
    first = lines[0]
    assert (first["size"], first["pages"], first["bytes"], first["seconds"]) == ("14", "9", "54321", "0.25")
    assert (first["warnings"], first["guidelines"], first["file"]) == ("1", "leaflets clear", "a-14.pdf")
    assert (lines[1]["size"], lines[1]["errors"]) == ("9.75", "2")
    assert (lines[2]["size"], lines[2]["state"], lines[2]["message"]) == ("", "failed", "withdrawn </td>")


def test_what_a_spreadsheet_would_run_is_a_text() -> None:
    assert read(write_table([KEPT]))[0]["condition"] == "'=evil()"


def test_no_editions_leave_the_headings() -> None:
    assert write_table([]) == ",".join(HEADINGS) + "\r\n"
