from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from leaflets.cli import batch_progress
from leaflets.cli.batch_progress import BatchProgress
from leaflets.errors import FileError
from leaflets.ledger.entry import Entry, State

ENTRY = Entry("ä.pdf", "k", State.FAILED, "a", "patient", "a4", 14, "white", message="why", exit_code=5)


class Terminal(io.StringIO):
    """Standard error on a terminal."""

    def isatty(self) -> bool:
        return True


def test_a_terminal_gets_a_bar_with_rate_that_is_wiped_out(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("COLUMNS", "60")
    progress = BatchProgress(2)
    progress.add(ENTRY)
    progress.add(ENTRY)
    progress.end()
    lines = terminal.getvalue().split("\r")
    assert lines[1].startswith("[############            ] 1/2") and max(map(len, lines)) < 60
    assert lines[-1] == "" and lines[-2].strip() == ""


def test_a_pipe_gets_a_line_now_and_then(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(batch_progress, "_SECONDS_BETWEEN_LINES", 0.0)
    progress = BatchProgress(3)
    for _ in range(3):
        progress.add(ENTRY)
    progress.end()
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(",")[0] for line in lines] == ["leaflets: 1/3", "leaflets: 2/3"]
    assert "1 failed" in lines[0]


def test_a_quick_run_says_nothing_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    progress = BatchProgress(1)
    progress.add(ENTRY)
    progress.end()
    assert capsys.readouterr().err == ""


def test_the_log_has_a_line_for_each_and_those_of_earlier_runs(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    for _ in range(2):
        progress = BatchProgress(1, log)
        progress.add(ENTRY)
        progress.end()
    lines = [json.loads(line) for line in log.read_text("utf-8").splitlines()]
    assert len(lines) == 2
    assert (lines[0]["file"], lines[0]["state"], lines[0]["message"], lines[0]["done"]) == ("ä.pdf", "failed", "why", 1)


def test_a_log_that_cannot_be_written_is_told_before_anything_is_made(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="--json-log"):
        BatchProgress(1, tmp_path)
