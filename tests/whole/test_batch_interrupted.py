"""Ctrl-C ends a batch at once: with 130, without a traceback, a process or half a file; the same command goes on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.small_things import write_small_things

ROOT = Path(__file__).parents[2]
CALM = 200.0


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("workers", ["1", "2"])
def test_it_ends_and_goes_on(tmp_path: Path, workers: str, number: signal.Signals) -> None:
    conditions = write_small_things(tmp_path / "conditions", 12)
    out, log = tmp_path / "out", tmp_path / "log.jsonl"
    options = ["--kind", "patient", "--size", "12", "--no-preflight", "--workers", workers, "--json-log", str(log)]
    command = [sys.executable, "-m", "leaflets", "batch", "--conditions", str(conditions), *options, "--out", str(out)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1795000000"}
    batch = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, start_new_session=True)
    end = time.monotonic() + CALM
    while not (log.exists() and len(log.read_text().splitlines()) >= 2) and time.monotonic() < end:
        time.sleep(0.02)
    os.killpg(batch.pid, number)  # a terminal sends it to all of them
    _, said = batch.communicate(timeout=CALM)
    assert batch.returncode == 130, said.decode()
    assert b"Traceback" not in said and b"nothing is half-written" in said
    with pytest.raises(ProcessLookupError):
        _wait_for_end_of_group(batch.pid)
    assert not list(out.rglob("*.part"))
    finished = len(list(out.glob("*.pdf")))
    assert 2 <= finished < 12

    again = subprocess.run(command, env=environment, capture_output=True, timeout=CALM)
    assert again.returncode == 0
    assert f"{12 - finished} made, {finished} up to date" in again.stderr.decode()


def _wait_for_end_of_group(group: int) -> None:
    """Raises ProcessLookupError as soon as no process of the group is left."""
    for _ in range(100):
        os.killpg(group, 0)
        time.sleep(0.1)
