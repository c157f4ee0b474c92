"""A real Dask scheduler and two workers on this machine: the same bytes as without, though one worker is killed."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.small_things import write_small_things

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "SOURCE_DATE_EPOCH": "1795000000"}
OPTIONS = ("--kind", "patient", "--size", "12", "--size", "18", "--no-preflight")
CALM = 300.0
pytest.importorskip("distributed", reason="needs the extra 'cluster'")


class Cluster:
    """A scheduler and workers, as Dask's own manual starts them."""

    def __init__(self, folder: Path) -> None:
        self.processes: list[subprocess.Popen[bytes]] = []
        self._folder = folder
        facts = folder / "scheduler.json"
        self._start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-show", "--scheduler-file", str(facts))
        self.address = str(self._wait_for(facts)["address"])

    def _start(self, *words: str) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "dask", *words, "--no-dashboard"]
        process = subprocess.Popen(
            command, cwd=self._folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        self.processes.append(process)
        return process

    def start_worker(self, nanny: str = "--no-nanny") -> subprocess.Popen[bytes]:
        """A worker of one thread; with a nanny another one takes its place when it ends."""
        return self._start("worker", self.address, "--nthreads", "1", nanny, "--host", "127.0.0.1")

    def _wait_for(self, facts: Path) -> dict[str, object]:
        end = time.monotonic() + CALM
        while time.monotonic() < end:
            with contextlib.suppress(OSError, ValueError):
                found: dict[str, object] = json.loads(facts.read_text())
                return found
            time.sleep(0.1)
        raise AssertionError("the scheduler did not start")

    def end(self) -> None:
        """End every process of it."""
        for process in reversed(self.processes):
            process.terminate()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(10)
            process.kill()
            process.wait()


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Cluster]:
    """A scheduler without workers."""
    folder = tmp_path / "cluster"
    folder.mkdir()
    made = Cluster(folder)
    yield made
    made.end()


def start_batch(conditions: Path, *words: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "leaflets", "batch", "--conditions", str(conditions), *OPTIONS, *words]
    return subprocess.Popen(command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def end_batch(batch: subprocess.Popen[bytes]) -> tuple[int, str]:
    _, said = batch.communicate(timeout=CALM)
    return batch.returncode, said.decode()


def read_outputs(out: Path) -> dict[str, bytes]:
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*.pdf"))}


@pytest.mark.slow
def test_a_cluster_makes_the_same_bytes_though_a_worker_is_killed_on_the_way(cluster: Cluster, tmp_path: Path) -> None:
    conditions = write_small_things(tmp_path / "conditions", 20)
    here = start_batch(conditions, "--out", str(tmp_path / "here"), "--workers", "1")
    assert end_batch(here)[0] == 0
    workers = [cluster.start_worker() for _ in range(2)]

    out, log = tmp_path / "there", tmp_path / "log.jsonl"
    batch = start_batch(conditions, "--out", str(out), "--json-log", str(log), "--cluster", cluster.address)
    end = time.monotonic() + CALM
    while not (log.exists() and len(log.read_text().splitlines()) >= 8) and time.monotonic() < end:
        time.sleep(0.05)
    workers[0].send_signal(signal.SIGKILL)
    assert batch.poll() is None, "the batch had ended before the worker was killed"
    code, said = end_batch(batch)
    assert code == 0, said
    assert read_outputs(out) == read_outputs(tmp_path / "here")
    assert len(read_outputs(out)) == 40

    address = (tmp_path / "far").as_uri()
    far = start_batch(conditions, "--out", address, "--records", str(tmp_path / "notes"), "--cluster", cluster.address)
    code, said = end_batch(far)
    assert code == 0, said
    assert read_outputs(tmp_path / "far") == read_outputs(tmp_path / "here")
    assert (tmp_path / "notes" / "leaflets-ledger.sqlite").is_file()
    again = start_batch(conditions, "--out", address, "--records", str(tmp_path / "notes"))
    code, said = end_batch(again)
    assert (code, "0 made, 40 up to date" in said) == (0, True), said


@pytest.mark.slow
def test_a_slow_edition_ends_its_worker_and_is_recorded(cluster: Cluster, tmp_path: Path) -> None:
    conditions = write_small_things(tmp_path / "conditions", 1)
    cluster.start_worker("--nanny")
    time.sleep(5)
    batch = start_batch(conditions, "--out", str(tmp_path / "out"), "--cluster", cluster.address, "--timeout", "0.001")
    code, said = end_batch(batch)
    assert code == 5 and "the workers that tried it ended" in said


@pytest.mark.parametrize("address", ["nonsense://x", "host", "tcp://127.0.0.1:9", "tcp://127.0.0.1:x"])
def test_nobody_at_the_address_is_one_clear_error(tmp_path: Path, address: str) -> None:
    conditions = write_small_things(tmp_path / "conditions", 1)
    batch = start_batch(conditions, "--out", str(tmp_path / "out"), "--cluster", address)
    code, said = end_batch(batch)
    assert code == 5 and "no scheduler answers there" in said and "Traceback" not in said


@pytest.mark.slow
def test_a_cluster_without_workers_is_told(cluster: Cluster, tmp_path: Path) -> None:
    conditions = write_small_things(tmp_path / "conditions", 1)
    batch = start_batch(conditions, "--out", str(tmp_path / "out"), "--cluster", cluster.address)
    code, said = end_batch(batch)
    assert code == 5 and "it has no workers; start some with 'dask worker" in said
