"""Print sheets in the colours of the press: true grey, four inks, and what is refused."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pikepdf
import pytest

from leaflets.errors import RenderError
from leaflets.facts.measure_file import measure_file
from leaflets.folding.plan import Wanted
from leaflets.folding.scheme import Flip, Scheme
from leaflets.imposition.correction import Correction
from leaflets.imposition.impose_file import SheetRequest
from leaflets.model.clinic import Printer
from leaflets.press.check_x4 import check_x4
from leaflets.press.list_colours import list_colours
from leaflets.sheets import Press, correct_for, find_request, make_sheets, refuse_lost_words
from tests.imposition.made import make_pdf

REQUEST = SheetRequest(Wanted(Scheme.BOOKLET), has_bars=True, has_instructions=True)


@cache
def make_page(style: str) -> bytes:
    """An A5 page with words of a style."""
    from weasyprint import HTML

    page = "<style>@page{size:148mm 210mm}</style>"
    html = f"<html lang=en><title>T</title>{page}<body><p style='{style}'>Words</p></body>"
    content: bytes = HTML(string=html).write_pdf()
    return content


def colours_of(content: bytes) -> set[str]:
    with pikepdf.open(BytesIO(content)) as pdf:
        return {name for page in pdf.pages for name in list_colours(page)}


def test_without_a_press_the_colours_stay() -> None:
    assert "/DeviceRGB" in colours_of(make_sheets(make_page("color:#00485a"), "a.pdf", REQUEST).content)


def test_grey_sheets_have_no_other_ink_marks_included() -> None:
    made = make_sheets(make_page("color:#00485a"), "a.pdf", REQUEST, Press.MONO)
    assert colours_of(made.content) == {"/DeviceGray"}
    assert len(made.plan.sheets) == 1 and made.steps


def test_four_inks_are_pdf_x_4() -> None:
    made = make_sheets(make_page("color:#00485a"), "a.pdf", REQUEST, Press.CMYK)
    assert check_x4(made.content) == ()
    assert colours_of(made.content) <= {"/DeviceGray", "/DeviceCMYK"}


@pytest.mark.parametrize(
    "style", ["color:#c00;background:#090", "color:#ff8c00", "color:#8c0;background:#f90", "color:#f0f;background:#0cc"]
)
def test_words_that_only_colour_sets_off_are_refused_in_grey(style: str) -> None:
    with pytest.raises(
        RenderError, match=r"a.pdf: page 1: 'Words' is told from its ground by colour: in grey \d\.\d:1"
    ):
        make_sheets(make_page(style), "a.pdf", REQUEST, Press.MONO)


@pytest.mark.parametrize("style", ["color:#888", "color:#00485a", "color:#000;background:#ffee58", "color:#c00"])
def test_words_that_lose_nothing_are_printed(style: str) -> None:
    refuse_lost_words(make_page(style), "a.pdf")


def test_fonts_that_are_not_in_the_file_make_no_pdf_x_4() -> None:
    with pytest.raises(RenderError, match="cannot become PDF/X-4: the font Helvetica is not embedded; mend the file"):
        make_sheets(make_pdf([(148.0, 210.0)]), "a.pdf", REQUEST, Press.CMYK)


def test_the_same_request_gives_the_same_bytes() -> None:
    for press in Press:
        first, second = (make_sheets(make_page("color:#00485a"), "a.pdf", REQUEST, press) for _ in range(2))
        assert first == second


def test_words_stay_in_every_press() -> None:
    content = make_page("color:#00485a")
    for press in (None, *Press):
        pages = measure_file(make_sheets(content, "a.pdf", REQUEST, press).content, "s.pdf").pages
        assert "Words" in [run.words for run in pages[0].runs]


def test_a_layout_has_its_request_with_what_the_printer_needs() -> None:
    assert find_request("a4") is None
    printer = Printer(ruler_mm=149.0, edge_mm=4.0, back_right_mm=1.0, back_up_mm=-0.5, flip="long")
    request = find_request("trifold-a4", printer)
    assert request is not None
    assert (request.wanted.scheme, request.wanted.flip) == (Scheme.TRIFOLD, Flip.LONG)
    assert request.correction == Correction(149.0, 4.0, 1.0, -0.5)
    assert correct_for(None) == Correction()


def test_a_chart_of_red_and_green_is_refused_in_grey() -> None:
    from weasyprint import HTML

    bars = "".join(f"<div style='height:20mm;background:{colour}'></div>" for colour in ("#d00000", "#008000"))
    page = "<style>@page{size:148mm 210mm}</style>"
    content = HTML(string=f"<html lang=en><title>T</title>{page}<body>{bars}</body>").write_pdf()
    refuse_lost_words(content, "a.pdf")
    with pytest.raises(RenderError, match=r"page 1: areas in #\w+ and #\w+ touch, and become one grey"):
        make_sheets(content, "a.pdf", REQUEST, Press.MONO)
    assert make_sheets(content, "a.pdf", REQUEST).content
