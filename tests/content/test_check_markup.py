from __future__ import annotations

import time
from datetime import date

import pytest

from leaflets.content.check_markup import check_links, check_markup
from leaflets.content.checks import check_condition
from leaflets.content.text_fields import list_texts
from leaflets.content.yaml_tree import parse_tree
from leaflets.errors import Problem


def check(text: str) -> list[Problem]:
    tree = parse_tree("outlook: |\n  " + text.replace("\n", "\n  "), "x.yaml")
    assert tree.root is not None
    texts = list_texts(tree.root)
    return [*check_links(tree, texts), *check_markup(tree, texts)]


@pytest.mark.parametrize(
    "target",
    [
        "https://a.org",
        "http://a.org/b?c=d#e",
        "mailto:a@b.org",
        "tel:999",
        "tel:+44-20-7946.0000",
        "lang:pl",
        "lang:zh-Hant",
    ],
)
def test_a_link_may_lead_here(target: str) -> None:
    assert check(f"See [this]({target}) or [that](<{target}>).") == []


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert",
        "file:///etc/passwd",
        "page.html",
        "//a.org",
        "data:text/html,x",
        "https://",
        "ftp://a",
        "lang:",
        "HTTPS:a",
        "mailto:a",
        "tel:ask",
        "",
    ],
)
def test_a_link_may_not_lead_there(target: str) -> None:
    (problem,) = check(f"See [this]({target}).")
    assert (problem.severity, problem.line, problem.column) == ("error", 2, 7)
    assert "a link begins with https://" in problem.message


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("> said", "a block quotation"),
        ("```", "a block of code"),
        ("~~~", "a block of code"),
        ("| a | b |", "a table"),
        ("![a](b.png)", "a picture"),
        ("a <b>c</b>", "an HTML tag"),
        ("a <br/>", "an HTML tag"),
        ("a <img src=x onerror=y>", "an HTML tag"),
        ("a <!-- b", "an HTML tag"),
    ],
)
def test_markup_that_is_printed_as_plain_text_is_a_warning(text: str, name: str) -> None:
    (problem,) = check(text)
    assert problem.severity == "warning"
    assert f"looks like {name}, which is printed as plain text" in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "**strong**",
        "- a\n- b",
        "1. a",
        "p < 0.05 and q > 3",
        "a #1 b",
        "#1",
        "<5 mg",
        "<https://a.org>",
        "a | b | c",
        r"\[a](b)",
    ],
)
def test_supported_markup_and_plain_signs_are_fine(text: str) -> None:
    assert check(text) == []


@pytest.mark.parametrize("piece", ["![", "[", "<a ", "<a b=", "[a](", "| a\n", "[ ", "# "])
def test_no_text_makes_the_search_slow(piece: str) -> None:
    start = time.process_time()
    tree = parse_tree("outlook: |\n  " + (piece * (190_000 // len(piece))).replace("\n", "\n  "), "x.yaml")
    check_condition(tree, date(2026, 11, 23))
    assert time.process_time() - start < 1
