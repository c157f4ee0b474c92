"""Every construct the templates may use, judged by veraPDF for both standards, and the trees it cannot judge."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest

from leaflets.errors import TemplateError
from leaflets.pdf import RenderedPdf
from leaflets.preflight.check_standard import check_standards
from tests.tagtree import find_unowned, read_artifacts, read_tree

Render = Callable[..., RenderedPdf]
WORDS = "word " * 12 + "end. "
DATA = "data:image/svg+xml;utf8,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 4 4' width='40' height='40'>"
QR = f'<img src="{DATA}<path d=\'M0 0h2v2h-2z\'/></svg>" alt="QR code">'

CONSTRUCTS = {
    "nested lists": "<ul><li>One<ul><li>In<ol><li>Deep</ol></ul>tail<li>Two</ul>",
    "blocks in items": "<ol><li><p>One</p><p>More</p><li><div>Two</div></ol>",
    "markers inside": "<ul style='list-style-position: inside'><li>One<li>Two</ul>",
    "no markers": "<ul style='list-style: none'><li>One<li>Two</ul>",
    "an empty item": "<ul><li><li>Two</ul>",
    "list across pages": f"<ul>{f'<li>{WORDS * 3}' * 40}</ul>",
    "paragraph across pages": f"<p>{WORDS * 200}</p>",
    "definitions": "<dl><dt>T<dd>D<dd>E<dt>U<dt>V<dd>W</dl><dl><div><dt>T<dd>D</div></dl>",
    "table across pages": "<table><thead><tr><th>A<th>B</thead><tbody>"
    + "<tr><th>r<td>x" * 90
    + "</tbody><tfoot><tr><td>f<td></tfoot></table>",
    "spanning cells": "<table><caption>Cap</caption><tr><td><th colspan=2 scope=colgroup>AB"
    "<tr><th>h<th>A<th>B<tr><th rowspan=2 scope=rowgroup>R<td>1<td>2<tr><td>3<td>4<tr><th>S<td colspan=2>5</table>",
    "row across pages": f"<table><tr><th>A<td>{WORDS * 200}<td>z</table>",
    "rows as blocks": "<style>.s, .s * { display: block }</style><table class=s><tr><th>a<td>b</table>",
    "links": f"<p>{WORDS}<a href='https://example.org/a'>{WORDS * 2}</a> <a href='#x'>[3]</a></p><p id=x>Here</p>",
    "strong and picture in links": "<p><a href='https://example.org'><strong>b</strong> "
    "<img src=pictures/dot.png alt=dot></a></p>",
    "link as a block": "<a href='https://example.org' style='display: block'><div>Text</div></a>",
    "link in a running line": "<style>@page { @top-right { content: element(h) } } .r { position: running(h) }</style>"
    "<div class=r>run <a href='https://example.org'>x</a></div><p>text</p>",
    "pictures": "<p>a <img src=pictures/dot.png alt='a dot'> b</p><img src=pictures/square.svg alt=square>"
    f"<img src=pictures/dot.png alt=''>{QR}",
    "picture with transparent parts": "<img src=pictures/pale.png alt='a pale dot'>",
    "inline svg": "<svg xmlns='http://www.w3.org/2000/svg' width=9 height=9><title>Disc</title><circle r=4 /></svg>"
    "<svg aria-hidden=true width=9 height=9><circle r=4 /></svg>",
    "background pictures": "<p style='background: url(pictures/dot.png)'>x</p>",
    "half-transparent svg": f"<img alt=s src=\"{DATA}<g opacity='.5'><path d='M0 0h2v2h-2z'/></g></svg>\">",
    "figures": "<figure><img src=pictures/dot.png alt=dot><figcaption>The dot</figcaption></figure>"
    "<figure><table><tr><td>1</table><figcaption>Tab</figcaption></figure>",
    "languages": "<p lang=fr>Bonjour <span lang=en>hello</span></p><ul lang=de><li>Eins<li lang=en>Two</ul>"
    "<table lang=cy><tr><td>a</table><section lang=fr><h2>Oui</h2></section><p>a <em lang=fr>b</em></p>",
    "grid and flex": "<div style='display: grid; grid-template-columns: 1fr 1fr'><p>a</p><div>b<strong>c</strong>"
    "</div><ul><li>x</ul></div><div style='display: flex'><div>1</div><span>2</span>text<p>3</p></div>",
    "columns": f"<div style='columns: 2'><h2>H</h2><p>{WORDS * 40}</p><ul>{f'<li>{WORDS}' * 9}</ul></div>",
    "positions": "<div style='position: relative'><p style='position: relative; top: 3mm'>rel</p>"
    "<span style='position: absolute; left: 40mm'>abs</span></div><p style='float: right'>float</p>",
    "a coloured sheet": f"<div class=sheet></div><p>{WORDS * 90}</p>",
    "bars and empty boxes": "<div style='height: 3pt; background: #000'></div><h2>H</h2><hr><div></div><p></p><p> </p>",
    "inline elements": "<p>H<sub>2</sub>O <abbr title='World Health Organization'>WHO</abbr> <q>q</q> a<br>b</p>",
    "bare text": "bare<div>one<p>two</p>three</div><blockquote>four <p>five</p></blockquote><pre>a\nb</pre>",
    "generated text": "<style>h2::before { content: 'Q' } .i::before { content: url(pictures/dot.png) }</style>"
    "<h2>Head</h2><p class=i>y</p>",
    "sections": "<section><h2>A</h2><article><h3>B</h3><p>c</p></article></section>"
    "<main><nav><ul><li><a href='#z'>z</a></ul></nav></main><h2 id=z>z</h2><aside>x</aside>",
    "presentation": "<table role=presentation><tr><td>a<td>b</table><ul role=presentation><li>x</ul>",
    "borders and underlines": "<p style='border: 1px solid; text-decoration: underline; box-shadow: 1px 1px red'>u</p>"
    "<table style='border-collapse: collapse'><tr><td style='border: 1px solid'>x</table>",
    "second typeface": "<p>→ ŵ <strong>→ Ελλ</strong></p>",
}


@pytest.mark.parametrize("body", CONSTRUCTS.values(), ids=CONSTRUCTS)
def test_each_construct_conforms_to_both_standards(make_pdf: Render, body: str) -> None:
    content = make_pdf(body).content
    assert check_standards(content, "tags.pdf", ("ua1", "a3a")) == ()
    assert find_unowned(content) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "nested lists",
            """
            L ListNumbering=Disc
              LI
                Lbl "• "
                LBody "One|<L>|tail"
                  L ListNumbering=Circle
                    LI
                      Lbl "◦ "
                      LBody "In|<L>"
                        L ListNumbering=Decimal
                          LI
                            Lbl "1. "
                            LBody "Deep"
              LI
                Lbl "• "
                LBody "Two"
            """,
        ),
        (
            "definitions",
            """
            L ListNumbering=None
              LI
                Lbl "T"
                LBody "D|E"
              LI
                Lbl "U"
                Lbl "V"
                LBody "W"
            L ListNumbering=None
              LI
                Lbl "T"
                LBody "D"
            """,
        ),
        (
            "spanning cells",
            """
            Table
              Caption "Cap"
              TBody
                TR
                  TD
                  TH ColSpan=2 Scope=Column "AB"
                TR
                  TH Scope=Column "h"
                  TH Scope=Column "A"
                  TH Scope=Column "B"
                TR
                  TH RowSpan=2 Scope=Row "R"
                  TD "1"
                  TD "2"
                TR
                  TD "3"
                  TD "4"
                TR
                  TH Scope=Row "S"
                  TD ColSpan=2 "5"
            """,
        ),
        (
            "languages",
            """
            P Lang=fr "Bonjour |<Span>"
              Span Lang=en "hello"
            L Lang=de ListNumbering=Disc
              LI
                Lbl "• "
                LBody "Eins"
              LI Lang=en
                Lbl "• "
                LBody "Two"
            Table Lang=cy
              TBody
                TR
                  TD "a"
            Sect Lang=fr
              H2 "Oui"
            P "a |<Span>"
              Span Lang=fr "b"
            """,
        ),
        (
            "pictures",
            """
            P "a |<Figure>| b"
              Figure Alt=a dot ""
            Figure Alt=square ""
            Figure Alt=QR code ""
            """,
        ),
        (
            "figures",
            """
            Figure Alt=dot "|<Caption>"
              Caption "The dot"
            Table
              Caption "Tab"
              TBody
                TR
                  TD "1"
            """,
        ),
        ("inline elements", 'P "H|2|O |<Span>| |“|q|”| a|b"\n  Span E=World Health Organization "WHO"'),
        ("bare text", 'P "bare"\nP "one"\nP "two"\nP "three"\nBlockQuote\n  P "four "\n  P "five"\nP "a|b"'),
        ("strong and picture in links", 'P\n  Link "(link)|(link)|b| |<Figure>|(link)"\n    Figure Alt=dot ""'),
        ("presentation", 'P "a"\nP "b"\nP "• |x"'),
        ("generated text", 'H2 "Q|Head"\nP "y"'),
        ("bars and empty boxes", 'H2 "H"'),
    ],
)
def test_trees_read_as_the_page_is_meant(make_pdf: Render, name: str, expected: str) -> None:
    lines = read_tree(make_pdf(CONSTRUCTS[name]).content)
    assert lines[:2] == ["Document", '  H1 "Heading"']
    wanted = [line for line in expected.splitlines() if line.strip()]
    margin = len(wanted[0]) - len(wanted[0].lstrip())
    assert [line[2:] for line in lines[2:]] == [line[margin:] for line in wanted]


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("list across pages", {"L": 1, "LI": 40, "Lbl": 40, "LBody": 40}),
        ("paragraph across pages", {"P": 1}),
        ("table across pages", {"Table": 1, "THead": 1, "TBody": 1, "TFoot": 1, "TR": 92, "TH": 92, "TD": 92}),
        ("row across pages", {"Table": 1, "TBody": 1, "TR": 1, "TH": 1, "TD": 2}),
        ("columns", {"H2": 1, "P": 1, "L": 1, "LI": 9, "Lbl": 9, "LBody": 9}),
    ],
)
def test_what_crosses_a_page_is_one_element(make_pdf: Render, name: str, counts: dict[str, int]) -> None:
    made = make_pdf(CONSTRUCTS[name])
    assert made.page_count >= (1 if name == "columns" else 3)
    types = [line.split()[0] for line in read_tree(made.content)]
    assert {type_: types.count(type_) for type_ in counts} == counts
    assert len(types) == sum(counts.values()) + 2


def test_running_lines_and_repeated_table_heads_are_artifacts(make_pdf: Render) -> None:
    made = make_pdf(CONSTRUCTS["table across pages"])
    artifacts = read_artifacts(made.content)
    for page in range(1, made.page_count + 1):
        assert f"Page {page} of {made.page_count}" in artifacts
    assert artifacts.count("Running head") == made.page_count
    assert artifacts.count("A") == artifacts.count("f") == made.page_count - 1


def test_a_table_head_repeated_in_the_next_column_is_read_once(make_pdf: Render) -> None:
    table = f"<table><thead><tr><th>Head<tbody>{'<tr><td>x' * 40}</table>"
    made = make_pdf(f"<div style='columns: 2'>{table}</div>")
    assert made.page_count == 1
    assert [line.strip() for line in read_tree(made.content) if "TH" in line] == ["THead", 'TH Scope=Column "Head"']


def test_a_fixed_line_is_read_once(make_pdf: Render) -> None:
    made = make_pdf(f"<p style='position: fixed; bottom: 0'>Call us</p><p>{WORDS * 90}</p>")
    assert [line for line in read_tree(made.content) if "Call us" in line] == ['  P "Call us"']
    assert read_artifacts(made.content).count("Call us") == made.page_count - 1 > 0


def test_hidden_and_decorative_content_is_no_one_s(make_pdf: Render) -> None:
    content = make_pdf("<p aria-hidden=true><a href='https://example.org'>x</a></p><p>y</p>").content
    assert read_tree(content)[2:] == ['  P "y"']
    assert "x" in read_artifacts(content)
    assert b"example.org" not in content


def test_words_in_different_elements_do_not_run_together(make_pdf: Render) -> None:
    words = "<span>It is</span> <strong>an</strong> <span>illness</span>, H<sub>2</sub>O<br><b>x</b> <i>y</i>"
    content = make_pdf(f"<p>{words}</p><ul><li>a <b>b</b></ul><p> </p><b> </b>").content
    assert read_tree(content)[2:] == [
        '  P "It is| |an| |illness|, H|2|O|x| |y"',
        "  L ListNumbering=Disc",
        "    LI",
        '      Lbl "• "',
        '      LBody "a |b"',
    ]


def test_a_painted_space_stands_in_its_gap_at_the_size_of_the_text(make_pdf: Render) -> None:
    content = make_pdf("<p><span>left</span> <b>right</b></p>").content
    with pikepdf.open(BytesIO(content)) as pdf:
        operations = [(str(operator), operands) for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])]
    positions = [(float(operands[4]), float(operands[5])) for name, operands in operations if name == "Tm"]
    sizes = [float(operands[1]) for name, operands in operations if name == "Tf"]
    (left, line), (space, space_line), (right, _) = positions[1:4]
    assert left < space < right
    assert right - space == pytest.approx(sizes[2] * 0.25, abs=1.5)
    assert space_line == pytest.approx(line, abs=0.01)
    assert sizes[1] == pytest.approx(sizes[2]) == pytest.approx(sizes[3])


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("<img src=pictures/dot.png>", r"'pictures/dot.png' has no alternative text; give it alt="),
        ("<svg width=9 height=9><circle r=4 /></svg>", "'inline svg' has no alternative text"),
        ("<p style='opacity: .5'>pale</p>", "page 1: opacity below 1 cannot be tagged"),
        ("<p>x<span style='float: footnote'>note</span></p>", "float: footnote cannot be tagged"),
    ],
)
def test_what_cannot_be_tagged_stops_the_build(make_pdf: Render, body: str, message: str) -> None:
    with pytest.raises(TemplateError, match=message):
        make_pdf(body)


def test_a_contents_list_in_two_columns_is_one_list(make_pdf: Callable[..., RenderedPdf]) -> None:
    columns = "<div><li>a</li><li>b</li></div><div><li>c</li></div>"
    split = make_pdf(f'<ul role="doc-toc" style="display: grid; grid-template-columns: 50% 50%">{columns}</ul>')
    plain = make_pdf('<ul role="doc-toc"><li>a</li><li>b</li><li>c</li></ul>')
    assert read_tree(split.content) == read_tree(plain.content)
    assert sum(line.strip().startswith("TOC ") or line.strip() == "TOC" for line in read_tree(split.content)) == 1
