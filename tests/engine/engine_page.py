"""A page made by the engine alone, for what this room changes in it."""

from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

import pytest

from leaflets.engine.load_engine import load_engine


def write_page(html: str) -> bytes:
    """The PDF that WeasyPrint makes of a page, always with the same identifier."""
    content: bytes = load_engine().HTML(string=html).write_pdf(pdf_identifier=b"0" * 32)
    return content


def is_unchanged(html: str, change: AbstractContextManager[None], monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether a page has the same bytes before, while and after the engine is changed."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")  # fonts cut from variable ones carry a date
    plain = write_page(html)
    with change:
        changed = write_page(html)
    return changed == plain == write_page(html)


def count_calls(monkeypatch: pytest.MonkeyPatch, name: str, *holders: Any) -> list[tuple[Any, ...]]:
    """A list that grows by the arguments of each call of a function, wherever these modules or classes hold it."""
    original = getattr(holders[0], name)
    calls: list[tuple[Any, ...]] = []

    def count(*arguments: Any, **options: Any) -> Any:
        calls.append(arguments)
        return original(*arguments, **options)

    for holder in holders:
        monkeypatch.setattr(holder, name, count)
    return calls
