from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import yaml

from leaflets.content.read_condition import examine_condition
from leaflets.document.blocks import List
from leaflets.document.prose import read_texts
from leaflets.errors import ContentError
from leaflets.importing.finish_import import ImportedPage, Origin
from leaflets.importing.import_page import import_content

TODAY = date(2026, 11, 23)
HEAD = (
    "<title>Paper lung | My Press</title><link rel='canonical' href='https://example.org/paper'>"
    "<meta property='og:site_name' content='My Press'><meta name='author' content='A. Writer'>"
    "<link rel='license' href='https://example.org/by'>"
)
LEAD = "<h1>Paper lung</h1><p>Paper lung is an illness of people in books, and no other.</p>"


def import_body(body: str, head: str = HEAD, lang: str = "en-GB") -> ImportedPage:
    content = f"<!DOCTYPE html><html lang={lang}><head>{head}</head><body>{body}</body></html>".encode()
    return import_content(content, Origin("page.txt", "0" * 64, TODAY, {}))


def values(body: str, **more: str) -> dict[str, Any]:
    page = import_body(body, **more)
    assert not examine_condition(page.yaml.encode(), "page.yaml", TODAY).errors
    loaded: dict[str, Any] = yaml.safe_load(page.yaml)
    return loaded


def test_a_page_becomes_a_condition_with_its_origin() -> None:
    loaded = values(f"{LEAD}<h2>What are the treatments for paper lung?</h2><ol><li>Tea<li>Rest</ol>")
    assert loaded["name"] == "Paper lung" and loaded["language"] == "en"
    assert loaded["definition"] == "Paper lung is an illness of people in books, and no other."
    assert loaded["treatments"] == {"introduction": "1. Tea\n2. Rest"}
    (entry,) = loaded["provenance"]
    del entry["imported"]
    assert entry == {
        "source": "My Press, Paper lung | My Press",
        "url": "https://example.org/paper",
        "date": TODAY,
        "sha256": "0" * 64,
        "licence": "https://example.org/by",
        "attribution": "A. Writer",
    }


def test_lower_headings_are_titles_in_their_field_and_a_strange_one_is_unplaced() -> None:
    body = "<h2>Symptoms</h2><p>Some.</p><h3>Late</h3><ul><li>dust</ul>"
    loaded = values(f"{LEAD}{body}<h2>Our shop</h2><p>Buy it.</p><h3>More</h3><p>Now.</p>")
    assert loaded["symptoms"] == {"introduction": "Some.", "groups": [{"name": "Late", "items": ["dust"]}]}
    assert [entry["text"] for entry in loaded["unplaced"]] == ["Our shop", "Buy it.", "More", "Now."]


def test_links_are_markup_and_tables_are_tables() -> None:
    table = "<table><tr><th>Sign<th>Often</tr><tr><td>dust<td>90 %</tr></table>"
    loaded = values(f"{LEAD}<h2>Symptoms</h2><p>See <a href='/dust'>dust_1</a>.</p>{table}")
    assert loaded["symptoms"] == {"introduction": "See [dust_1](https://example.org/dust)."}
    assert loaded["tables"][0]["rows"] == [["dust", "90 %"]]


def test_what_was_left_out_is_said() -> None:
    page = import_body(f"<nav>Home News</nav>{LEAD}<img alt='A torn page'><script>x()</script>")
    assert "left out of the page: navigation (2 words), scripts and styles" in page.report.notes
    assert any("a picture was left out" in note for note in page.report.notes)
    assert yaml.safe_load(page.yaml)["unplaced"][0]["text"] == "A torn page"


def test_a_name_that_stands_outside_the_main_part_is_found() -> None:
    lead = "<h2>Overview</h2><p>Paper lung is an illness of people in books, and no other.</p>"
    assert values(f"<h1>Paper lung</h1><main>{lead}</main>")["name"] == "Paper lung"
    assert values(f"<main>{lead}</main>")["name"] == "Paper lung"


def test_another_language_is_kept() -> None:
    assert values(LEAD, lang="de-AT")["language"] == "de"


def test_a_page_that_says_nothing_of_a_condition_is_refused() -> None:
    with pytest.raises(ContentError, match="does not say what"):
        import_body("<h1>Paper lung</h1><h2>Causes</h2><p>Ink.</p>")


NESTED = (
    "<ul><li>Pain in <a href='https://example.org/a'>many places</a><ul><li>the arms</li><li>the legs:<ol><li>left"
    "<li>right</ol></li></ul></li><li>Fever<ol start=3><li>high<li>low</ol></ul>"
)


def test_lists_inside_lists_keep_their_place_in_a_text() -> None:
    assert values(f"{LEAD}<h2>Outlook</h2>{NESTED}<p>After.</p>")["outlook"] == [
        "- Pain in [many places](https://example.org/a)\n  - the arms\n  - the legs:\n    1. left\n    2. right\n"
        "- Fever\n\n  3. high\n  4. low",
        "After.",
    ]


@pytest.mark.parametrize("field", ["symptoms", "self_care"])
def test_lists_inside_lists_keep_their_place_in_an_entry(field: str) -> None:
    heading = {"symptoms": "Symptoms", "self_care": "Self-care"}[field]
    loaded = values(f"{LEAD}<h2>{heading}</h2><p>Know:</p>{NESTED}")[field]
    assert (loaded["groups"][0] if field == "symptoms" else loaded)["items"] == [
        "Pain in [many places](https://example.org/a)\n- the arms\n- the legs:\n  1. left\n  2. right",
        "Fever\n\n3. high\n4. low",
    ]


def test_a_list_inside_a_list_is_one_on_paper() -> None:
    page = import_body(f"{LEAD}<h2>Outlook</h2>{NESTED}")
    condition = examine_condition(page.yaml.encode(), "page.yaml", TODAY).value
    assert condition is not None
    (found,) = read_texts([statement.text for statement in condition.outlook], str)
    assert isinstance(found, List) and len(found.items) == 2
    pain, fever = (item.sublist for item in found.items)
    assert pain and fever and (fever.is_ordered, fever.start) == (True, 3)
    legs = pain.items[1].sublist
    assert legs and legs.is_ordered and [run.text for item in legs.items for run in item.runs] == ["left", "right"]
