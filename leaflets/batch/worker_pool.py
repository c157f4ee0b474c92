"""A pool of processes that start fast, end with their parent, and leave Ctrl-C to it."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.process import BaseProcess
from types import FrameType

from leaflets.execution.start_server import get_context, start_server


@contextlib.contextmanager
def open_pool(worker_count: int, modules: Sequence[str], *, is_ahead: bool = False) -> Iterator[ProcessPoolExecutor]:
    """A pool of ``worker_count`` processes that have ``modules`` loaded; ``is_ahead`` starts them before there is work.

    After Ctrl-C what is under way is finished, so that no temporary file stays behind.
    """
    # forkserver: the modules are loaded once, and no thread or lock of this process is copied.
    start_server(modules)
    pool = ProcessPoolExecutor(worker_count, mp_context=get_context(), initializer=_prepare_worker)
    # Where there is no work yet, the processes are copied as soon as the server is ready, while this one reads on.
    starter = threading.Thread(target=_wake, args=(pool, worker_count), daemon=True)
    if is_ahead:
        starter.start()
    try:
        yield pool
    finally:
        if is_ahead:
            starter.join()
        pool.shutdown(wait=True, cancel_futures=True)


def _wake(pool: ProcessPoolExecutor, worker_count: int) -> None:
    """Let the processes of a pool be started; whoever gives it work next is told when that cannot be done."""
    with contextlib.suppress(RuntimeError, OSError, EOFError):
        for _ in range(worker_count):
            pool.submit(int)


def _prepare_worker() -> None:
    """Leave Ctrl-C to the parent, clear up when told to end, and end when the parent is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end_worker)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with_parent, args=(parent,), daemon=True).start()


def _end_worker(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


def _end_with_parent(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
