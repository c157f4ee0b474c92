"""Lets the garbage collector rest where there is no garbage to find.

Takes and gives nothing. Python's collector searches all objects again and again while many are being made: a tenth of
the time where they are boxes of pages, glyphs, or modules, all of which are needed to the end of the work.
"""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def pause_collection() -> Iterator[None]:
    """While it is open, the garbage collector rests; what was made meanwhile is searched afterwards."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextlib.contextmanager
def make_for_good() -> Iterator[None]:
    """While it is open, the garbage collector rests; what was made meanwhile is never searched afterwards.

    For modules, and whatever else stays until the end of the process. Memory that worker processes share with the
    process they are copied from stays shared, too (see ``gc.freeze`` in the Python library reference).
    """
    with pause_collection():
        try:
            yield
        finally:
            gc.freeze()
