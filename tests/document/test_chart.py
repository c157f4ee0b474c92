"""The block of a chart."""

from __future__ import annotations

from leaflets.document.chart import Chart, ChartRow
from leaflets.document.list_texts import list_block_texts


def test_the_ends_of_the_axis_are_the_first_and_the_last_year_of_all_rows() -> None:
    assert Chart("", (ChartRow("A", (2010, 2012)), ChartRow("B", (2005,))), "").ends == (2005, 2012)


def test_its_letters_are_only_seen_and_its_description_is_only_heard() -> None:
    texts = list_block_texts((Chart("By year", (ChartRow("Review", (2010, 2012)),), "Chart: Review 2010, 2012."),))
    assert [(text.role, text.words) for text in texts] == [
        ("heading", "By year"), ("drawn", "Review 2010 2012"), ("picture", "Chart: Review 2010, 2012."),
    ]  # fmt: skip
