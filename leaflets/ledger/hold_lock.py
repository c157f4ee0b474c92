"""One run at a time in a folder: a lock that the system lets go when its holder ends, however it ends."""

from __future__ import annotations

import fcntl
import json
import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from leaflets.errors import FileError

LOCK_FILE = ".leaflets.lock"


@contextmanager
def hold_lock(folder: Path, purpose: str) -> Iterator[None]:
    """While it is open, no other run that asks for the same lock has the folder.

    Args:
        folder: of the outputs; it is there.
        purpose: what is going on, for whoever is kept waiting: ``leaflets batch``.

    Raises:
        FileError: another process holds the lock, which is named, or the folder may not be written.
    """
    path = folder / LOCK_FILE
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o644)
    except OSError as error:
        raise FileError(f"{folder}: cannot be written: {error.strerror}; choose another folder: --out") from None
    try:
        _take(handle, folder)
        _sign(handle, purpose)
        yield
    finally:
        os.close(handle)  # the lock goes with it; the file stays, for removing it would let two runs in


def _take(handle: int, folder: Path) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise FileError(
            f"{folder}: another run is at work here: {_read_holder(handle)}; wait for it, or choose another --out"
        ) from None
    except OSError as error:
        raise FileError(
            f"{folder}: cannot be locked: {error.strerror}; choose a folder on a disk of this machine: --out"
        ) from None


def _sign(handle: int, purpose: str) -> None:
    """Write down who holds the lock; on a full disk it is held without a name."""
    text = json.dumps({"process": os.getpid(), "machine": platform.node(), "purpose": purpose})
    try:
        os.ftruncate(handle, 0)
        os.pwrite(handle, text.encode(), 0)
    except OSError:
        return


def _read_holder(handle: int) -> str:
    try:
        facts = json.loads(os.pread(handle, 1000, 0))
        return f"{facts['purpose']}, process {facts['process']} on {facts['machine']}"
    except (OSError, ValueError, KeyError, TypeError):
        return "it has not said which"
