from __future__ import annotations

from leaflets.facts.facts import Piece, Tag
from leaflets.facts.table_cells import find_cell, number_cells
from tests.facts.hand_made import make_run, tag


def piece(mark: int, page: int = 1) -> Piece:
    return Piece(page, mark, "words", None)


def table(*cells: Tag) -> Tag:
    return tag("Table", tag("TBody", tag("TR", *cells)))


def test_each_cell_has_a_number_of_its_own_whatever_is_inside() -> None:
    first = tag("TH", tag("P", piece(1), tag("Span", piece(2))))
    second = tag("TD", piece(3), piece(3, page=2))
    cells = number_cells([tag("P", piece(0)), table(first, second)])
    assert set(cells) == {(1, 1), (1, 2), (1, 3), (2, 3)}
    assert cells[1, 1] == cells[1, 2] != cells[1, 3] == cells[2, 3]


def test_a_cell_of_a_table_inside_a_cell_is_its_own() -> None:
    cells = number_cells([table(tag("TD", piece(1), table(tag("TD", piece(2)), tag("TD", piece(3)))))])
    assert len(set(cells.values())) == 3


def test_the_standard_role_decides() -> None:
    assert number_cells([table(tag("Dose", piece(1), standard_role="TD"))]).keys() == {(1, 1)}
    assert number_cells([table(tag("TD", piece(1), standard_role="Span"))]) == {}


def test_a_deep_tree_is_walked_to_its_end() -> None:
    deep: Tag = tag("TD", piece(7))
    for _ in range(5000):
        deep = tag("Div", deep)
    assert (1, 7) in number_cells([deep])


def test_a_run_is_found_by_page_and_mark() -> None:
    cells = {(1, 4): 9}
    assert find_cell(make_run("in", mark=4), cells) == 9
    assert find_cell(make_run("other page", mark=4, page=2), cells) is None
    assert find_cell(make_run("unmarked", mark=None), cells) is None
