"""Values that are looked up are those that WeasyPrint works out."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from leaflets.engine.inherit_styles import inherit_styles
from leaflets.engine.load_engine import load_engine
from tests.engine.engine_page import count_calls, is_unchanged
from tests.engine.varied_page import VARIED

engine: Any = load_engine()
css: Any = import_module("weasyprint.css")


def test_the_pages_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_unchanged(VARIED, inherit_styles(), monkeypatch)


def test_every_property_of_every_element_has_the_same_value() -> None:
    plain = _read_styles()
    with inherit_styles():
        looked_up = _read_styles()
    assert len(plain) > 50
    assert looked_up == plain


def _read_styles() -> list[dict[str, str]]:
    """All values of all elements, put into words: they hold objects that are only equal to themselves.

    WeasyPrint asks for logical properties by their physical names alone.
    """
    names = [name for name in css.INITIAL_VALUES if "_block_" not in name and "_inline_" not in name]
    document = engine.HTML(string=VARIED).render()
    styles = {id(box.style): box.style for page in document.pages for box in page._page_box.descendants()}
    return [{name: str(style[name]) for name in names} for style in styles.values()]


def test_hardly_anything_goes_the_long_way(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = count_calls(monkeypatch, "__missing__", css.ComputedStyle)
    engine.HTML(string=VARIED).render()
    plain = len(asked)
    asked.clear()
    with inherit_styles():
        engine.HTML(string=VARIED).render()
    assert len(asked) < 0.4 * plain


def test_everything_is_put_back_even_after_an_error() -> None:
    before = css.ComputedStyle.__missing__
    with pytest.raises(ZeroDivisionError), inherit_styles():
        assert css.ComputedStyle.__missing__ is not before
        raise ZeroDivisionError
    assert css.ComputedStyle.__missing__ is before
