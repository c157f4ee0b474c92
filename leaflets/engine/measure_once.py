"""A text is broken into lines once for each width, not each time that WeasyPrint asks.

Balanced columns, grids, tables of automatic width and page breaks have the same words measured again and again: up to
three of four questions in a long document are repeats. The answers are kept for one document, so no word of one
document ever waits for the next. What is touched: ``split_first_line`` in ``weasyprint.layout.inline`` and
``weasyprint.layout.preferred``, and the attributes of its ``Layout``, which holds nothing of Pango any more when it
is handed out.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from importlib import import_module
from typing import Any

_MODULES = ("weasyprint.layout.inline", "weasyprint.layout.preferred")


@contextlib.contextmanager
def measure_once() -> Iterator[None]:
    """While it is open, the same text in the same style and width is measured once. Not safe for threads."""
    modules: list[Any] = [import_module(name) for name in _MODULES]
    original = modules[0].split_first_line
    known: dict[tuple[Any, ...], tuple[Any, ...]] = {}

    def split_first_line(text: str, style: Any, context: Any, *rest: Any, **options: Any) -> tuple[Any, ...]:
        key = (text, id(style), rest, *options.items())
        if key not in known:
            answer: tuple[Any, ...] = original(text, style, context, *rest, **options)
            known[key] = (*answer, style)  # with its style, so that no other takes its identity
            return answer
        layout, *figures, _ = known[key]
        return (_copy_layout(layout), *figures)

    for module in modules:
        module.split_first_line = split_first_line
    try:
        yield
    finally:
        for module in modules:
            module.split_first_line = original


def _copy_layout(layout: Any) -> Any:
    """Another layout that says the same: each text box sets its own up again when it is drawn."""
    twin = object.__new__(type(layout))
    vars(twin).update(vars(layout))
    return twin
