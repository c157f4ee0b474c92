"""Pages that name pages are right after two rounds, and say what they said after three."""

from __future__ import annotations

from typing import Any

import pytest

from leaflets.engine.count_pages_once import count_pages_once
from leaflets.engine.load_engine import load_engine
from tests.engine.engine_page import is_unchanged, write_page

load_engine()

from weasyprint.layout import page as page_layout  # noqa: E402

STYLE = """@page { size: A5; @bottom-left { content: counter(page) " of " counter(pages) } } .new { break-before: page }
.at::before { content: "page " target-counter(attr(data-at), page) }
.link::before { content: target-counter(attr(href), page) }
.named::before { content: target-counter("#c", page) }"""
CONTENTS = (
    """<p><span class=at data-at="#a"></span> <span class=at data-at="#b"></span> <span class=named></span></p>"""
)
SECTIONS = "<h1 id=a>A</h1><p class=new>text</p><h1 id=b class=new>B</h1><h1 id=c class=new>C</h1>"
TOTAL = """<p><span class=total></span></p><style>
.total::before { content: "of " counter(pages) " and " target-counter("#c", pages) }</style>"""


def make_page(body: str) -> str:
    return f'<!DOCTYPE html><html lang="en"><title>T</title><style>{STYLE}</style>{body}'


@pytest.mark.parametrize(
    "body",
    [
        CONTENTS + SECTIONS,
        SECTIONS + CONTENTS,
        SECTIONS + TOTAL + CONTENTS,
        '<p><a class=link href="#c">C</a></p>' + SECTIONS,
        "<p>no targets</p>" + SECTIONS,
    ],
)
def test_the_pages_are_the_same(body: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_unchanged(make_page(body), count_pages_once(), monkeypatch)


def test_a_page_that_names_others_is_laid_out_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    original = page_layout.make_page

    def count(context: Any, root: Any, kind: Any, resume_at: Any, number: int, state: Any) -> Any:
        made.append(number)
        return original(context, root, kind, resume_at, number, state)

    monkeypatch.setattr(page_layout, "make_page", count)
    write_page(make_page(CONTENTS + SECTIONS))
    assert made == [1, 2, 3, 4, 1, 1]
    made.clear()
    with count_pages_once():
        write_page(make_page(CONTENTS + SECTIONS))
    assert made == [1, 2, 3, 4, 1]
