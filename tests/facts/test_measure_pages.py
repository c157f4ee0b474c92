from __future__ import annotations

import io
from typing import Any

import pikepdf
import pypdfium2
import pytest

from leaflets.facts.measure_pages import PaintedPage, lay_out_page, measure_pages, read_user_unit
from tests.facts.hand_made import open_new
from tests.facts.written_pdf import fill, picture, say, say_lines, write_pdf


def paint(content: bytes) -> list[PaintedPage]:
    document = pypdfium2.PdfDocument(content)
    try:
        with pikepdf.open(io.BytesIO(content)) as pdf:
            return list(measure_pages(document, pdf))
    finally:
        document.close()


def read(page: PaintedPage) -> list[str]:
    return [run.words for run in page.runs]


def test_pages_come_in_order_each_with_its_own_content() -> None:
    content = write_pdf(
        say("one", 20, 500), say("two", 20, 500) + fill("0 0 0", 50, 100, 200, 30), "", page="/Rotate 90"
    )
    pages = paint(content)
    assert [(page.number, read(page)) for page in pages] == [(1, ["one"]), (2, ["two"]), (3, [])]
    assert [len(page.drawings) for page in pages] == [0, 1, 0]
    assert [(page.frame.rotation, page.frame.width) for page in pages] == [(90, 600)] * 3
    assert pages[0].runs[0].page == 1 and pages[1].runs[0].page == 2
    assert pages[2].ink is None


def test_text_and_underlines_are_measured_and_not_mixed_up_with_grounds() -> None:
    content = fill("0 0 0.5", 0, 200, 400, 400) + "1 1 1 rg " + say("white", 50, 300) + fill("1 1 1", 50, 298, 30, 0.6)
    (page,) = paint(write_pdf(content))
    (run,) = page.runs
    assert run.is_underlined and run.backing == (0, 0, 128)
    assert len(page.drawings) == 2  # the underline is one of them,
    assert len(page.edges) == 1  # but parts no lines


def test_pictures_are_there_with_their_places() -> None:
    (page,) = paint(write_pdf("q 72 0 0 72 100 200 cm /P Do Q", forms={"P": picture(2, 2, bytes(12))}))
    assert [found.pixels for found in page.pictures] == [(2, 2)]
    assert page.ink is not None and page.ink.left_mm == pytest.approx(100 * 25.4 / 72, abs=0.3)


def test_a_stream_that_breaks_off_is_measured_as_far_as_it_goes() -> None:
    (page,) = paint(write_pdf(say("before", 20, 500) + "BT /F1 12 Tf 20 400 Td (never closed"))
    assert read(page)[0] == "before"


def test_a_page_that_pdfium_cannot_load_comes_as_an_empty_one() -> None:
    content = write_pdf(say("one", 20, 500), say("lost", 20, 500), say("three", 20, 500))
    broken = content.replace(b"22 0 R", b"99 0 R", 1)  # the second page's number: there is no such object
    pages = paint(broken)
    assert [(page.number, read(page)) for page in pages] == [(1, ["one"]), (2, []), (3, ["three"])]
    assert (pages[1].frame.width, pages[1].ink, pages[1].drawings) == (612, None, ())


def test_lines_and_blocks_are_laid_out_and_tagged_cells_kept_apart() -> None:
    words = say_lines(["m" * 30, "m" * 29, "end of it."], 20, 500)
    cells = "/P <</MCID 1>> BDC " + say("Adults", 20, 300) + "EMC /P <</MCID 2>> BDC " + say("twice", 60, 300) + "EMC"
    (page,) = paint(write_pdf(words + cells))
    assert [len(block.lines) for block in lay_out_page(page, {}).blocks] == [3, 1]
    layout = lay_out_page(page, {(1, 1): 1, (1, 2): 2})
    assert [block.words for block in layout.blocks][1:] == ["Adults", "twice"]
    assert layout.columns == 1


@pytest.mark.parametrize(
    ("value", "unit"),
    [(2, 2), (0.5, 0.5), (75_000, 75_000), (75_001, 1), (0, 1), (-3, 1), (pikepdf.Name.Big, 1), (None, 1)],
)
def test_a_user_unit_that_is_no_sensible_number_is_1(value: Any, unit: float) -> None:
    with open_new() as pdf:
        if value is not None:
            pdf.pages[0].obj.UserUnit = value
        assert read_user_unit(pdf.pages[0]) == pytest.approx(unit)
