"""Chooses how many processes a mailing works in, and lets the one they are copied from load while others read."""

from __future__ import annotations

from pathlib import Path

from leaflets.execution.start_server import count_processors, start_server

PRELOAD = "leaflets.mailing.preload"
_POOL_BYTES = 20_000
"""A list of fewer bytes is done in this process unless somebody asks for more."""


def start_ahead(people: Path, asked: int | None) -> int:
    """How many processes to work in; where that is more than one, their server is loading from now on.

    Loading takes as long as reading the letter and the list, so it is begun before this process has loaded anything
    itself. Asked a second time, it starts nothing more.

    Args:
        people: the list; a file that is not there counts as a short one.
        asked: how many processes somebody asked for, or None to choose.
    """
    count = asked if asked is not None else _choose(people)
    if count > 1:
        start_server([PRELOAD])
    return count


def _choose(people: Path) -> int:
    is_long = people.is_file() and people.stat().st_size > _POOL_BYTES
    return count_processors() if is_long else 1
