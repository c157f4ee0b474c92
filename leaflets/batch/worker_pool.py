"""A pool of processes that start fast, end with their parent, and leave Ctrl-C to it."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import forkserver, resource_tracker
from multiprocessing.process import BaseProcess
from types import FrameType


def count_processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextlib.contextmanager
def open_pool(worker_count: int, modules: Sequence[str]) -> Iterator[ProcessPoolExecutor]:
    """A pool of ``worker_count`` processes that have ``modules`` loaded.

    After Ctrl-C what is under way is finished, so that no temporary file stays behind.
    """
    # forkserver: the modules are loaded once, and no thread or lock of this process is copied.
    context = multiprocessing.get_context("forkserver" if os.name == "posix" else "spawn")
    if os.name == "posix":
        context.set_forkserver_preload(list(modules))
        _start_server()
    pool = ProcessPoolExecutor(worker_count, mp_context=context, initializer=_prepare_worker)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _start_server() -> None:
    """Start the process that starts the workers, with Ctrl-C held back in it and in them.

    A terminal sends Ctrl-C to all of them, and until the server has loaded everything it would end with a
    traceback. The resource tracker comes first because starting it lifts every such hold.
    """
    resource_tracker.ensure_running()
    with hold_back(signal.SIGINT):
        forkserver.ensure_running()


@contextlib.contextmanager
def hold_back(*numbers: signal.Signals) -> Iterator[None]:
    """While it is open, signals wait; where the system knows no waiting, they come as always."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, numbers)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


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
