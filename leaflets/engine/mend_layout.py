"""One fault of WeasyPrint's layout, mended from outside: a table for which it finds no place at all.

A table at the top of an empty page whose first groups of rows may not be parted, and which together are taller than
the page, is given up by WeasyPrint 70 (``layout/table.py``: inside the loop over groups ``page_is_empty`` is already
False when it matters), and the whole document with it: ``AssertionError``. What is touched:
``weasyprint.layout.block.table_layout`` and ``weasyprint.layout.block.avoid_page_break``.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from importlib import import_module
from typing import Any


@contextlib.contextmanager
def place_every_table() -> Iterator[None]:
    """While it is open, a table that finds no place on an empty page is laid out once more and may break anywhere.

    Words on two pages are better than no document. Not safe for threads: the caller holds a lock.
    """
    module: Any = import_module("weasyprint.layout.block")
    original = module.table_layout

    def table_layout(*arguments: Any) -> Any:
        result = original(*arguments)
        is_page_empty = arguments[5]
        if result[0] is None and is_page_empty:
            with _allow_breaks(module):
                result = original(*arguments)
        return result

    module.table_layout = table_layout
    try:
        yield
    finally:
        module.table_layout = original


@contextlib.contextmanager
def _allow_breaks(module: Any) -> Iterator[None]:
    original = module.avoid_page_break
    module.avoid_page_break = lambda page_break, context: False
    try:
        yield
    finally:
        module.avoid_page_break = original
