"""The parts of WeasyPrint that are not public: a new version that changes one of them fails here, by name."""

from __future__ import annotations

import inspect
from pathlib import Path
from typing import Any

import pytest

from leaflets.engine.load_engine import load_engine
from leaflets.pdf.find_file import BASE_ADDRESS
from leaflets.pdf.read_boxes import find_places, make_fetcher, replace_tagging
from tests.pdf.conftest import make_html

load_engine()

import weasyprint.pdf  # noqa: E402
import weasyprint.pdf.tags  # noqa: E402
import weasyprint.urls  # noqa: E402
from weasyprint.formatting_structure import boxes  # noqa: E402
from weasyprint.layout.absolute import AbsolutePlaceholder  # noqa: E402
from weasyprint.pdf.stream import Stream  # noqa: E402
from weasyprint.text.fonts import FontConfiguration  # noqa: E402


def make_document(folder: Path, body: str) -> Any:
    def fetch(address: str) -> tuple[bytes, str]:
        path = folder / address.removeprefix(BASE_ADDRESS)
        return path.read_bytes(), "text/css" if path.suffix == ".css" else "image/png"

    source = weasyprint.HTML(string=make_html(body), base_url=BASE_ADDRESS, url_fetcher=make_fetcher(fetch))
    return source.render(pdf_variant="pdf/ua-1")


def test_the_function_replaced_is_still_the_one_that_tags() -> None:
    assert weasyprint.pdf.add_tags is weasyprint.pdf.tags.add_tags
    assert list(inspect.signature(weasyprint.pdf.add_tags).parameters) == [
        "pdf",
        "document",
        "pdf_version",
        "page_streams",
    ]


def test_the_function_is_put_back_even_after_an_error() -> None:
    original = weasyprint.pdf.add_tags
    with pytest.raises(ZeroDivisionError), replace_tagging(lambda *arguments: None):
        assert weasyprint.pdf.add_tags is not original
        raise ZeroDivisionError
    assert weasyprint.pdf.add_tags is original


def test_boxes_still_have_what_is_read_of_them() -> None:
    for name in ("link_annotation", "colspan", "rowspan", "border_box_x", "border_box_y", "border_height"):
        assert hasattr(boxes.Box, name), name
    for name in ("is_header", "is_footer"):
        assert hasattr(boxes.TableRowGroupBox, name), name
    for name in ("MarginBox", "FootnoteAreaBox", "TextBox", "PageBox"):
        assert hasattr(boxes, name), name
    assert AbsolutePlaceholder(boxes.Box("p", {}, None))._box.element_tag == "p"


def test_fonts_streams_and_fetchers_still_have_what_is_read_of_them() -> None:
    assert FontConfiguration()._folder is None
    assert "self._tags[box] = {'tag': tag, 'mcid': mcid}" in inspect.getsource(Stream.marked)
    assert "self.missing = {}" in inspect.getsource(weasyprint.pdf.fonts.Font)
    assert "_fail_on_errors" in inspect.getsource(weasyprint.urls.fetch)


def test_a_painted_page_tells_which_box_became_which_mark(folder: Path) -> None:
    document = make_document(folder, "<p>Two <b>words</b></p>")
    seen: list[Any] = []

    def look(pdf: Any, document: Any, page_streams: list[Any]) -> None:
        seen.extend((box.text, mark["mcid"]) for box, mark in page_streams[0]._tags.items())

    with replace_tagging(look):
        document.write_pdf(pdf_variant="pdf/ua-1")
    assert seen[:3] == [("Heading", 0), ("Two ", 1), ("words", 2)]


def test_the_fetcher_has_no_other_way() -> None:
    asked: list[str] = []

    def fetch(address: str) -> tuple[bytes, str]:
        asked.append(address)
        return b"x", "image/png"

    fetcher = make_fetcher(fetch)
    assert not hasattr(fetcher, "handlers"), "urllib's handlers for http, ftp and files"
    response = fetcher("http://example.org/")
    assert (response.read(), response.content_type, response.path) == (b"x", "image/png", None)
    assert fetcher.open("ftp://example.org/").read() == b"x"
    assert asked == ["http://example.org/", "ftp://example.org/"]


def test_places_are_in_millimetres_from_the_top_and_one_for_each_page(folder: Path) -> None:
    body = (
        "<div data-place=box style='position: absolute; top: 30mm; height: 10mm; padding: 1mm; border: 1mm solid'>"
        "</div><p data-place=long style='margin: 0'>" + "word " * 2000 + "</p><b data-place=end>x</b>"
    )
    places = find_places(make_document(folder, body))
    assert ("box", 1, 50.0, 64.0) in places
    long = [place for place in places if place[0] == "long"]
    assert [place[1] for place in long] == list(range(1, len(long) + 1))
    assert len(long) >= 3
    for _, _, top, bottom in long[1:-1]:
        assert top == pytest.approx(20, abs=0.1)
        assert bottom == pytest.approx(277, abs=8)
    assert [place[1] for place in places if place[0] == "end"] == [len(long)]
