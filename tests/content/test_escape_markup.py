from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from leaflets.content.escape_markup import escape_markup, unescape_markup
from leaflets.importing.page_blocks import Block, Piece
from leaflets.importing.page_fields import state_items
from leaflets.importing.page_lines import PageLine

SIGNS = [*"aZ1 \\`*_[]<>&#+-.)=~|!:;@(\"'é≥/", "&amp;", "[@k]", "](x)", "<b>", "http://a.b", "1. ", "***", "~~~"]


def printed(markdown: str) -> list[tuple[str, str]]:
    """What CommonMark makes of a text: kind and words of each block, or the kind of any markup inside."""
    found = []
    for token in MarkdownIt("commonmark").enable("strikethrough").parse(markdown):
        if token.type == "inline":
            inner = {child.type for child in token.children or []} - {"text", "text_special"}
            found.append((",".join(sorted(inner)), "".join(child.content for child in token.children or [])))
        elif not token.type.startswith("paragraph_"):
            found.append((token.type, token.content))
    return found


@given(st.lists(st.sampled_from(SIGNS), min_size=1, max_size=25).map(lambda signs: " ".join("".join(signs).split())))
def test_the_escaped_text_prints_as_the_same_words(text: str) -> None:
    if text:
        assert printed(escape_markup(text)) == [("", text)]
        assert unescape_markup(escape_markup(text)) == text


@pytest.mark.parametrize(
    "text", ["It lasts 5-10 days (or 3.5).", "Age > 60, < 5 mg; R&D, a_b; 50%", "Why? No #1! 'so' + so"]
)
def test_text_that_is_no_markup_stays_as_it_is(text: str) -> None:
    assert escape_markup(text) == text


def test_what_looks_like_a_citation_is_hidden_from_those_who_look_for_one() -> None:
    assert "[@" not in escape_markup("see [@reed-2016]")


def test_entries_of_a_list_are_escaped() -> None:
    assert state_items(Block((Piece((PageLine(1, "# one", 0, "•"),)),), is_list=True)) == ["\\# one"]
