"""A person is told lines and edges, and never the order of pages."""

from __future__ import annotations

from dataclasses import fields

from leaflets.folding.fold_back import Handling
from leaflets.folding.lay_sheets import lay_sheets
from leaflets.folding.plan import Wanted
from leaflets.folding.scheme import Scheme
from leaflets.folding.tell_handling import tell_handling
from tests.folding.folded import make_pages


def test_the_lines_are_those_of_the_front() -> None:
    handling = tell_handling(lay_sheets(make_pages(Scheme.TRIFOLD, 6), Wanted(Scheme.TRIFOLD)))
    assert handling.folds == (97.0, 197.0)
    assert handling.grid == (1, 1)
    assert tell_handling(lay_sheets([(210.0, 148.0)] * 4, Wanted(Scheme.TWO_UP))).grid == (1, 2)


def test_no_field_can_hold_an_order_of_pages() -> None:
    names = {field.name for field in fields(Handling)}
    assert names == {"scheme", "paper", "trim", "flip", "binding", "grid", "folds", "cuts_x", "cuts_y"}
