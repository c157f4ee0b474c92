"""Worker processes that die, hang or grow lose no task, and leave no process behind."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from leaflets.errors import MissingDependency, RenderError
from leaflets.execution import worker as worker_module
from leaflets.execution.executor import Lost
from leaflets.execution.local_workers import Limits, LocalWorkers
from tests.execution.deeds import do


@pytest.fixture(autouse=True)
def no_process_is_left() -> Iterator[None]:
    """After each test every worker has ended."""
    yield
    assert multiprocessing.active_children() == []


def run(deeds: list[tuple[str, Any]], count: int = 2, limits: Limits | None = None) -> dict[int, Any]:
    """The result of each deed by its number."""
    found = list(LocalWorkers(do, count, limits=limits).run(enumerate(deeds)))
    assert len(found) == len({number for number, _ in found})
    return dict(found)


def test_every_task_has_its_result() -> None:
    assert run([("double", number) for number in range(40)]) == {number: number * 2 for number in range(40)}


def test_no_tasks_need_no_worker() -> None:
    assert run([]) == {}


def test_work_is_shared_between_so_many_processes_and_no_more() -> None:
    found = run([("wait", 0.2)] * 6, count=2)
    assert len(set(found.values())) == 2 and os.getpid() not in found.values()


def test_a_single_task_starts_a_single_worker() -> None:
    started: list[object] = []

    class Counting(LocalWorkers):
        def _start_worker(self) -> Any:
            started.append(None)
            return super()._start_worker()

    assert list(Counting(do, 4).run([(7, ("double", 1))])) == [(7, 2)]
    assert len(started) == 1


def test_tasks_are_taken_as_they_are_needed() -> None:
    taken: list[int] = []

    def make() -> Iterator[tuple[int, Any]]:
        for number in range(100):
            taken.append(number)
            yield number, ("double", number)

    results = LocalWorkers(do, 2).run(make())
    next(results)
    assert len(taken) <= 4
    results.close()  # type: ignore[attr-defined]


def test_a_killed_worker_is_replaced_and_its_task_done(tmp_path: Path) -> None:
    found = run([("double", 1), ("die once", tmp_path / "mark"), ("double", 2)])
    assert found == {0: 2, 1: "done the second time", 2: 4}


def test_a_task_that_kills_twice_is_lost_with_its_cause_and_the_rest_goes_on() -> None:
    found = run([("double", 1), ("kill", None), ("die", 3), *[("double", 2)] * 8])
    assert found[1] == Lost(
        "its worker was killed (SIGKILL, perhaps for want of memory); then its worker was killed "
        "(SIGKILL, perhaps for want of memory)"
    )
    assert found[2] == Lost("its worker ended (code 3); then its worker ended (code 3)")
    assert [found[number] for number in range(3, 11)] == [4] * 8


def test_a_slow_task_is_ended_and_tried_again(tmp_path: Path) -> None:
    limits = Limits(seconds=0.5)
    found = run([("sleep once", tmp_path / "mark"), ("sleep", 30), ("double", 1)], limits=limits)
    assert found[0] == "quick the second time"
    assert found[1] == Lost("it took longer than 0.5 seconds; then it took longer than 0.5 seconds")
    assert found[2] == 2


def test_a_worker_is_replaced_after_so_many_tasks() -> None:
    found = run([("pid", None)] * 6, count=1, limits=Limits(tasks=2))
    assert len(set(found.values())) == 3


def test_a_worker_that_holds_too_much_is_replaced() -> None:
    found = run([("grow", 300 * 2**20), ("pid", None), ("pid", None)], count=1, limits=Limits(memory=200 * 2**20))
    assert found[0] != found[1] == found[2]


def test_what_the_work_raises_is_raised() -> None:
    with pytest.raises(RenderError, match="broken"):
        run([("fail", "broken")])


def test_whoever_stops_reading_ends_the_workers() -> None:
    results = LocalWorkers(do, 2).run(enumerate([("double", 1), ("sleep", 60), ("sleep", 60)]))
    assert next(results) == (0, 2)
    results.close()  # type: ignore[attr-defined]


def test_a_worker_that_never_gets_ready_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_module, "SECONDS_TO_START", 0.0)
    with pytest.raises(MissingDependency, match="not ready in time"):
        run([("double", 1)])


def test_a_worker_killed_before_it_is_ready_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    class Unlucky(LocalWorkers):
        started = 0

        def _start_worker(self) -> Any:
            worker = super()._start_worker()
            Unlucky.started += 1
            if Unlucky.started <= 2:
                worker._process.kill()
                worker._process.join()
            return worker

    assert dict(Unlucky(do, 1).run(enumerate([("double", 1), ("double", 2)]))) == {0: 2, 1: 4}
    assert Unlucky.started == 3
