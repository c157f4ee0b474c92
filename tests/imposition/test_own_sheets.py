"""Sheets of ours are known, other files are not."""

from __future__ import annotations

from pathlib import Path

from leaflets.folding.plan import Wanted
from leaflets.folding.scheme import Scheme
from leaflets.imposition.draw_calibration import draw_calibration
from leaflets.imposition.impose_file import SheetRequest, impose_file
from leaflets.imposition.own_sheets import is_own_sheets
from tests.imposition.made import A5, make_pdf


def test_sheets_and_the_calibration_sheet_are_ours(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(impose_file(make_pdf([A5] * 4), "a.pdf", SheetRequest(Wanted(Scheme.BOOKLET))).content)
    assert is_own_sheets(path)
    path.write_bytes(draw_calibration("a4"))
    assert is_own_sheets(path)


def test_other_files_are_not(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    for content in (make_pdf([A5]), b"", b"text"):
        path.write_bytes(content)
        assert not is_own_sheets(path)
    assert not is_own_sheets(tmp_path / "none.pdf")
