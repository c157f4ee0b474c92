"""One worker process as its parent sees it."""

from __future__ import annotations

import contextlib
import signal
import time
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from typing import Any

from leaflets.execution.executor import Work
from leaflets.execution.serve_tasks import serve_tasks

SECONDS_TO_START = 120.0
"""Loading everything takes about two seconds; on a machine that is short of memory much longer."""


@dataclass(slots=True)
class Job:
    """A task on its way: its number, and why it was not done the first time."""

    number: int
    task: Any
    causes: list[str] = field(default_factory=list)


class Worker:
    """A process with a door to it.

    Attributes:
        door: what the parent waits at.
        job: what it is at, or will be once it is ready; None when it has nothing to do.
        is_ready: it has loaded everything.
        done_count: tasks it has finished.
        memory: bytes it held after the last task.
        deadline: when it must have started, or done its job, by the monotonic clock; None when there is no limit.
    """

    def __init__(self, context: BaseContext, work: Work, seconds: float | None) -> None:
        ours, theirs = context.Pipe()
        self._process = context.Process(target=serve_tasks, args=(theirs, work), daemon=True)  # type: ignore[attr-defined]
        self._process.start()
        theirs.close()
        self.door: Connection[Any, Any] = ours
        self._seconds = seconds
        self.job: Job | None = None
        self.is_ready = False
        self.done_count = self.memory = 0
        self.deadline: float | None = time.monotonic() + SECONDS_TO_START

    def take(self, job: Job) -> bool:
        """Whether the worker took the job; one that has died meanwhile does not. It begins once it has loaded."""
        self.job = job
        return not self.is_ready or self._begin()

    def _begin(self) -> bool:
        assert self.job is not None
        self.deadline = time.monotonic() + self._seconds if self._seconds else None
        try:
            self.door.send(self.job.task)
        except (OSError, ValueError):
            return False
        return True

    def receive(self) -> Any:
        """The next message: None for "ready", or the answer to the job.

        Raises:
            EOFError: the process has ended.
        """
        try:
            message = self.door.recv()
        except OSError:
            raise EOFError from None
        self.deadline = None
        if message is None:
            self.is_ready = True
            if self.job is not None:
                self._begin()
        else:
            self.done_count += 1
            self.memory = message[2]
        return message

    def explain_end(self) -> str:
        """How the process ended, in words."""
        self._process.join(5)
        code = self._process.exitcode
        if code is not None and code < 0:
            with contextlib.suppress(ValueError):
                reason = ", perhaps for want of memory" if -code == signal.SIGKILL else ""
                return f"its worker was killed ({signal.Signals(-code).name}{reason})"
        return f"its worker ended (code {code})"

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self.door.close()
        self._process.kill()
        self._process.join()
        self._process.close()
