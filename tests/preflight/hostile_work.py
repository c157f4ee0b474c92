"""Work that goes wrong in every way a reader of strangers' files can; done in a process apart, never in the tests'."""

from __future__ import annotations

import ctypes
import os
import time
from collections.abc import Callable
from typing import NoReturn

from leaflets.errors import FileError, MissingDependency, RenderError


def obey(content: bytes, name: str) -> tuple[object, str, int]:
    """Does what the file says; else its content, its name and the process that worked on it."""
    result = ORDERS[content]() if content in ORDERS else content.decode()
    return result, name, os.getpid()


def _raise(error: Exception) -> Callable[[], NoReturn]:
    def go_wrong() -> NoReturn:
        raise error

    return go_wrong


def _nest() -> object:
    value: object = ()
    for _ in range(100_000):
        value = (value,)
    return value


ORDERS: dict[bytes, Callable[[], object]] = {
    b"crash": lambda: ctypes.string_at(0),
    b"abort": os.abort,
    b"leave": lambda: os._exit(3),
    b"hang": lambda: time.sleep(60),
    b"hog": lambda: len(bytearray(64 * 2**30)),
    b"starve": _raise(MemoryError()),
    b"nest": _nest,
    b"noise": lambda: os.write(1, b"noise on 1") + os.write(2, b"noise on 2"),
    b"fault": _raise(KeyError("words of the file")),
    b"refuse": _raise(FileError("page.pdf: refused; do something else")),
    b"render": _raise(RenderError("page.pdf: not drawn; do something else")),
    b"lack": _raise(MissingDependency("the package frog is not installed")),
}
