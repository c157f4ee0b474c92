from __future__ import annotations

import multiprocessing
import os
import signal

import pytest

from leaflets.execution.start_server import count_processors, get_context, hold_back, start_server


def test_there_is_a_processor() -> None:
    assert count_processors() >= 1


@pytest.mark.skipif(not hasattr(signal, "pthread_sigmask"), reason="needs a system on which signals can wait")
def test_a_signal_waits_while_it_is_held_back() -> None:
    seen: list[int] = []
    before = signal.signal(signal.SIGUSR1, lambda number, frame: seen.append(number))
    try:
        with hold_back(signal.SIGUSR1):
            signal.raise_signal(signal.SIGUSR1)
            assert seen == []
        assert seen == [signal.SIGUSR1]
    finally:
        signal.signal(signal.SIGUSR1, before)


def test_a_process_of_the_server_is_another_process() -> None:
    start_server([])
    with get_context().Pool(1) as pool:
        assert pool.apply(os.getpid) != os.getpid()
    assert multiprocessing.current_process().name == "MainProcess"
