"""Ctrl-C and SIGTERM: both end the program after clearing up, even where a library swallows the first notice."""

from __future__ import annotations

import contextlib
import signal
import threading
from collections.abc import Iterator
from types import FrameType

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
# Set by the signal handler: whether the end was asked for since the context below was opened.
_asked = threading.Event()


class Interruption(KeyboardInterrupt):
    """Ctrl-C or SIGTERM.

    A class of its own: a plain KeyboardInterrupt that passes through an ``exec`` of some library makes ``python -m``
    end with the signal in place of our exit code, although we caught it (Python/pythonrun.c, run_eval_code_obj).
    """


@contextlib.contextmanager
def end_on_request() -> Iterator[None]:
    """While it is open, both signals raise Interruption; one that was ignored before stays ignored."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    _asked.clear()
    before = {number: signal.getsignal(number) for number in _SIGNALS}
    for number in _SIGNALS:
        if before[number] is not signal.SIG_IGN:
            signal.signal(number, _interrupt)
    try:
        yield
    finally:
        for number in _SIGNALS:
            signal.signal(number, before[number])


def raise_if_asked() -> None:
    """Raise the Interruption again when a signal has come but nothing of it was seen.

    WeasyPrint catches everything while it reads a picture; called between two editions, this brings it back.

    Raises:
        Interruption: a signal has come.
    """
    if _asked.is_set():
        raise Interruption


def _interrupt(number: int, frame: FrameType | None) -> None:
    if _asked.is_set():
        # Asked for already. Raised in the midst of clearing up, it would leave worker processes behind,
        # for which the interpreter then waits without end.
        return
    _asked.set()
    raise Interruption
