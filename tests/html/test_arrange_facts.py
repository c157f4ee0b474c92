from __future__ import annotations

from dataclasses import replace

from leaflets.document.blocks import Record, RecordRow, Run, Source
from leaflets.html.arrange_facts import Fact, arrange_facts
from leaflets.html.set_page import set_page
from leaflets.model.edition import Edition, Kind, Layout

ADDRESS = "https://doi.org/10.5555/journal.2019.00012"


def arrange(size: float, per_line: int = 1, *, is_source: bool = False) -> tuple[tuple[Fact, ...], ...]:
    rows = tuple(
        RecordRow(label, (Run(value),))
        for label, value in (("Title", "A name"), ("Reviewed by", "Nobody yet"), ("Address", ADDRESS))
    )
    block = Source("[1]", "Title", (), rows) if is_source else Record("", rows)
    return arrange_facts(block, per_line, set_page(Edition(Kind.CITATIONS, Layout.A4, size)))


def test_two_facts_share_a_line_where_asked() -> None:
    assert [[fact.label for fact in line] for line in arrange(11, 2)] == [["Title", "Reviewed by"], ["Address"]]
    assert [len(line) for line in arrange(11)] == [1, 1, 1]


def test_facts_that_do_not_fit_on_one_line_have_a_line_each() -> None:
    rows = (
        RecordRow("Title", (Run("A name that is very long indeed, longer than half of a line"),)),
        RecordRow("By", (Run("Some other words"),)),
    )
    page = set_page(Edition(Kind.CLINICIAN, Layout.A4, 14))
    assert [len(line) for line in arrange_facts(Record("", rows), 2, page)] == [1, 1]
    assert [len(line) for line in arrange_facts(Record("", rows), 2, replace(page, size=9))] == [2]


def test_an_address_that_does_not_fit_beside_its_heading_stands_below_it() -> None:
    assert [line[0].is_below for line in arrange(11, is_source=True)] == [False, False, False]
    assert [line[0].is_below for line in arrange(18, is_source=True)] == [False, False, True]


def test_on_a_very_short_line_every_value_stands_below() -> None:
    assert [line[0].is_below for line in arrange(40)] == [True, True, True]


def test_order_is_kept() -> None:
    for size in (11, 18, 28, 40):
        labels = [fact.label for line in arrange(size, 2) for fact in line]
        assert labels == ["Title", "Reviewed by", "Address"]
