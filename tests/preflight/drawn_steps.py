"""A canvas that writes down what is asked of it, for tests of drawings."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class WrittenCanvas:
    """Stands in for ReportLab's canvas; ``steps`` holds each call with its arguments."""

    def __init__(self, size: tuple[float, float] = (842.0, 595.0)) -> None:
        self._pagesize = size
        self.steps: list[tuple[str, tuple[Any, ...]]] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *arguments, **named: self.steps.append((name, arguments))

    def find(self, name: str) -> list[tuple[Any, ...]]:
        """The arguments of every call of one kind."""
        return [arguments for step, arguments in self.steps if step == name]
