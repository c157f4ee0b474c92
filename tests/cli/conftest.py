"""A quiet surrounding for the command line: no folder of one's own, a fixed day, an empty working directory."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from leaflets.cli import main


@dataclass(frozen=True)
class Outcome:
    """What one command printed, and what it ended with."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("LEAFLETS_FOLDER", raising=False)
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795392000")  # 2026-11-23
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    before = signal.getsignal(signal.SIGTERM)
    yield
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs one command line in this process."""

    def run_main(*words: object) -> Outcome:
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Outcome(code, captured.out, captured.err)

    return run_main


@pytest.fixture
def small_file(tmp_path: Path) -> Path:
    """A condition file of a few lines; its name has a space and a letter beyond ASCII."""
    path = tmp_path / "größe a.yaml"
    path.write_text(
        "id: small-thing\nname: Small thing\nlanguage: en\nstatus: sample\nissued: 2026-01-05\n"
        "review_by: 2027-01-05\ndefinition: A thing that is small.\n",
        encoding="utf-8",
    )
    return path
