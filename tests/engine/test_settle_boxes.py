"""Lengths worked out once for a style give the same pages as lengths worked out for each box."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from leaflets.engine.load_engine import load_engine
from leaflets.engine.settle_boxes import settle_boxes
from tests.engine.engine_page import count_calls, is_unchanged, write_page
from tests.engine.varied_page import VARIED

load_engine()
percent: Any = import_module("weasyprint.layout.percent")
block: Any = import_module("weasyprint.layout.block")


def test_the_pages_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_unchanged(VARIED, settle_boxes(), monkeypatch)


def test_boxes_of_one_style_are_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = count_calls(monkeypatch, "percentage", percent)
    page = "<!DOCTYPE html><html lang=en><title>T</title>" + "<p>a <b>b</b>" * 100
    write_page(page)
    plain = len(asked)
    asked.clear()
    with settle_boxes():
        write_page(page)
    assert len(asked) < 0.2 * plain


def test_every_module_that_asks_is_changed_and_put_back_even_after_an_error() -> None:
    original = percent.resolve_percentages
    names = ("absolute", "block", "column", "flex", "float", "grid", "inline", "page", "preferred", "replaced", "table")
    modules: list[Any] = [import_module(f"weasyprint.layout.{name}") for name in names]
    holders = [module for module in modules if hasattr(module, "resolve_percentages")]
    with pytest.raises(ZeroDivisionError), settle_boxes():
        assert all(module.resolve_percentages is percent.resolve_percentages is not original for module in holders)
        raise ZeroDivisionError
    assert all(module.resolve_percentages is percent.resolve_percentages is original for module in holders)
    assert len(holders) == 8
