"""Destinations in all the forms that a PDF allows."""

from __future__ import annotations

from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String

from leaflets.facts.destinations import Destinations, write_name
from tests.facts.hand_made import element, open_new


@pytest.fixture
def pdf() -> Pdf:
    """Three pages; "tree" and "old" lead to page 2, "lost" nowhere, "ring" to itself."""
    pdf = open_new(3)
    second = Array([pdf.pages[1].obj, Name.Fit])
    names = Array([String("ring"), String("ring"), String("tree"), Dictionary(D=second), String("lost"), Array([])])
    pdf.Root.Names = Dictionary(Dests=Dictionary(Kids=Array([Dictionary(Names=names)])))
    pdf.Root.Dests = Dictionary(old=second)
    return pdf


def find(pdf: Pdf, destination: Any) -> int | None:
    pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
    return Destinations(pdf.Root, pages).find_page(destination)


def test_pages_are_found_by_object_number_and_name(pdf: Pdf) -> None:
    page = pdf.pages[2].obj
    forms = [Array([page, Name.XYZ, 0, 0, 0]), Dictionary(D=Array([page])), Array([2]), String("tree"), Name.old]
    assert [find(pdf, form) for form in forms] == [3, 3, 3, 2, 2]


def test_what_leads_nowhere_has_no_page(pdf: Pdf) -> None:
    away = pdf.make_indirect(Dictionary(Type=Name.Page))
    forms = [None, Array([]), Array([3]), Array([-1]), Array([away]), Array([None, Name.Fit]), Dictionary(), 5]
    forms += [String("lost"), String("ring"), Name.unknown, String("unknown")]
    assert [find(pdf, form) for form in forms] == [None] * len(forms)


def test_a_tag_leads_to_its_page_or_to_that_of_the_first_tag_inside(pdf: Pdf) -> None:
    own = element(pdf, "P")
    own.Pg = pdf.pages[1].obj
    outer = pdf.make_indirect(Dictionary(S=Name.Sect, K=Array([0, pdf.make_indirect(Dictionary(K=own))])))
    outer.K.append(outer)
    assert find(pdf, Array([own])) == 2
    assert find(pdf, Array([outer])) == 2
    outer.K = outer
    assert find(pdf, Array([outer])) is None


def test_names_are_written_whatever_their_type() -> None:
    assert [write_name(name) for name in (Name.a, String("b"), 5)] == ["a", "b", ""]
