from __future__ import annotations

import pytest

from leaflets.execution.start_server import get_context
from leaflets.execution.worker import Job, Worker
from tests.execution.deeds import do


def test_a_job_given_before_the_worker_is_ready_is_begun_when_it_is() -> None:
    worker = Worker(get_context(), do, 30)
    try:
        assert worker.take(Job(0, ("double", 3))) and not worker.is_ready
        assert worker.receive() is None and worker.is_ready
        assert worker.deadline is not None
        assert worker.receive()[:2] == (False, 6)
        assert (worker.done_count, worker.deadline) == (1, None)
        assert worker.memory > 2**20
    finally:
        worker.end()


def test_a_dead_worker_takes_nothing_and_says_how_it_ended() -> None:
    worker = Worker(get_context(), do, None)
    try:
        worker.receive()
        assert worker.take(Job(0, ("die", 4)))
        with pytest.raises(EOFError):
            worker.receive()
        assert worker.explain_end() == "its worker ended (code 4)"
        assert not worker.take(Job(1, ("double", 1)))
    finally:
        worker.end()
