"""Names of roles, replacements and links as they are said."""

from __future__ import annotations

import pytest

from leaflets.facts.spoken_text import (
    clean,
    count,
    find_replacement,
    is_inline,
    is_silent_picture,
    name_block,
    write_link,
)
from tests.facts.hand_made import tag


@pytest.mark.parametrize(
    ("role", "name"),
    [("H1", "heading 1"), ("H12", "heading 12"), ("H", "heading"), ("Hx", ""), ("P", ""), ("", ""), ("Note", "note")],
)
def test_roles_have_names_where_a_listener_needs_one(role: str, name: str) -> None:
    assert name_block(tag(role)) == name


def test_a_picture_without_any_text_is_named_so() -> None:
    assert name_block(tag("Figure")) == name_block(tag("Figure", alternative=" ")) == "figure without alternative text"
    assert name_block(tag("Figure", alternative="A hand")) == "figure"
    assert [is_silent_picture(tag(role)) for role in ("Formula", "P")] == [True, False]


def test_alternative_text_comes_before_actual_text() -> None:
    assert find_replacement(tag("Figure", alternative="a", actual="b")) == "a"
    assert find_replacement(tag("Span", alternative=" ", actual="b")) == "b"
    assert find_replacement(tag("Span", "words")) is None


def test_a_span_around_paragraphs_is_a_block() -> None:
    assert is_inline(tag("Span", tag("Em", "x")))
    assert not is_inline(tag("Span", tag("P", "x")))
    assert is_inline(tag("Link", tag("P", "x")))
    assert not is_inline(tag("P"))


@pytest.mark.parametrize(
    ("target", "words", "expected"),
    [
        ("https://example.org/", "our page", "[link to https://example.org/: our page]"),
        ("https://example.org/", " example.org", " [link: example.org]"),
        ("tel:01632960123", "01632 960 123", "[link: 01632 960 123]"),
        ("mailto:a@b.example", "Write to a@b.example", "[link: Write to a@b.example]"),
        ("page 4", "", "[link to page 4: no words]"),
    ],
)
def test_the_target_is_said_unless_the_words_are_the_target(target: str, words: str, expected: str) -> None:
    assert write_link(tag("Link", targets=(target,)), words) == expected


def test_a_link_without_a_target_is_still_a_link() -> None:
    assert write_link(tag("Link"), "a") == "[link: a]"
    assert write_link(tag("Link", targets=("page 1", "page 2")), "a") == "[link to page 1 and page 2: a]"


def test_no_text_can_steer_a_terminal_or_break_a_line() -> None:
    assert clean(" a\x1b[2J\r\nb\x9b\u2028c\ud800 ") == "a [2J b c"


def test_counting_knows_one_from_many() -> None:
    assert [count(number, "row") for number in (0, 1, 2)] == ["0 rows", "1 row", "2 rows"]
