"""Numbers for the findings of each page."""

from __future__ import annotations

from leaflets.preflight.number_marks import number_marks
from tests.preflight.verdicts_made import box_at, make_verdict, offence, small_text


def test_each_page_starts_at_one_and_equal_findings_share_a_number() -> None:
    findings = [
        small_text(9, 1),
        small_text(11, 1),
        small_text(9, 1),
        offence(page=1),
        small_text(9, 3),
        offence(page=0),
    ]
    marks = number_marks(make_verdict(findings))
    assert {page: [(mark.number, len(mark.findings)) for mark in found] for page, found in marks.items()} == {
        0: [(1, 1)],
        1: [(1, 2), (2, 1), (3, 1)],
        3: [(1, 1)],
    }
    assert [mark.first.sample.value for mark in marks[1]] == [9, 11, 1]


def test_findings_on_the_page_as_a_whole_have_no_box() -> None:
    findings = [offence(box=box_at(10, 10)), offence(box=None)]
    (mark,) = number_marks(make_verdict(findings))[1]
    assert mark.boxes == (box_at(10, 10),)
    assert mark.measures == "Text in italics"


def test_nothing_found_is_nothing_marked() -> None:
    assert number_marks(make_verdict()) == {}
