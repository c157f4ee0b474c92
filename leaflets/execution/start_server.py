"""The process that worker processes are copied from, with everything loaded (Python's forkserver)."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from multiprocessing import forkserver, resource_tracker
from multiprocessing.context import ForkServerContext, SpawnContext


def count_processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def get_context() -> ForkServerContext | SpawnContext:
    """How processes are started: copied from the server, or from nothing where a system has no such copies."""
    return multiprocessing.get_context("forkserver") if os.name == "posix" else multiprocessing.get_context("spawn")


def start_server(modules: Sequence[str]) -> None:
    """Start the server with ``modules`` loaded, with Ctrl-C held back in it and in its copies.

    A terminal sends Ctrl-C to all processes, and until the server has loaded everything it would end with a traceback.
    The resource tracker comes first because starting it lifts every such hold.
    """
    context = get_context()
    if isinstance(context, ForkServerContext):
        context.set_forkserver_preload(list(modules))
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
