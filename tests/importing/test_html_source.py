from __future__ import annotations

import pytest

from leaflets.errors import ContentError
from leaflets.importing.html_source import find_text, parse_html


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<main>One is here, and it is long enough to be the main part.</main><p>Two</p>", "One is here"),
        ("<article>Short</article><article>This article is by far the longer one of them.</article>", "This article"),
        ("<p>All of it</p>", "All of it"),
        ("<main></main><p>An empty main part is none.</p>", "An empty"),
    ],
)
def test_the_main_part_is_found(body: str, text: str) -> None:
    page = parse_html(f"<html><body>{body}</body></html>".encode(), "page.html")
    assert find_text(page.main).strip().startswith(text)


def test_what_is_no_content_is_left_out_and_counted() -> None:
    body = (
        "<header>My Press</header><nav>Home News</nav><script>var x;</script><p>Paper <!-- no -->lung</p>"
        "<p hidden>not seen</p><p style='display: none'>nor this one</p><div role='search'>Find</div>"
        "<footer>Foot</footer>"
    )
    page = parse_html(body.encode(), "page.html")
    assert find_text(page.main).split() == ["Paper", "lung"]
    assert dict(page.left_out) == {
        "head of the page": 2,
        "navigation": 2,
        "scripts and styles": 0,
        "hidden text": 5,
        "forms": 1,
        "foot of the page": 1,
    }


@pytest.mark.parametrize(
    "content",
    [
        "<p>Größe</p>".encode(),
        b"<meta charset='iso-8859-1'><p>Gr\xf6\xdfe</p>",
        b"<p>Gr\xf6\xdfe</p>",
        b"<?xml version='1.0' encoding='utf-8'?><html><p>Gr\xc3\xb6\xc3\x9fe</p></html>",
        b"<meta charset='odd'><p>Gr&ouml;&szlig;e</p>",
    ],
)
def test_any_encoding_that_a_browser_reads_is_read(content: bytes) -> None:
    assert find_text(parse_html(content, "page.html").main).split() == ["Größe"]


@pytest.mark.parametrize("content", [b"<html><body></body></html>", b"<p></p>", b"<script>x</script>"])
def test_a_page_without_text_is_refused(content: bytes) -> None:
    with pytest.raises(ContentError, match="this HTML has no text in it"):
        parse_html(content, "page.html")
