"""Values of any type are read as what they are or as nothing."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String

from leaflets.facts.pdf_values import (
    TREE_NODES,
    get_identity,
    is_dictionary,
    list_items,
    look_up,
    read_entries,
    read_integer,
    read_name,
    read_number,
    read_text,
    walk_tree,
)
from tests.facts.hand_made import open_new

VALUES = [None, True, 7, Decimal("1.5"), String("text"), Name("/Name"), Array([1]), Dictionary(A=1), "str", object()]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_each_reader_takes_its_own_type_alone(value: Any) -> None:
    assert (read_text(value) == "text") is isinstance(value, String)
    assert (read_text(value) is None) is not isinstance(value, String)
    assert (read_name(value) == "Name") is isinstance(value, Name)
    assert (read_integer(value) is not None) is (value == 7 and value is not True)
    assert (read_number(value) is not None) is (value in (7, Decimal("1.5")) and value is not True)
    assert bool(list_items(value)) is isinstance(value, Array)
    assert bool(read_entries(value)) is isinstance(value, Dictionary)
    assert is_dictionary(value) is isinstance(value, Dictionary)
    assert look_up(value, "/A") == (1 if isinstance(value, Dictionary) else None)


def test_texts_are_always_fit_to_be_written() -> None:
    halves = String(b"\xfe\xff\xd8\x00\x00A")
    assert (read_text(halves) or "").encode("utf-8")
    assert read_text(String("š – Bore da")) == "š – Bore da"
    assert len(read_text(String("x" * 200_000)) or "") == 100_000


def test_numbers_beyond_any_page_are_no_numbers() -> None:
    assert read_number(Decimal("1e300")) is None
    assert read_number(Decimal("nan")) is None
    assert read_number(-12) == -12.0


def test_only_indirect_objects_have_an_identity() -> None:
    pdf = open_new()
    assert get_identity(pdf.pages[0].obj) == pdf.pages[0].obj.objgen
    assert get_identity(Dictionary()) is None
    assert get_identity(3) is None


def test_a_tree_that_leads_back_to_itself_ends() -> None:
    pdf = open_new()
    leaf = pdf.make_indirect(Dictionary(Names=Array([String("b"), 2, String("odd")])))
    root = pdf.make_indirect(Dictionary(Names=Array([String("a"), 1]), Kids=Array([leaf, leaf, 5])))
    leaf.Kids = Array([root])
    assert [(str(key), value) for key, value in walk_tree(root, "/Names")] == [("a", 1), ("b", 2)]


def test_a_tree_of_endless_direct_nodes_is_cut() -> None:
    wide = Dictionary(Kids=Array([Dictionary(Nums=Array([1, 1]))] * (TREE_NODES + 50)))
    assert len(list(walk_tree(wide, "/Nums"))) == TREE_NODES - 1


def test_a_broken_object_is_nothing() -> None:
    pdf = open_new()
    assert look_up(pdf.Root, "/Nothing") is None
    stream = pikepdf.Stream(pdf, b"x")
    assert is_dictionary(stream)
    assert read_entries(stream).keys() == {"/Length"}
