"""Boxes that answer the short way say what they said before."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from leaflets.engine.ask_boxes import ask_boxes
from leaflets.engine.load_engine import load_engine
from tests.engine.engine_page import is_unchanged, write_page
from tests.engine.varied_page import VARIED

load_engine()
boxes: Any = import_module("weasyprint.formatting_structure.boxes")


def test_the_pages_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_unchanged(VARIED, ask_boxes(), monkeypatch)


def test_every_box_of_a_varied_page_gives_the_same_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    page_values, in_flow = boxes.ParentBox.page_values, boxes.Box.is_in_normal_flow
    compared: list[bool] = []
    with ask_boxes():
        short_values, short_flow = boxes.ParentBox.page_values, boxes.Box.is_in_normal_flow

    def compare_values(self: Any) -> Any:
        compared.append(page_values(self) == short_values(self))
        return page_values(self)

    def compare_flow(self: Any) -> Any:
        compared.append(bool(in_flow(self)) == bool(short_flow(self)))
        return in_flow(self)

    monkeypatch.setattr(boxes.ParentBox, "page_values", compare_values)
    monkeypatch.setattr(boxes.Box, "is_in_normal_flow", compare_flow)
    write_page(VARIED)
    assert len(compared) > 1000
    assert all(compared)


def test_everything_is_put_back_even_after_an_error() -> None:
    before = boxes.Box.is_in_normal_flow, boxes.ParentBox.page_values
    with pytest.raises(ZeroDivisionError), ask_boxes():
        raise ZeroDivisionError
    assert (boxes.Box.is_in_normal_flow, boxes.ParentBox.page_values) == before
