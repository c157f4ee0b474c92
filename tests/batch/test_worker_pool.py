from __future__ import annotations

import os
import signal

import pytest

from leaflets.batch.worker_pool import count_processors, hold_back, open_pool


def test_there_is_a_processor() -> None:
    assert count_processors() >= 1


def test_the_work_is_done_by_other_processes() -> None:
    with open_pool(1, []) as pool:
        assert pool.submit(os.getpid).result() != os.getpid()


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
