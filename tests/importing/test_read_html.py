from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from leaflets.errors import ContentError
from leaflets.importing.check_import import check_words
from leaflets.importing.html_source import find_text, parse_html
from leaflets.importing.read_html import HtmlBlock, HtmlContent, HtmlTable, read_html


def read(body: str, base: str = "") -> HtmlContent:
    return read_html(parse_html(body.encode(), "page.html"), base)


def tell(body: str) -> list[tuple[str, str]]:
    return [(block.kind, block.line.whole) for block in read(body).blocks if isinstance(block, HtmlBlock)]


def test_headings_paragraphs_and_lists_keep_their_kind() -> None:
    body = "<h2>Signs</h2>First <b>of</b> all<p>a para<br>graph</p><ul><li>dust<li><p>mould</p><p>grey</p></ul>"
    assert tell(f"{body}<ol start=3><li>tea</ol>after") == [
        ("heading", "Signs"),
        ("text", "First of all"),
        ("text", "a para"),
        ("text", "graph"),
        ("entry", "• dust"),
        ("entry", "• mould"),
        ("rest", "grey"),
        ("entry", "3. tea"),
        ("text", "after"),
    ]


def test_a_bullet_that_was_typed_is_a_bullet() -> None:
    assert tell("<p>• dust</p><p>- mould</p>") == [("entry", "• dust"), ("entry", "- mould")]


def test_links_keep_their_address_where_it_can_be_printed() -> None:
    inner = "<a href='/dust(1)'>the *dust*</a>, <a href='javascript:x'>this</a> and <a href='mailto:a@b.c'>us</a>."
    lines = read(f"<p>See {inner}</p>", "https://example.org/paper").lines
    assert lines[0].text == "See the *dust*, this and us."
    assert lines[0].marked == ("See [the \\*dust\\*](https://example.org/dust%281%29), this and [us](mailto:a@b.c).")


def test_tables_keep_rows_columns_and_caption_and_a_layout_table_is_text() -> None:
    data = "<table><caption>How often</caption><tr><th>Sign<th>Often</tr><tr><td>dust<td>90 %</tr></table>"
    table = read(data).blocks[0]
    assert isinstance(table, HtmlTable) and table.has_head and table.caption and table.caption.text == "How often"
    assert [[cell.text for cell in row] for row in table.rows] == [["Sign", "Often"], ["dust", "90 %"]]
    assert tell("<table><tr><td>one</td></tr></table>") == [("text", "one")]


def test_descriptions_of_pictures_are_kept_apart() -> None:
    told = read("<p>a<img alt='A torn page'><img alt=''>b</p>")
    assert [line.text for line in told.pictures] == ["A torn page"]
    assert [line.text for line in told.list_words()] == ["ab"]


TAGS = st.sampled_from(
    [
        "p",
        "div",
        "ul",
        "ol",
        "li",
        "b",
        "a",
        "h2",
        "table",
        "tr",
        "td",
        "th",
        "span",
        "nav",
        "dl",
        "dt",
        "dd",
        "caption",
        "br",
    ]
)
PIECE = st.one_of(
    TAGS.map(lambda tag: f"<{tag}>"),
    TAGS.map(lambda tag: f"</{tag}>"),
    st.sampled_from(["dust ", "mould", " 1. ", "• ", "- ", "[x]"]),
)


@given(st.lists(PIECE, min_size=1, max_size=40).map("".join))
def test_any_soup_keeps_the_words_a_browser_shows(body: str) -> None:
    try:
        page = parse_html(f"<p>start</p>{body}".encode(), "page.html")
    except ContentError:
        return
    check_words(find_text(page.main), read_html(page).list_words(), "page.html")
