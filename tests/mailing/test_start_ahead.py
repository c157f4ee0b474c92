from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.execution.start_server import count_processors
from leaflets.mailing import start_ahead as tested


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What servers were started for."""
    servers: list[list[str]] = []
    monkeypatch.setattr(tested, "start_server", servers.append)
    return servers


def test_a_long_list_is_worth_all_processors(tmp_path: Path, started: list[list[str]]) -> None:
    people = tmp_path / "people.csv"
    people.write_bytes(b"x" * 30_000)
    assert tested.start_ahead(people, None) == count_processors()
    assert started == ([[tested.PRELOAD]] if count_processors() > 1 else [])


@pytest.mark.parametrize("content", [b"x", None])
def test_a_short_list_or_none_is_done_here(content: bytes | None, tmp_path: Path, started: list[list[str]]) -> None:
    people = tmp_path / "people.csv"
    if content:
        people.write_bytes(content)
    assert tested.start_ahead(people, None) == 1
    assert started == []


def test_who_asks_is_obeyed(tmp_path: Path, started: list[list[str]]) -> None:
    assert tested.start_ahead(tmp_path / "people.csv", 3) == 3
    assert started == [[tested.PRELOAD]]
