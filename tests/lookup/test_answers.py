from __future__ import annotations

from datetime import date, timedelta

import pytest

from leaflets.lookup.answers import Answer, AnswerStore, read_store

TODAY = date(2026, 11, 23)


def test_an_answer_is_recalled_for_a_month() -> None:
    store = AnswerStore(TODAY)
    store.keep("https://a.example", Answer(200, "ä"))
    for days, answer in ((0, Answer(200, "ä")), (30, Answer(200, "ä")), (31, None), (-1, None)):
        assert read_store(store.write(), TODAY + timedelta(days)).recall("https://a.example") == answer
    assert store.recall("https://b.example") is None


@pytest.mark.parametrize(("status", "is_kept"), [(0, False), (200, True), (404, True), (429, False), (503, False)])
def test_what_may_be_otherwise_in_a_minute_is_not_kept(status: int, is_kept: bool) -> None:
    store = AnswerStore(TODAY)
    store.keep("a", Answer(status))
    assert (store.recall("a") is not None) == is_kept


@pytest.mark.parametrize(
    "text", ["", "[]", "{", '{"a": 1}', '{"a": {"day": "x", "status": 1, "text": ""}}', "[" * 10_000]
)
def test_a_damaged_store_is_begun_anew(text: str) -> None:
    assert read_store(text, TODAY).kept == {}
