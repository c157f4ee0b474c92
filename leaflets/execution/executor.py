"""The protocol that every way of working keeps."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Protocol

Work = Callable[[Any], Any]
"""A function of a module: takes a task, gives its result; what it raises is handed on as it is."""


@dataclass(frozen=True, slots=True)
class Lost:
    """A task that has no result, although it was tried again in a fresh worker.

    Attributes:
        cause: in words, for whoever asked: "took longer than 60 seconds, twice".
    """

    cause: str


class Executor(Protocol):
    """One way of working."""

    def run(self, tasks: Iterable[tuple[int, Any]]) -> Iterator[tuple[int, Any]]:
        """The number of each task with its result or a Lost, in the order in which they are finished.

        Tasks are taken from ``tasks`` as there are workers for them, so that they need not all exist at once. Whoever
        stops reading, also on Ctrl-C, must close the iterator: that ends every worker.
        """
