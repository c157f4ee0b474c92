from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import httpx
import pytest

from leaflets.cli.cite_online import find_cache, look_up_files
from leaflets.content.examine_sources import read_source_file
from leaflets.lookup.answers import read_store
from leaflets.lookup.fetcher import Fetcher
from tests.cli.cite_line import write_condition
from tests.cli.conftest import Run

TODAY = date(2026, 11, 23)


def look(cache: Path, condition: Path, status: int) -> list[str]:
    """What is found when every service answers with one status, or, from 0, not at all."""

    def answer(request: httpx.Request) -> httpx.Response:
        assert status, "the answer should have come from the cache"
        return httpx.Response(status)

    store = read_store(cache.read_text("utf-8") if cache.exists() else "", TODAY)
    fetcher = Fetcher(store, httpx.MockTransport(answer), pause=0)
    problems, silent = look_up_files([read_source_file(condition)], cache, TODAY, fetcher)
    assert silent == {}
    return [str(problem).splitlines()[0] for problem in problems]


def test_findings_have_the_place_of_the_field_and_answers_are_kept(tmp_path: Path) -> None:
    condition, cache = write_condition(tmp_path / "a.yaml"), tmp_path / "new" / "lookups.json"
    expected = [f"{condition}:12:10: error: nobody knows the DOI 10.5555/grip; compare it with the source"]
    assert look(cache, condition, 404) == expected
    assert json.loads(cache.read_text("utf-8")).keys() == {
        "https://api.crossref.org/works/10.5555%2Fgrip", "https://doi.org/10.5555/grip",
    }  # fmt: skip
    assert look(cache, condition, 0) == expected


def test_the_cache_stands_where_caches_stand() -> None:
    assert find_cache({"XDG_CACHE_HOME": "/c"}) == Path("/c/leaflets/lookups.json")
    assert find_cache({}).parts[-3:] == (".cache", "leaflets", "lookups.json")


def test_without_a_network_the_rest_is_checked_and_the_command_ends_with_6(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: object, request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("no network")

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", refuse)
    outcome = run("cite", "check", "--online", "--cache", tmp_path / "c.json", write_condition(tmp_path / "a.yaml"))
    assert outcome.code == 6
    assert "api.crossref.org did not answer (no network); is there a network?" in outcome.err
    assert outcome.out == "2 sources: 0 errors, 0 warnings\n"
