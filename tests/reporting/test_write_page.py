"""The page stands alone, says everything, and lets no text become markup."""

from __future__ import annotations

import base64
import hashlib
import re

from lxml import html

from leaflets.reporting.write_page import write_page
from tests.reporting.rows import KEPT, PASSED, REFUSED


def parse(*rows: object, title: str = "out") -> html.HtmlElement:
    return html.document_fromstring(write_page(rows, title))  # type: ignore[arg-type]


def test_each_edition_is_a_row_with_its_picture_verdict_and_link() -> None:
    page = parse(PASSED, KEPT, REFUSED)
    rows = page.xpath("//tbody/tr")
    assert [row.get("data-state") for row in rows] == ["passed", "kept back", "failed"]
    assert rows[0].xpath(".//img/@src") == ["report-pages/0.png"]
    assert rows[0].xpath(".//img/@alt") == ["First page of asthma, patient, A4, 14 pt, white"]
    assert rows[0].xpath(".//a/@href") == ["a-14.pdf"]
    assert "leaflets: passed, 1 warning" in rows[0].text_content() and "few words" in rows[0].text_content()
    assert "leaflets: failed, 2 errors" in rows[1].text_content()
    assert "citations, Letter, 9.75 pt, night" in rows[1].text_content()
    assert rows[2].xpath(".//a | .//img") == [] and "withdrawn </td>" in rows[2].text_content()
    assert "3 editions: 1 passed, 1 kept back, 1 failed." in page.text_content()


def test_no_text_becomes_markup_or_a_control_character() -> None:
    written = write_page([KEPT, REFUSED], "<title>\x1b[31m")
    page = html.document_fromstring(written)
    assert len(page.xpath("//script")) == 1 and page.xpath("//tbody//i | //tbody//b") == []
    assert "\x1b" not in written


def test_only_the_pages_own_script_may_run_and_nothing_is_loaded_from_elsewhere() -> None:
    page = parse(PASSED)
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    digest = base64.b64encode(hashlib.sha256(page.xpath("//script")[0].text.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in policy and "default-src 'none'" in policy
    assert not re.search(r"https?://", write_page([PASSED], "out"))


def test_it_can_be_used_without_a_mouse_and_says_what_its_fields_are() -> None:
    page = parse(PASSED)
    fields = page.xpath("//input | //select")
    assert [page.xpath(f"//label[@for='{field.get('id')}']/text()") for field in fields] == [["Find"], ["State"]]
    assert page.get("lang") == "en" and page.xpath("//table/caption") and page.xpath("//tbody//th[@scope='row']")
    assert page.xpath("//form/@hidden"), "without the script the search would do nothing, so it is not shown"


def test_the_same_editions_give_the_same_page() -> None:
    assert write_page([PASSED, KEPT], "x") == write_page([PASSED, KEPT], "x")
    assert "0 editions: nothing." in write_page([], "x")


def test_weight_and_spacing_are_named_where_they_are_unusual() -> None:
    text = write_page([PASSED, KEPT], "x")
    assert "citations, Letter, 9.75 pt, night, bold<" in text
    assert "patient, A4, 14 pt, white<" in text
