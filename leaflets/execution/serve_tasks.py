"""The worker process: takes a task, does it, hands back the result, until it is told to end or its parent is gone."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import multiprocessing
import os
import resource
import signal
import threading
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from leaflets.execution.executor import Work

_STATM = Path("/proc/self/statm")


def serve_tasks(door: Connection[Any, Any], work: Work) -> None:
    """Answers tasks at the door until it is closed.

    The first message, None, says that the worker is ready. An answer is whether the work raised, the result or the
    exception, and the memory of this process in bytes.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with_parent, args=(parent,), daemon=True).start()
    with contextlib.suppress(EOFError, OSError):
        door.send(None)
        while True:
            is_raised, result = _do(work, door.recv())
            give_back()
            door.send((is_raised, result, read_memory()))


def _do(work: Work, task: Any) -> tuple[bool, Any]:
    try:
        return False, work(task)
    except Exception as error:
        return True, error


_MUCH = 100 * 2**20
"""Bytes. A process with the engine and a short document holds less; looking for garbage takes some 20 ms."""


def give_back() -> None:
    """Nothing; memory that was freed goes back to the system, where its library can do that (glibc).

    A process that holds much looks for garbage first: the boxes of a long document hold each other, and would stay
    while the next one is made.
    """
    if read_memory() > _MUCH:
        gc.collect()
    trim = getattr(_LIBRARY, "malloc_trim", None) if _LIBRARY else None
    if trim is not None:
        trim(0)


def _load_library() -> Any:
    try:
        return ctypes.CDLL(None)
    except (OSError, TypeError):  # no such library on this system
        return None


_LIBRARY = _load_library()


def read_memory() -> int:
    """Bytes of memory that this process holds now; the most it ever held where the system does not tell."""
    try:
        return int(_STATM.read_text().split()[1]) * resource.getpagesize()
    except (OSError, ValueError, IndexError):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


def _end_with_parent(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
