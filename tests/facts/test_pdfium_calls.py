from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pytest

from leaflets.facts import pdfium_calls as ask
from leaflets.facts.pdfium_calls import ObjectReader, handle_of
from tests.facts.written_pdf import fill, picture, say, write_pdf

LONG_NAME = "N" * 200


@pytest.fixture
def objects() -> Iterator[list[int]]:
    content = (
        # PDFium forgets a clipping path that holds all of a text: these words go beyond it.
        f"q 0 0 300 500 re W n 10 20 20 60 re W n /{LONG_NAME} BMC /Span BMC "
        f"{say('words beyond the path', 20, 30)} EMC EMC Q\n"
        + "0 1 0 RG 3 w 10 10 m 90 10 l S "
        + fill("1 0 0", 20, 30, 40, 50)
        + "q 30 0 0 40 5 6 cm /P Do Q"
    )
    document = pypdfium2.PdfDocument(write_pdf(content, forms={"P": picture(2, 3, bytes(18))}))
    page = document[0]
    handle = handle_of(page.raw)
    yield [ask.get_object(handle, place) for place in range(ask.count_objects(handle))]
    page.close()
    document.close()


def test_answers_are_plain_numbers(objects: list[int]) -> None:
    reader = ObjectReader()
    text, line, box, image = objects
    assert [ask.get_kind(item) for item in objects] == [ask.TEXT, ask.PATH, ask.PATH, ask.IMAGE]
    assert reader.read_font_size(text) == 12
    assert reader.read_font_name(ask.get_font(text)) == "Helvetica"
    assert reader.read_matrix(image) == (30, 0, 0, 40, 5, 6)
    assert reader.read_pixels(image) == (2, 3)
    assert reader.read_draw_mode(line) == (False, True)
    assert reader.read_draw_mode(box) == (True, False)
    assert (reader.read_stroke(line), reader.read_stroke_width(line)) == ((0, 255, 0, 255), 3)
    assert reader.read_fill(box) == (255, 0, 0, 255)
    assert reader.read_bounds(box) == pytest.approx((20, 30, 60, 80))


def test_clipping_paths_meet(objects: list[int]) -> None:
    reader = ObjectReader()
    assert reader.read_clip(objects[0]) == pytest.approx((10, 20, 30, 80))  # PDFium forgets a clip that cuts nothing
    assert reader.read_clip(objects[2]) is None


def test_a_name_too_long_to_be_artifact_is_none(objects: list[int]) -> None:
    assert ObjectReader().is_artifact(objects[0]) is False


def test_no_object_gives_no_answer() -> None:
    reader = ObjectReader()
    assert reader.read_bounds(0) is None
    assert reader.read_fill(0) is None
    assert reader.read_draw_mode(0) == (False, False)
    assert reader.read_pixels(0) == (0, 0)
    assert bytes(reader.borrow_font_data(0)) == b""
    assert reader.is_artifact(0) is False


def test_marks_around_are_looked_at_too_and_forgotten_with_the_page() -> None:
    reader = ObjectReader()
    first = f"/Artifact BMC /Span << /MCID 0 >> BDC {say('head', 20, 500)} EMC EMC /Span BMC {say('text', 20, 400)} EMC"
    second = f"/Span BMC {say('text', 20, 400)} EMC /Artifact BMC {say('foot', 20, 30)} {say('3', 90, 30)} EMC"
    document = pypdfium2.PdfDocument(write_pdf(first, second))
    found = []
    for page in document:
        reader.start_page()
        handle = handle_of(page.raw)
        found.append([reader.is_artifact(ask.get_object(handle, place)) for place in range(ask.count_objects(handle))])
        page.close()
    document.close()
    assert found == [[True, False], [False, True, True]]
