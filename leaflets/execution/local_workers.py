"""Worker processes of this machine: started with everything loaded, replaced when they are worn, slow or dead."""

from __future__ import annotations

import signal
import time
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import wait
from typing import Any

from leaflets.errors import MissingDependency
from leaflets.execution.executor import Lost, Work
from leaflets.execution.start_server import get_context, hold_back, start_server
from leaflets.execution.worker import Job, Worker

MOST_TASKS = 100
"""A worker is replaced after so many tasks: the engine keeps about a third of a MiB of each long document for good
(docs/performance.md), and a new worker costs less than one document."""
MOST_MEMORY = 400 * 2**20
"""Bytes at which a worker is replaced earlier; one that judges long leaflets holds about half of it."""
_TRIALS = 2
_FAILED_STARTS = 3
"""In a row: then it is not chance that ends workers before they are ready."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What a worker may take before it is replaced.

    Attributes:
        seconds: for one task; None for no limit.
        tasks: in its life.
        memory: bytes held after a task.
    """

    seconds: float | None = None
    tasks: int = MOST_TASKS
    memory: int = MOST_MEMORY


class LocalWorkers:
    """A fixed number of processes; a task whose worker dies or is too slow is tried once more in a fresh one."""

    def __init__(self, work: Work, count: int, modules: tuple[str, ...] = (), limits: Limits | None = None) -> None:
        self._work, self._count, self._modules = work, count, modules
        self._limits = limits or Limits()
        self._workers: list[Worker] = []
        self._again: deque[Job] = deque()
        self._failed_starts = 0

    def run(self, tasks: Iterable[tuple[int, Any]]) -> Iterator[tuple[int, Any]]:
        """Each number with its result or a Lost, as they are finished.

        Raises:
            MissingDependency: no worker can be started on this machine.
        """
        waiting = iter(tasks)
        start_server(self._modules)
        try:
            while self._hand_out(waiting):
                for worker in self._wait():
                    yield from self._collect(worker)
                yield from self._end_slow()
        finally:
            while self._workers:
                self._workers.pop().end()

    def _hand_out(self, waiting: Iterator[tuple[int, Any]]) -> bool:
        """Give every worker something to do; whether anything is to be waited for."""
        while (idle := self._find_idle()) or len(self._workers) < self._count:
            job = self._next_job(waiting)
            if job is None:
                break
            worker = idle or self._start_worker()
            if not worker.take(job):
                self._drop(worker)
                self._again.appendleft(job)
        return any(worker.job for worker in self._workers)

    def _next_job(self, waiting: Iterator[tuple[int, Any]]) -> Job | None:
        if self._again:
            return self._again.popleft()
        found = next(waiting, None)
        return Job(*found) if found else None

    def _find_idle(self) -> Worker | None:
        return next((worker for worker in self._workers if worker.job is None), None)

    def _start_worker(self) -> Worker:
        # A terminal sends Ctrl-C to all processes; the new one inherits that it waits, until it has set its own mind.
        with hold_back(signal.SIGINT):
            worker = Worker(get_context(), self._work, self._limits.seconds)
        self._workers.append(worker)
        return worker

    def _wait(self) -> list[Worker]:
        """The workers that have something to say; none when a deadline came first."""
        by_door: dict[Any, Worker] = {worker.door: worker for worker in self._workers}
        deadlines = [worker.deadline for worker in self._workers if worker.deadline is not None]
        timeout = max(0.0, min(deadlines) - time.monotonic()) if deadlines else None
        return [by_door[door] for door in wait(list(by_door), timeout)]

    def _collect(self, worker: Worker) -> Iterator[tuple[int, Any]]:
        job = worker.job
        try:
            message = worker.receive()
        except EOFError:
            cause = worker.explain_end()
            is_started = worker.is_ready
            self._drop(worker)
            if is_started:
                yield from self._try_again(job, cause)
            else:
                self._start_again(job, cause)
            return
        if message is None or job is None:
            self._failed_starts = 0
            return
        worker.job = None
        is_raised, result, _ = message
        if worker.done_count >= self._limits.tasks or worker.memory > self._limits.memory:
            self._drop(worker)
        if is_raised:
            raise result
        yield job.number, result

    def _end_slow(self) -> Iterator[tuple[int, Any]]:
        now = time.monotonic()
        for worker in [each for each in self._workers if each.deadline is not None and each.deadline <= now]:
            job, is_started = worker.job, worker.is_ready
            self._drop(worker)
            if is_started:
                yield from self._try_again(job, f"it took longer than {self._limits.seconds:g} seconds")
            else:
                self._start_again(job, "it was not ready in time")

    def _start_again(self, job: Job | None, cause: str) -> None:
        """Put the task first in the queue: it was not even begun."""
        self._failed_starts += 1
        if self._failed_starts >= _FAILED_STARTS:
            raise MissingDependency(f"no worker process can be started: {cause}; is memory short?")
        if job is not None:
            self._again.appendleft(job)

    def _try_again(self, job: Job | None, cause: str) -> Iterator[tuple[int, Any]]:
        """The task as lost when it was tried often enough; else it is put first in the queue."""
        if job is None:
            return
        job.causes.append(cause)
        if len(job.causes) < _TRIALS:
            self._again.append(job)
            return
        yield job.number, Lost("; then ".join(job.causes))

    def _drop(self, worker: Worker) -> None:
        self._workers.remove(worker)
        worker.end()
