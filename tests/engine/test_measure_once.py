"""Texts that are measured once give the same pages as texts that are measured each time."""

from __future__ import annotations

import inspect

import pytest

from leaflets.engine.load_engine import load_engine
from leaflets.engine.measure_once import measure_once
from tests.engine.engine_page import count_calls, is_unchanged, write_page

load_engine()

from weasyprint.layout import inline, preferred  # noqa: E402
from weasyprint.text import line_break  # noqa: E402

WORDS = "A few words that come to stand on more than one line. " * 8
PAGE = f"""<!DOCTYPE html><html lang="en"><title>T</title>
<style>@page {{ size: A5; @bottom-left {{ content: counter(page) " of " counter(pages) }} }}
.c {{ columns: 2 }} .g {{ display: grid; grid-template-columns: 1fr auto }} .j {{ text-align: justify }}
.h {{ hyphens: auto }} .u {{ text-decoration: underline; letter-spacing: 1pt }}</style>
<h1>Heading</h1><div class=c><p>{WORDS}</p><p>{WORDS}</p></div><div class=g><p>{WORDS}</p><p>x</p></div>
<table><tr><td>{WORDS}</td><td>{WORDS}</td></tr></table><p class=j>{WORDS}</p><p class=h>{WORDS}</p>
<p class=u>{WORDS}</p>"""


def test_the_pages_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_unchanged(PAGE, measure_once(), monkeypatch)


def test_questions_are_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = count_calls(monkeypatch, "split_first_line", inline, preferred)
    write_page(PAGE)
    plain = len(asked)
    asked.clear()
    with measure_once():
        write_page(PAGE)
    assert len(asked) < 0.6 * plain


def test_nothing_is_known_of_the_document_before() -> None:
    with measure_once():
        first = inline.split_first_line
    with measure_once():
        assert inline.split_first_line is not first


def test_everything_is_put_back_even_after_an_error() -> None:
    original = line_break.split_first_line
    with pytest.raises(ZeroDivisionError), measure_once():
        assert inline.split_first_line is preferred.split_first_line is not original
        raise ZeroDivisionError
    assert inline.split_first_line is preferred.split_first_line is original


def test_the_function_replaced_is_still_the_one_that_breaks_lines() -> None:
    assert inline.split_first_line is preferred.split_first_line is line_break.split_first_line
    assert list(inspect.signature(line_break.split_first_line).parameters) == [
        "text",
        "style",
        "context",
        "max_width",
        "justification_spacing",
        "is_line_start",
        "minimum",
    ]
