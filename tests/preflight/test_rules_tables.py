from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.facts.facts import Tag
from leaflets.preflight.rule import Limit, Sample
from leaflets.preflight.rules_tables import TABLE_RULES, measure_widths
from tests.facts_made import make_facts, make_page, make_piece, make_tag

(RULE,) = TABLE_RULES


def collect(*tags: Tag) -> list[Sample]:
    return list(RULE.collect(make_facts(make_page(), tags=tags), Limit(0, "error", "a test")))


def cell(role: str = "TD", words: str = "Words", page: int = 1, **attributes: str) -> Tag:
    if role == "TH" and "Headers" not in attributes:
        attributes = {"Scope": "Column", **attributes}
    return make_tag(role, make_piece(words, 0, page), attributes=tuple(attributes.items()))


def row(*cells: Tag) -> Tag:
    return make_tag("TR", *cells)


def table(columns: int, rows: int, page: int = 1) -> Tag:
    head = row(*(cell("TH", f"Head {number}", page) for number in range(columns)))
    return make_tag("Table", head, *(row(*(cell(page=page) for _ in range(columns))) for _ in range(rows)))


@given(st.integers(1, 5), st.integers(1, 5))
def test_regular_tables_are_whole_with_or_without_parts(columns: int, rows: int) -> None:
    plain = table(columns, rows)
    parts = make_tag("Table", make_tag("THead", plain.children[0]), make_tag("TBody", *plain.children[1:]))
    assert collect(plain, make_tag("P"), parts) == []


@given(st.lists(st.lists(st.tuples(st.integers(1, 3), st.integers(1, 3)), min_size=1, max_size=3), max_size=4))
def test_widths_count_the_columns_that_spans_fill(shape: list[list[tuple[int, int]]]) -> None:
    rows = [[cell(ColSpan=str(across), RowSpan=str(down)) for across, down in cells] for cells in shape]
    expected = [
        sum(
            across for above, cells in enumerate(shape[: number + 1]) for across, down in cells if above + down > number
        )
        for number in range(len(shape))
    ]
    assert measure_widths(rows) == expected


def test_a_span_that_is_no_number_counts_as_one_and_a_huge_one_is_held_back() -> None:
    assert measure_widths([[cell(ColSpan="many")], [cell(ColSpan="9" * 30, RowSpan="0")]]) == [1, 1000]


@pytest.mark.parametrize(
    ("tag", "note"),
    [
        (make_tag("Table", make_tag("P")), "a table holds P, not rows"),
        (make_tag("Table"), "a table without rows"),
        (make_tag("Table", row(cell("TH"), make_tag("P"))), "a row holds P, not cells"),
        (
            make_tag("Table", row(cell("TH"), cell("TH")), row(cell(), cell()), row(cell())),
            "row 3 has 1 columns, the others 2",
        ),
        (make_tag("Table", row(cell(), cell())), "a table without header cells"),
        (
            make_tag("Table", row(cell("TH", "Dose", Scope=""), cell("TH")), row(cell(), cell())),
            'header cell "Dose" has no Scope',
        ),
        (make_tag("Div", row(cell())), "a row outside a table"),
        (make_tag("Div", cell("TH")), "a cell outside a row"),
    ],
)
def test_faults_are_named(tag: Tag, note: str) -> None:
    assert [found.note for found in collect(tag)] == [note]


def test_cells_that_name_their_headers_need_no_scope() -> None:
    head = row(cell("TH", Scope=""), cell("TH", Scope=""))
    assert collect(make_tag("Table", head, row(cell(Headers="a"), cell(Headers="b")))) == []


def test_a_table_with_the_same_head_on_the_next_page_is_one_table_cut_in_two() -> None:
    (found,) = collect(make_tag("Document", table(2, 3), table(2, 3, page=2)))
    assert found.page == 2 and "same head" in found.note
    assert collect(table(2, 3), table(2, 3)) == []
    assert collect(table(2, 3), table(3, 3, page=2)) == []
    assert collect(table(2, 3), make_tag("P"), table(2, 3, page=2)) == []
