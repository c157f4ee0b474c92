from __future__ import annotations

import sys
from datetime import date

import httpx
import pytest

from leaflets.errors import MissingDependency
from leaflets.lookup.answers import Answer, AnswerStore
from leaflets.lookup.fetcher import Fetcher


def make(respond: object) -> tuple[Fetcher, list[httpx.Request]]:
    asked: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(request)
        return respond(request)  # type: ignore[operator,no-any-return]

    return Fetcher(AnswerStore(date(2026, 11, 23)), httpx.MockTransport(answer), pause=0), asked


def test_an_address_is_asked_once_and_by_name() -> None:
    fetcher, asked = make(lambda request: httpx.Response(200, text="ä"))
    assert fetcher.fetch_text("https://a.example/1") == fetcher.fetch_text("https://a.example/1") == Answer(200, "ä")
    (request,) = asked
    assert request.headers["User-Agent"].startswith("leaflets/")
    fetcher.close()


def test_redirects_are_followed_and_of_a_link_only_the_status_is_read() -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/old":
            return httpx.Response(301, headers={"Location": "/new"})
        return httpx.Response(404, text="x" * 100)

    fetcher, asked = make(respond)
    assert fetcher.fetch_status("https://a.example/old") == Answer(404, "")
    assert [request.url.path for request in asked] == ["/old", "/new"]


def test_a_host_that_does_not_answer_is_asked_no_further() -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("Name or service not known")

    fetcher, asked = make(respond)
    assert fetcher.fetch_text("https://a.example/1") == fetcher.fetch_text("https://a.example/2") == Answer(0)
    assert len(asked) == 1 and fetcher.silent == {"a.example": "Name or service not known"}
    assert fetcher.store.kept == {}


def test_an_endless_answer_is_cut() -> None:
    fetcher, _ = make(lambda request: httpx.Response(200, content=b"x" * 9_000_000))
    assert len(fetcher.fetch_text("https://a.example").text) < 9_000_001


def test_without_httpx_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(MissingDependency, match=r"leaflets\[online\]"):
        Fetcher(AnswerStore(date(2026, 11, 23)))
