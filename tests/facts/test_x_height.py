from __future__ import annotations

from collections.abc import Iterator

import pypdfium2
import pytest

from leaflets.facts import pdfium_calls as ask
from leaflets.facts.facts import POINTS_PER_MM
from leaflets.facts.font_program import FontProgram, read_font_program
from leaflets.facts.pdfium_calls import ObjectReader, handle_of
from leaflets.facts.x_height import is_missing_sign, measure_x_height
from tests.facts.foreign_pdf import render_html
from tests.facts.written_pdf import measure_page, say

X_HEIGHT = 0.496  # of Atkinson Hyperlegible, by its own table


@pytest.fixture
def font(request: pytest.FixtureRequest) -> Iterator[int]:
    """PDFium's handle of the font of a page that says the parameter."""
    document = pypdfium2.PdfDocument(render_html(f"<p>{request.param}</p>"))  # embeds these letters alone
    page = document[0]
    objects = [ask.get_object(handle_of(page.raw), place) for place in range(ask.count_objects(handle_of(page.raw)))]
    yield ask.get_font(next(item for item in objects if ask.get_kind(item) == ask.TEXT))
    page.close()
    document.close()


@pytest.mark.parametrize("font", ["ox", "Hx"], indirect=True)
def test_the_outline_of_x_comes_first(font: int) -> None:
    reader = ObjectReader()
    assert measure_x_height(font, FontProgram(), reader) == pytest.approx(X_HEIGHT, abs=0.004)
    assert measure_x_height(font, FontProgram(x_height=0.7), reader) == pytest.approx(X_HEIGHT, abs=0.004)


@pytest.mark.parametrize("font", ["Hzo"], indirect=True)
def test_without_x_the_font_s_own_number_counts_and_then_another_flat_letter(font: int) -> None:
    reader = ObjectReader()
    program = read_font_program(bytes(reader.borrow_font_data(font)))
    bare = FontProgram(missing_sign=program.missing_sign)
    assert measure_x_height(font, FontProgram(x_height=0.7, missing_sign=program.missing_sign), reader) == 0.7
    assert measure_x_height(font, bare, reader) == pytest.approx(X_HEIGHT, abs=0.004)


@pytest.mark.parametrize("font", ["HOE \ue123"], indirect=True)
def test_letters_that_are_not_there_are_never_measured(font: int) -> None:
    reader = ObjectReader()
    bare = FontProgram(missing_sign=read_font_program(bytes(reader.borrow_font_data(font))).missing_sign)
    assert measure_x_height(font, bare, reader) is None
    assert is_missing_sign(font, "x", bare, reader)
    assert not is_missing_sign(font, "H", bare, reader)
    assert not is_missing_sign(font, "x", FontProgram(), reader)


def test_the_x_height_of_a_font_that_is_not_embedded_is_not_told() -> None:
    assert measure_page(say("xxx", 20, 500)).runs[0].x_height_mm is None


@pytest.mark.parametrize("units", [300, 500])
def test_the_height_of_a_drawn_letter_is_that_of_its_ink(units: int) -> None:
    # The letter "x" of T3 is half an em high: the matrix makes it larger or smaller.
    unit = units / 500 / 1000
    page = measure_page(
        say("xx", 20, 20, 20, "T3"), type3=f"/FontBBox [0 0 1000 1000] /FontMatrix [{unit} 0 0 {unit} 0 0]"
    )
    assert page.runs[0].x_height_mm == pytest.approx(20 * units / 1000 / POINTS_PER_MM, abs=0.02)
