from __future__ import annotations

import json
from pathlib import Path

from leaflets.mailing.reconcile import list_codes
from leaflets.mailing.run_mailing import run_mailing
from tests.cli.conftest import Run
from tests.mailing.conftest import ROWS, write_order


def test_missing_sheets_lead_to_the_command_that_prints_them(run: Run, tmp_path: Path) -> None:
    report = run_mailing(write_order(tmp_path, ROWS[:2]))
    job = report.archive.with_suffix(".json")
    codes = [str(code) for code in list_codes(report.job) if code.record != 2]
    (tmp_path / "s.csv").write_text("\n".join(codes))
    outcome = run("reconcile", job, tmp_path / "s.csv")
    assert outcome.code == 1
    assert "missing: record 2, copy 1, sheet 1" in outcome.out
    assert "1 of 2 records are whole" in outcome.err
    assert f"leaflets reprint {job} --records 2" in outcome.err
    facts = json.loads(run("reconcile", job, tmp_path / "s.csv", "--json").out)
    assert (facts["whole"], facts["records"]) == (1, 2)
    again = run("reprint", job, "--records", "2")
    assert again.code == 0
    assert Path(again.out.strip()).name == f"{report.job.id}-reprint-2.pdf"
    assert run("reprint", job, "--records", "9").code == 2
    assert run("reprint", tmp_path / "s.csv", "--records", "1").code == 7
