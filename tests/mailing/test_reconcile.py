from __future__ import annotations

from pathlib import Path

from leaflets.mailing.reconcile import list_codes, reconcile
from tests.mailing.conftest import Made


def test_all_sheets_scanned_once_are_whole(made: Made, tmp_path: Path) -> None:
    codes = list_codes(made.report.job)
    (tmp_path / "s.csv").write_text("time,code\n" + "".join(f"12:00,{code}\n" for code in reversed(codes)))
    found = reconcile(made.job_file, tmp_path / "s.csv")
    assert found.is_whole
    assert (found.whole, found.records, found.unread) == (8, 8, 0)


def test_missing_doubled_foreign_and_unread_are_told(made: Made, tmp_path: Path) -> None:
    codes = list_codes(made.report.job)
    lost = next(code for code in codes if code.record == 3 and code.copy == 2 and code.sheet == 2)
    lines = [str(code) for code in codes if code != lost] + [str(codes[0]), "OTHER/000001/1/1/2", "no read"]
    (tmp_path / "s.txt").write_text("\n".join(lines))
    found = reconcile(made.job_file, tmp_path / "s.txt")
    assert not found.is_whole
    assert found.missing == ((3, 2, 2),)
    assert found.twice == (str(codes[0]),)
    assert found.foreign == ("OTHER/000001/1/1/2",)
    assert (found.whole, found.unread) == (7, 1)


def test_an_empty_scan_misses_everything(made: Made, tmp_path: Path) -> None:
    (tmp_path / "s.txt").write_text("")
    assert reconcile(made.job_file, tmp_path / "s.txt").whole == 0
