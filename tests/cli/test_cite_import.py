from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from leaflets.content.read_condition import read_condition
from leaflets.exchange.formats import FORMATS
from tests.cli.cite_line import write_condition
from tests.cli.conftest import Run
from tests.cli.test_cite_export import grip as grip

RIS = "TY  - JOUR\r\nID  - mill2016\r\nTI  - Grip\r\nAU  - Mill, L\r\nMH  - x\r\nER  - \r\n"


@pytest.mark.parametrize("name", FORMATS)
def test_what_was_exported_makes_the_same_condition_again(run: Run, grip: Path, tmp_path: Path, name: str) -> None:
    run("cite", "export", grip, "--format", name, "-o", tmp_path / "a.txt")
    block = run("cite", "import", tmp_path / "a.txt").out
    head = grip.read_text("utf-8").partition("references:")[0]
    again = write_condition(tmp_path / "again.yaml", lambda _: head + block)
    today = date(2026, 11, 23)
    assert read_condition(again, today=today).condition == read_condition(grip, today=today).condition


def test_keys_of_several_files_are_told_apart_and_remarks_have_their_place(run: Run, tmp_path: Path) -> None:
    paths = [tmp_path / "a.ris", tmp_path / "ä b.ris"]
    for path in paths:
        path.write_text(RIS, encoding="utf-8", newline="")
    target = tmp_path / "references.yaml"
    outcome = run("cite", "import", *paths, "-o", target)
    assert outcome.code == 0 and outcome.out == ""
    assert f"{paths[0]}:1:1: warning: 'mill2016': no field of ours takes MH" in outcome.err
    assert f"wrote 2 sources to {target}" in outcome.err
    text = target.read_text("utf-8")
    assert text.startswith("references:\n  - id: mill2016\n") and "id: mill2016b" in text


def test_a_file_that_is_none_does_not_stop_the_others(run: Run, tmp_path: Path) -> None:
    good, bad = tmp_path / "a.ris", tmp_path / "b.ris"
    good.write_text(RIS, encoding="utf-8")
    bad.write_text("Dear reader", encoding="utf-8")
    outcome = run("cite", "import", bad, tmp_path / "missing.bib", good)
    assert outcome.code == 7
    assert "b.ris: error: the file is in none of the formats" in outcome.err
    assert "id: mill2016" in outcome.out
