from __future__ import annotations

import gc
import multiprocessing
import signal
import threading
import weakref

import pytest

from leaflets.errors import RenderError
from leaflets.execution import serve_tasks as serving
from leaflets.execution.serve_tasks import give_back, read_memory, serve_tasks
from tests.execution.deeds import do


def test_it_says_that_it_is_ready_then_answers_until_the_door_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signal, "signal", lambda number, action: None)  # the test runs on in this process
    ours, theirs = multiprocessing.Pipe()
    served = threading.Thread(target=serve_tasks, args=(theirs, do))
    served.start()
    assert ours.recv() is None
    ours.send(("double", 4))
    assert ours.recv()[:2] == (False, 8)
    ours.send(("fail", "broken"))
    is_raised, error, memory = ours.recv()
    assert is_raised and isinstance(error, RenderError) and memory > 2**20
    ours.close()
    served.join(10)
    assert not served.is_alive()


def test_memory_is_told_where_the_system_has_no_such_file(monkeypatch: pytest.MonkeyPatch) -> None:
    now = read_memory()
    monkeypatch.setattr(serving, "_STATM", serving.Path("/nowhere"))
    assert read_memory() >= now // 2 > 2**20


def test_freed_memory_is_given_back_where_the_system_can(monkeypatch: pytest.MonkeyPatch) -> None:
    give_back()
    monkeypatch.setattr(serving, "_LIBRARY", None)
    give_back()


@pytest.mark.parametrize(("most", "is_kept"), [(0, False), (2**60, True)])
def test_what_refers_to_itself_is_given_back_where_much_is_held(
    most: int, is_kept: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Ring:
        def __init__(self) -> None:
            self.itself = self

    monkeypatch.setattr(serving, "_MUCH", most)
    gc.disable()
    try:
        held = weakref.ref(Ring())
        give_back()
        assert (held() is not None) is is_kept
    finally:
        gc.enable()
