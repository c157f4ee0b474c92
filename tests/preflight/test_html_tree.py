"""Elements of an HTML tree: escaped, and tables that everybody can use."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring

from leaflets.preflight.html_tree import append, make_table


def test_texts_and_attributes_are_escaped() -> None:
    # Inside quotes only the quote itself could end an attribute; HTML allows the rest.
    parent = Element("p")
    append(parent, "a", "<b> & c", href='"><script>')
    assert tostring(parent, encoding="unicode", method="html") == (
        '<p><a href="&quot;&gt;<script&gt;">&lt;b&gt; &amp; c</a></p>'
    )


def test_a_table_has_a_caption_headings_and_a_frame_that_the_keyboard_reaches() -> None:
    parent = Element("main")
    body = make_table(parent, "All files", ("File", "Verdict"))
    frame = parent[0]
    assert (frame.get("role"), frame.get("tabindex"), frame.get("aria-label")) == ("region", "0", "All files")
    assert frame.findtext("table/caption") == "All files"
    assert [(cell.text, cell.get("scope")) for cell in frame.iterfind("table/thead/tr/th")] == [
        ("File", "col"),
        ("Verdict", "col"),
    ]
    assert body is frame.find("table/tbody")
