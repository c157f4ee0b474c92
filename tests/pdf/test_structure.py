from __future__ import annotations

from xml.etree.ElementTree import fromstring

import pytest

from leaflets.pdf.structure import Node, find_alternative, find_numbering, make_node, tidy_tree


def describe(node: object) -> object:
    """A node as nested lists: type, then kids."""
    return [node.type, *map(describe, node.kids)] if isinstance(node, Node) else node


def test_a_header_cell_that_leads_a_row_of_data_heads_the_row() -> None:
    row = Node("TR", fromstring("<tr><th>a</th><td>b</td><th>c</th><th scope='rowgroup'>d</th></tr>"))
    assert row.element is not None
    nodes = [make_node(cell, row, "en")[0] for cell in row.element]
    assert [node.entries.get("Scope") for node in nodes] == ["Row", None, "Column", "Row"]


def test_header_cells_of_a_row_without_data_head_columns() -> None:
    row = Node("TR", fromstring("<tr><th>a</th><th>b</th></tr>"))
    assert row.element is not None
    assert [make_node(cell, row, "en")[0].entries["Scope"] for cell in row.element] == ["Column", "Column"]


def test_a_contents_list_has_entries_that_refer() -> None:
    contents = fromstring("<ul role='doc-toc'><li><a href='#a'>A</a></li></ul>")
    root = Node("Document")
    toc, _ = make_node(contents, root, "en")
    entry, body = make_node(contents[0], toc, "en")
    link, _ = make_node(contents[0][0], body, "en")
    link.kids.append((0, 0))
    assert (toc.type, entry.type, toc.entries) == ("TOC", "TOCI", {})
    assert tidy_tree(root) and describe(root) == ["Document", ["TOC", ["TOCI", ["Reference", ["Link", (0, 0)]]]]]
    assert make_node(contents[0], Node("L"), "en")[0].type == "LI"


def test_language_is_written_only_where_it_changes() -> None:
    root = Node("Document")
    assert make_node(fromstring("<p lang='en'/>"), root, "en")[0].entries == {}
    assert make_node(fromstring("<p lang='fr'/>"), root, "en")[0].entries == {"Lang": "fr"}
    assert make_node(fromstring("<em/>"), root, "en")[0] is root
    assert make_node(fromstring("<em lang='fr'/>"), root, "en")[0].type == "Span"


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        ("disc", "Disc"),
        ("lower-latin", "LowerAlpha"),
        ("none", "None"),
        ("hebrew", "Unordered"),
        (("s", 1), "Unordered"),
    ],
)
def test_each_list_style_has_a_numbering(style: object, expected: str) -> None:
    assert find_numbering(style) == expected


@pytest.mark.parametrize(
    ("picture", "expected"),
    [
        ("<img/>", None),
        ("<img alt=''/>", ""),
        ("<img alt='a dot'/>", "a dot"),
        ("<img alt='a dot' role='presentation'/>", ""),
        ("<img aria-hidden='true'/>", ""),
        ("<svg xmlns='http://www.w3.org/2000/svg'><title>Disc</title></svg>", "Disc"),
        ("<svg xmlns='http://www.w3.org/2000/svg' aria-label='Ring'/>", "Ring"),
        ("<svg xmlns='http://www.w3.org/2000/svg'/>", None),
    ],
)
def test_a_picture_says_what_stands_for_it(picture: str, expected: str | None) -> None:
    assert find_alternative(fromstring(picture)) == expected


def test_a_tidy_tree_has_no_empty_node_but_cells_and_no_bare_text() -> None:
    root = Node("Document")
    root.kids = [(0, 0), Node("P"), (0, 1)]
    table = root.add_node("Table")
    table.add_node("TR").add_node("TD")
    block = root.add_node("Div")
    block.kids.append((0, 2))
    block.add_node("Sect").add_node("P")
    root.add_node("L").kids.append((0, 3))
    assert tidy_tree(root)
    assert describe(root) == [
        "Document",
        ["P", (0, 0), (0, 1)],
        ["Table", ["TR", ["TD"]]],
        ["P", (0, 2)],
        ["L", ["LI", ["LBody", (0, 3)]]],
    ]


def test_a_caption_beside_two_tables_becomes_a_paragraph() -> None:
    figure = Node("Div")
    for _ in range(2):
        figure.add_node("Table").add_node("TR").add_node("TD")
    figure.add_node("Caption").kids.append((0, 0))
    tidy_tree(figure)
    assert [kid.type for kid in figure.kids] == ["Table", "Table", "P"]
