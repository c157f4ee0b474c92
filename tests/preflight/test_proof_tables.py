"""The texts of a proof sheet: a row for every rule, an entry for every mark."""

from __future__ import annotations

from typing import Any

import pytest

from leaflets.preflight.number_marks import number_marks
from leaflets.preflight.proof_fonts import load_fonts
from leaflets.preflight.proof_tables import list_entries, make_entry, make_rule_table, write_paragraph
from leaflets.preflight.rule import Verdict
from tests.preflight.verdicts_made import make_verdict, offence, passed, small_text


@pytest.fixture(autouse=True)
def fonts() -> None:
    load_fonts()


def rows_of(verdict: Verdict) -> list[list[str]]:
    return [[cell.getPlainText() for cell in row] for row in make_rule_table(verdict)._cellvalues]


def texts_of(entry: Any) -> list[str]:
    cells = entry._content[0]._cellvalues[0]
    return [paragraph.getPlainText() for paragraph in cells[1]]


def test_every_rule_has_a_row_with_its_worst_value_and_place() -> None:
    rows = rows_of(make_verdict([small_text()], [passed()]))
    assert rows[0] == ["Rule", "What it measures", "State", "Worst measured", "Where", "Allowed", "Source"]
    assert rows[1] == [
        "smallest-text",
        "Size of the letters, of any text",
        "✗ failed",
        "11.9 pt",
        'page 3, 21 mm from the left, 40 mm from the top: "10 mg at night"',
        "at least 12 pt",
        "UKAAF MS03",
    ]
    assert rows[2][2:6] == [
        "✓ passed",
        "1.4 × size",
        'page 2, 20 mm from the left, 30 mm from the top: "a tight line"',
        "at least 1.25 × size; ideal 1.5 × size",
    ]


def test_a_rule_set_aside_shows_its_reason() -> None:
    aside = passed("underlines", state="suppressed", reason="house <style>")
    assert rows_of(make_verdict(outcomes=[aside]))[1][2:5] == ["– suppressed", "1 place", "house <style>"] or (
        rows_of(make_verdict(outcomes=[aside]))[1][4] == "house <style>"
    )


def test_nothing_measured_leaves_cells_empty() -> None:
    none = passed(state="nothing to measure", worst=None, sample_count=0)
    assert rows_of(make_verdict(outcomes=[none]))[1][2:5] == ["– nothing to measure", "", ""]


def test_an_entry_says_what_was_measured_and_how_often() -> None:
    verdict = make_verdict([small_text(note="Arial"), small_text()])
    (mark,) = number_marks(verdict)[3]
    assert texts_of(make_entry(mark, 400)) == [
        "smallest-text: Size of the letters, of any text",
        "11.9 pt (Arial); at least 12 pt (UKAAF MS03)",
        '"10 mg at night"; 2 places',
    ]


def test_an_entry_of_a_warning_says_so_in_words() -> None:
    (mark,) = number_marks(make_verdict([offence(note="in <b>italics</b>")]))[1]
    assert texts_of(make_entry(mark, 400)) == [
        "italics (warning): Text in italics",
        "In <b>italics</b>; none allowed (RNIB)",
    ]


def test_a_long_list_ends_with_how_many_more() -> None:
    marks = number_marks(make_verdict([small_text(size, 1) for size in (5, 6, 7, 8, 9)]))[1]
    entries = list_entries(marks, 400, 3)
    assert len(entries) == 4
    assert entries[-1].getPlainText() == "And 2 other findings on this page."
    assert len(list_entries(marks, 400, 5)) == 5


def test_a_paragraph_is_plain_text() -> None:
    assert write_paragraph("a < b & <font>c</font>").getPlainText() == "a < b & <font>c</font>"
