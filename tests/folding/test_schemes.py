"""Layouts and their schemes."""

from __future__ import annotations

from leaflets.folding.scheme import Scheme
from leaflets.folding.schemes import find_scheme, name_sheets


def test_a_folded_layout_has_its_scheme_and_a_plain_one_none() -> None:
    assert find_scheme("trifold-a4") is Scheme.TRIFOLD
    assert find_scheme("booklet-letter") is Scheme.BOOKLET
    assert find_scheme("a4") is None
    assert find_scheme("poster-a3") is None


def test_sheets_are_named_after_their_pdf() -> None:
    assert name_sheets("sub/a.pdf") == "sub/a-sheets.pdf"
    assert name_sheets("A.PDF") == "A-sheets.pdf"
