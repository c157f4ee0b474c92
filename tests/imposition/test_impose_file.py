"""Print sheets of any PDF: whole files, small, with hints for the print window, the same each time."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from leaflets.errors import UsageError
from leaflets.facts.facts import POINTS_PER_MM
from leaflets.facts.measure_file import measure_file
from leaflets.folding.plan import Wanted
from leaflets.folding.scheme import Binding, Flip, Scheme
from leaflets.imposition.correction import Correction
from leaflets.imposition.impose_file import SheetRequest, impose_file
from tests.folding.folded import make_pages
from tests.imposition.made import A5, MM, change_pdf, make_pdf

BOOKLET = SheetRequest(Wanted(Scheme.BOOKLET))


@pytest.mark.parametrize("scheme", list(Scheme))
def test_qpdf_finds_no_fault(scheme: Scheme, tmp_path: Path) -> None:
    request = SheetRequest(Wanted(scheme, bleed=3.0), has_bars=True, has_instructions=True)
    imposed = impose_file(make_pdf(make_pages(scheme, 6), bleed=3), "a.pdf", request)
    path = tmp_path / "a.pdf"
    path.write_bytes(imposed.content)
    with pikepdf.open(path) as pdf:
        assert pdf.check_pdf_syntax() == []
    outcome = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


def test_a_booklet_is_not_larger_than_its_source() -> None:
    content = make_pdf([A5] * 24)
    assert len(impose_file(content, "a.pdf", BOOKLET).content) <= 1.15 * len(content)


def test_a_font_is_stored_once() -> None:
    imposed = impose_file(make_pdf([A5] * 24), "a.pdf", BOOKLET)
    with pikepdf.open(BytesIO(imposed.content)) as pdf:
        fonts = [thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/BaseFont" in thing]
    assert len(fonts) == 1


def test_the_file_tells_the_print_window_what_to_choose() -> None:
    for flip, name in ((Flip.SHORT, Name.DuplexFlipShortEdge), (Flip.LONG, Name.DuplexFlipLongEdge)):
        imposed = impose_file(make_pdf([A5] * 4), "a.pdf", SheetRequest(Wanted(Scheme.BOOKLET, flip=flip)))
        with pikepdf.open(BytesIO(imposed.content)) as pdf:
            hints = pdf.Root.ViewerPreferences
            assert (hints.Duplex, hints.PrintScaling, hints.PickTrayByPDFSize) == (name, Name("/None"), True)


def test_the_same_file_gives_the_same_bytes() -> None:
    request = SheetRequest(Wanted(Scheme.TRIFOLD), has_marks=True, has_instructions=True)
    content = make_pdf(make_pages(Scheme.TRIFOLD, 6))
    assert impose_file(content, "a.pdf", request) == impose_file(content, "a.pdf", request)


def test_a_leaflet_in_arabic_is_bound_on_the_right() -> None:
    def name(pdf: pikepdf.Pdf) -> None:
        pdf.Root.Lang = pikepdf.String("ar")

    content = change_pdf(make_pdf([A5] * 4), name)
    assert impose_file(content, "a.pdf", BOOKLET).plan.binding is Binding.RIGHT
    asked = SheetRequest(Wanted(Scheme.BOOKLET), binding=Binding.LEFT)
    assert impose_file(content, "a.pdf", asked).plan.binding is Binding.LEFT


def test_a_bleed_that_the_file_does_not_have_is_refused() -> None:
    request = SheetRequest(Wanted(Scheme.BOOKLET, bleed=3.0))
    with pytest.raises(UsageError, match=r"--bleed 3mm: page 1 of a.pdf has 0 mm beyond its trim box"):
        impose_file(make_pdf([A5] * 4), "a.pdf", request)
    with pytest.raises(UsageError, match=r"has 2 mm beyond its trim box; make the file with a bleed"):
        impose_file(make_pdf([A5] * 4, bleed=2), "a.pdf", request)


def test_ink_runs_over_the_trim_by_the_bleed_and_no_further() -> None:
    imposed = impose_file(make_pdf([A5] * 4, bleed=10), "a.pdf", SheetRequest(Wanted(Scheme.BOOKLET, bleed=3.0)))
    import pypdfium2

    picture = pypdfium2.PdfDocument(imposed.content)[0].render(scale=25.4 / 72 * 4).to_pil().convert("RGB")
    for x, is_inked in ((14 - 2.5, True), (14 - 3.6, False)):
        assert (picture.getpixel((round(x * 4), (60 * 4))) != (255, 255, 255)) is is_inked


def test_content_in_pieces_and_resources_above_the_page_are_kept() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0].obj
        page.Parent.Resources = page.Resources
        del page["/Resources"]
        data = page.Contents.read_bytes()
        page.Contents = Array([pdf.make_stream(b"q"), pdf.make_stream(data), pdf.make_stream(b"Q")])

    content = change_pdf(make_pdf([A5] * 4), change)
    words = [
        run.words for page in measure_file(impose_file(content, "a", BOOKLET).content, "a").pages for run in page.runs
    ]
    assert any("Page1 line0" in text for text in words)


def test_an_empty_page_is_an_empty_place() -> None:
    def empty(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[1].obj["/Contents"]

    imposed = impose_file(change_pdf(make_pdf([A5] * 4), empty), "a.pdf", BOOKLET)
    words = "".join(run.words for page in measure_file(imposed.content, "a").pages for run in page.runs)
    assert "Page2" not in words
    assert "Page3" in words


def test_a_layer_that_is_off_stays_off() -> None:
    def hide(pdf: pikepdf.Pdf) -> None:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=pikepdf.String("Draft")))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=Dictionary(OFF=Array([layer])))

    imposed = impose_file(change_pdf(make_pdf([A5] * 4), hide), "a.pdf", BOOKLET)
    with pikepdf.open(BytesIO(imposed.content)) as pdf:
        assert [str(layer.Name) for layer in pdf.Root.OCProperties.D.OFF] == ["Draft"]


def test_a_calibrated_printer_gets_moved_backs() -> None:
    content = make_pdf([A5] * 4)
    corrected = SheetRequest(Wanted(Scheme.BOOKLET), correction=Correction(back_right=2.0, back_up=-1.0))
    plain, moved = (measure_file(impose_file(content, "a", each).content, "a").pages for each in (BOOKLET, corrected))
    before, after = (pages[1].runs[0].box for pages in (plain, moved))
    assert (after.left - before.left) / POINTS_PER_MM == pytest.approx(-2, abs=0.05)
    assert (after.top - before.top) / POINTS_PER_MM == pytest.approx(-1, abs=0.05)
    assert plain[0].runs[0].box == moved[0].runs[0].box


def test_marks_that_the_printer_cannot_reach_are_refused() -> None:
    wanted = Wanted(Scheme.BOOKLET, paper=(324.0, 238.0))
    request = SheetRequest(wanted, has_marks=True, correction=Correction(edge=6.0))
    with pytest.raises(UsageError, match=r"this printer leaves 6 mm white at the edge .*take a larger --paper"):
        impose_file(make_pdf([A5] * 4), "a.pdf", request)


def test_instructions_are_the_last_page() -> None:
    request = SheetRequest(Wanted(Scheme.BOOKLET), has_instructions=True)
    imposed = impose_file(make_pdf([A5] * 4), "a.pdf", request)
    pages = measure_file(imposed.content, "a").pages
    assert len(pages) == 3
    assert (round(pages[2].width / MM), round(pages[2].height / MM)) == (210, 297)
    assert "How to print and finish this" in [run.words.strip() for run in pages[2].runs]


@pytest.mark.parametrize("seed", range(60))
def test_a_damaged_file_gives_sheets_or_one_message(seed: int) -> None:
    import random

    from leaflets.errors import LeafletsError

    chance = random.Random(seed)
    content = bytearray(make_pdf([A5] * 4))
    for _ in range(chance.choice((1, 5, 30))):
        content[chance.randrange(len(content))] = chance.randrange(256)
    try:
        assert impose_file(bytes(content), "a.pdf", BOOKLET).content.startswith(b"%PDF")
    except LeafletsError as error:
        assert str(error).startswith("a.pdf")


def test_pages_that_share_their_content_keep_their_own_boxes_and_resources() -> None:
    def share(pdf: pikepdf.Pdf) -> None:
        first, second = pdf.pages[0].obj, pdf.pages[1].obj
        second.Contents = first.Contents
        second.MediaBox = Array([0, -9, 148 * MM, 210 * MM - 9])
        fonts = Dictionary(F1=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name("/Times-Roman")))
        second.Resources = Dictionary(Font=fonts)

    imposed = impose_file(change_pdf(make_pdf([A5] * 4), share), "a.pdf", SheetRequest(Wanted(Scheme.TWO_UP)))
    runs = measure_file(imposed.content, "a").pages[0].runs
    assert {run.font for run in runs if run.words.startswith("Page1")} == {"Helvetica", "Times-Roman"}


def test_a_page_without_resources_is_drawn() -> None:
    def bare(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[0].obj["/Resources"]
        pdf.pages[0].obj.Contents = pdf.make_stream(b"0 0 50 50 re f")

    imposed = impose_file(change_pdf(make_pdf([A5] * 4), bare), "a.pdf", BOOKLET)
    assert measure_file(imposed.content, "a").pages[0].drawings
