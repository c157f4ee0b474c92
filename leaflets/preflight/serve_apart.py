"""The process apart: takes a file, works on it within its limits, hands back a result or an error, and so on."""

from __future__ import annotations

import contextlib
import math
import os
import pickle
import signal
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from leaflets.errors import FileError, LeafletsError, MissingDependency

_GRACE = 5
"""Seconds after the time limit at which the process ends itself, should nobody be left to end it."""


def serve_apart(door: Connection[Any, Any], work: Callable[[bytes, str], object], seconds: float, memory: int) -> None:
    """Answers requests at the door until it is closed.

    A request is the content of a file and its name; the answer is whether this process should be replaced before the
    next file, and the result or an exception as a value. The first answer of all, None, says that it is ready.
    """
    _close_ears()
    _limit_memory(memory)
    with contextlib.suppress(EOFError, OSError):
        door.send(None)
        while True:
            content, name = door.recv()
            _set_alarm(math.ceil(seconds) + _GRACE)
            door.send_bytes(_answer(work, content, name, memory))
            _set_alarm(0)


def _answer(work: Callable[[bytes, str], object], content: bytes, name: str, memory: int) -> bytes:
    """The pickled answer; made here, because a result that is nested too deeply fails at that."""
    is_worn, error = False, FileError()
    try:
        return pickle.dumps((False, work(content, name)))
    except (FileError, MissingDependency, ModuleNotFoundError) as expected:
        return pickle.dumps((False, expected))
    except LeafletsError as expected:
        error = FileError(str(expected))
    except MemoryError:
        is_worn = True  # its memory is in pieces
        error = FileError(
            f"{name}: needs more than {memory / 2**30:g} GiB of memory; split it, or print it again as a new PDF"
        )
    except RecursionError:
        error = FileError(f"{name}: is nested too deeply to be read; print it again as a new PDF")
    except Exception as fault:
        error = FileError(
            f"{name}: cannot be measured: {_name_fault(fault)}; print it again as a new PDF, "
            "and please report this with the file: the program should know what to say of it"
        )
    return pickle.dumps((is_worn, error))


def _name_fault(fault: Exception) -> str:
    """Kind and place of an exception; its text may hold words of the file, and stays here."""
    last = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__} in {Path(last.filename).name}, line {last.lineno}"


def _close_ears() -> None:
    """Leave Ctrl-C to the parent, and keep what libraries mutter about a broken file from the user's screen."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _limit_memory(memory: int) -> None:
    try:
        import resource
    except ImportError:  # not on this system
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    # A crash over a stranger's file is expected here, and its memory is not worth a file on the disk.
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _set_alarm(seconds: int) -> None:
    # The signal ends the process from outside Python, so also within a library that never comes back.
    if hasattr(signal, "alarm"):
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(seconds)
