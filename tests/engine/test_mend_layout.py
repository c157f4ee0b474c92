"""A table that the engine would give up, and the document with it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from leaflets.engine.load_engine import load_engine
from leaflets.engine.mend_layout import place_every_table
from leaflets.pdf import RenderedPdf
from tests.tagtree import find_unowned, read_tree

ROWS = "<tr><td>{}</td></tr>"
STYLE = (
    "<style>h1 { break-after: page } td { height: 30mm } tr { break-inside: avoid }"
    " tr:not(.end) { break-after: avoid } tbody + tbody { break-before: avoid }</style>"
)
UNBREAKABLE = "<table><tbody>{}</tbody><tbody>{}</tbody></table>".format(
    "".join(ROWS.format(f"A{number}") for number in range(7)), "".join(ROWS.format(f"B{number}") for number in range(7))
)


def test_a_table_that_may_not_be_parted_and_fills_two_pages_is_parted(make_pdf: Callable[..., RenderedPdf]) -> None:
    made = make_pdf(UNBREAKABLE + "<p>After</p>", head=STYLE)
    cells = re.findall(r'TD "(\w+)"', "\n".join(read_tree(made.content)))
    assert cells == [f"{group}{number}" for group in "AB" for number in range(7)]
    assert made.page_count == 3
    assert find_unowned(made.content) == []


def test_the_engine_alone_still_gives_it_up() -> None:
    """When this fails, WeasyPrint has mended its fault: drop leaflets/engine/mend_layout.py."""
    html = f"<!DOCTYPE html><title>T</title>{STYLE}<h1>Heading</h1>{UNBREAKABLE}"
    with pytest.raises(AssertionError):
        load_engine().HTML(string=html).render()
    with place_every_table():
        assert len(load_engine().HTML(string=html).render().pages) == 3


def test_a_table_that_finds_a_place_is_left_alone(make_pdf: Callable[..., RenderedPdf]) -> None:
    """Its rows that belong together stay together, on the next page."""
    group = "<table><tbody>" + "".join(ROWS.format(f"A{number}") for number in range(6)) + "</tbody></table>"
    made = make_pdf("<p data-place=before style='height: 100mm'>x</p><div data-place=table>" + group + "</div>", STYLE)
    assert [(place.name, place.page) for place in made.places] == [("before", 2), ("table", 3)]


def test_nothing_stays_changed_after_a_failure() -> None:
    from weasyprint.layout import block

    before = block.table_layout, block.avoid_page_break
    with pytest.raises(ZeroDivisionError), place_every_table():
        raise ZeroDivisionError
    assert (block.table_layout, block.avoid_page_break) == before
