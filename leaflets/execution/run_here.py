"""Work in this very process, one task after another."""

from __future__ import annotations

import importlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from leaflets.execution.executor import Work


class Here:
    """No workers: what kills the work kills the program, and nothing can be timed out."""

    def __init__(self, work: Work, modules: Sequence[str] = ()) -> None:
        self._work, self._modules = work, modules

    def run(self, tasks: Iterable[tuple[int, Any]]) -> Iterator[tuple[int, Any]]:
        """Each number with its result, in the order of the tasks."""
        is_loaded = False
        for number, task in tasks:
            if not is_loaded:
                for module in self._modules:
                    importlib.import_module(module)
                is_loaded = True
            yield number, self._work(task)
