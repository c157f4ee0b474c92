"""Texts that share what Pango knows of their style are set as before."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from leaflets.engine.free_features import free_features
from leaflets.engine.keep_contexts import keep_contexts
from leaflets.engine.load_engine import load_engine
from tests.engine.engine_page import count_calls, is_unchanged, write_page
from tests.engine.varied_page import VARIED

load_engine()
line_break: Any = import_module("weasyprint.text.line_break")


def test_the_pages_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_unchanged(VARIED, keep_contexts(), monkeypatch)


def test_the_pages_are_the_same_together_with_features(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    plain = write_page(VARIED)
    with keep_contexts(), free_features():
        assert write_page(VARIED) == plain


def test_a_style_is_described_once(monkeypatch: pytest.MonkeyPatch) -> None:
    described = count_calls(monkeypatch, "get_font_description", line_break)
    page = "<!DOCTYPE html><html lang=en><title>T</title>" + "<p>A few words.</p>" * 50
    write_page(page)
    assert len(described) > 50
    described.clear()
    with keep_contexts():
        write_page(page)
    assert len(described) < 10


def test_everything_is_put_back_even_after_an_error() -> None:
    before = line_break.Layout.setup, line_break._font_style_cache_key
    with pytest.raises(ZeroDivisionError), keep_contexts():
        assert line_break.Layout.setup is not before[0]
        raise ZeroDivisionError
    assert (line_break.Layout.setup, line_break._font_style_cache_key) == before
