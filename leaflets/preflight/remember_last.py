"""Remembers what was last found of one file, so that fifty rules do not search its pages fifty times."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")


def remember_last(find: Callable[[Asked], Answer]) -> Callable[[Asked], Answer]:
    """The function, which answers at once when it is asked again about the same facts or tags as the last time.

    One answer is kept, and what was asked is told by identity: facts are frozen, so the same object has the same
    answer, and comparing or hashing all of it would take longer than finding it again. Give it functions whose answer
    nobody can change.
    """
    kept: tuple[Asked, Answer] | None = None

    @wraps(find)
    def answer(asked: Asked) -> Answer:
        nonlocal kept
        last = kept  # read once: another thread may ask about another file meanwhile
        if last is not None and last[0] is asked:
            return last[1]
        found = find(asked)
        kept = (asked, found)
        return found

    return answer
