"""The process apart, without its process: what it answers at the door, and what it does to itself first."""

from __future__ import annotations

import os
import resource
import signal
from multiprocessing import Pipe
from types import SimpleNamespace
from typing import Any

import pytest

from leaflets.errors import FileError
from leaflets.preflight import serve_apart as module
from leaflets.preflight.serve_apart import serve_apart
from tests.preflight.hostile_work import obey


@pytest.fixture
def done(monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, ...]]:
    """What the process does to itself is written down here in place of being done to the tests."""
    steps: list[tuple[Any, ...]] = []
    # The whole modules are replaced: pytest itself uses both, and must go on doing so.
    ears = SimpleNamespace(**{name: getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGALRM")})
    ears.SIG_IGN, ears.SIG_DFL = signal.SIG_IGN, signal.SIG_DFL
    ears.signal = lambda *given: steps.append(("signal", *given))
    ears.alarm = lambda *given: steps.append(("alarm", *given))
    monkeypatch.setattr(module, "signal", ears)
    files = SimpleNamespace(devnull=os.devnull, O_RDWR=os.O_RDWR, open=os.open, close=os.close)
    files.dup2 = lambda old, new: steps.append(("dup2", new))
    monkeypatch.setattr(module, "os", files)
    monkeypatch.setattr(resource, "setrlimit", lambda *given: steps.append(("limit", *given)))
    return steps


def serve(*requests: bytes) -> list[Any]:
    ours, theirs = Pipe()
    for content in requests:
        ours.send((content, "page.pdf"))
    answers: list[Any] = []
    # The pipe holds a few answers; after them the door is closed, which ends the serving.
    half_open = _EndAfter(theirs, len(requests))
    serve_apart(half_open, obey, 1.5, 2**40)  # type: ignore[arg-type]
    for _ in range(len(requests) + 1):
        answers.append(ours.recv())
    return answers


class _EndAfter:
    """A door that is closed after so many requests."""

    def __init__(self, door: Any, count: int) -> None:
        self._door, self._count = door, count
        self.send, self.send_bytes = door.send, door.send_bytes

    def recv(self) -> Any:
        if self._count == 0:
            raise EOFError
        self._count -= 1
        return self._door.recv()


def test_it_says_that_it_is_ready_and_answers_each_request(done: list[tuple[Any, ...]]) -> None:
    ready, first, second = serve(b"one", b"fault")
    assert ready is None
    assert first[0] is False and first[1][:2] == ("one", "page.pdf")
    assert isinstance(second[1], FileError) and "KeyError in hostile_work.py" in str(second[1])


def test_it_is_worn_after_memory_ran_out(done: list[tuple[Any, ...]]) -> None:
    _, (is_worn, error) = serve(b"starve")
    assert is_worn is True
    assert str(error) == "page.pdf: needs more than 1024 GiB of memory; split it, or print it again as a new PDF"


def test_a_clock_runs_during_work_alone(done: list[tuple[Any, ...]]) -> None:
    serve(b"one")
    assert [step[1] for step in done if step[0] == "alarm"] == [7, 0]


def test_it_is_deaf_to_ctrl_c_silent_and_limited(done: list[tuple[Any, ...]]) -> None:
    serve()
    assert ("signal", signal.SIGINT, signal.SIG_IGN) in done
    assert [step[1] for step in done if step[0] == "dup2"] == [1, 2]
    limits = {step[1]: step[2][0] for step in done if step[0] == "limit"}
    assert 0 < limits[resource.RLIMIT_AS] <= 2**40 and limits[resource.RLIMIT_CORE] == 0
