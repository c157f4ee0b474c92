"""What workers of the tests are asked to do; a worker imports it by name."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path
from typing import Any

from leaflets.errors import RenderError


def do(deed: tuple[str, Any]) -> Any:
    """The answer to a deed: its name, and what it needs."""
    return _DEEDS[deed[0]](deed[1])


def _die_once(marker: Path) -> str:
    if marker.exists():
        return "done the second time"
    marker.touch()
    os.kill(os.getpid(), signal.SIGKILL)
    return "never"


def _sleep_once(marker: Path) -> str:
    if not marker.exists():
        marker.touch()
        time.sleep(60)
    return "quick the second time"


def _grow(size: int) -> int:
    _kept.append(b"x" * size)
    return os.getpid()


def _fail(text: str) -> None:
    raise RenderError(text)


_kept: list[bytes] = []
_DEEDS = {
    "double": lambda number: number * 2,
    "pid": lambda _: os.getpid(),
    "wait": lambda seconds: time.sleep(seconds) or os.getpid(),
    "die": lambda code: os._exit(code),
    "kill": lambda _: os.kill(os.getpid(), signal.SIGKILL),
    "die once": _die_once,
    "sleep": time.sleep,
    "sleep once": _sleep_once,
    "grow": _grow,
    "fail": _fail,
}
