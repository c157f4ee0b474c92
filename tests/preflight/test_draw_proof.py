"""The proof sheet: every rule and every page with findings, embedded fonts, and the same bytes each time."""

from __future__ import annotations

import io
from functools import cache

import pikepdf
import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from leaflets.errors import FileError
from leaflets.facts.facts import Box, FileFacts
from leaflets.preflight.draw_proof import draw_proof
from leaflets.preflight.rule import Verdict
from tests.facts_made import make_facts, make_page
from tests.preflight.verdicts_made import make_verdict, offence, passed, small_text

SIZE = (300.0, 400.0)


@cache
def write_file(page_count: int) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=SIZE, invariant=1)
    for number in range(1, page_count + 1):
        canvas.drawString(50, 300, f"Page {number}: 10 mg at night")
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def facts_of(page_count: int) -> FileFacts:
    pages = [make_page(number=number, width=SIZE[0], height=SIZE[1]) for number in range(1, page_count + 1)]
    return make_facts(*pages, name="leaf.pdf")


def read_pages(proof: bytes) -> list[str]:
    with pypdfium2.PdfDocument(proof) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", " ") for page in document]


def draw(verdict: Verdict, page_count: int = 4) -> bytes:
    return draw_proof(write_file(page_count), facts_of(page_count), verdict)


def failed() -> Verdict:
    box = Box(50, 88, 150, 103)
    findings = [
        small_text(page=3, box=box),
        offence(page=3, box=box),
        small_text(9, page=1, box=box),
        offence("title", page=0, note="the file has no title", severity="error"),
    ]
    return make_verdict(findings, [passed()])


def test_first_every_rule_then_each_page_with_findings() -> None:
    pages = read_pages(draw(failed()))
    assert len(pages) == 3
    assert "Proof of leaf.pdf" in pages[0] and "failed (profile clear): 3 errors and 1 warning on 4 pages" in pages[0]
    for told in ("smallest-text", "leading", "1.4 × size", "at least 1.25 × size", "✓ passed", "✗ failed"):
        assert told in pages[0]
    assert "Of the file as a whole" in pages[0] and "The file has no title" in pages[0]
    assert pages[1].startswith("Page 1") and "9 pt; at least 12 pt" in pages[1]
    assert pages[2].startswith("Page 3") and "11.9 pt; at least 12 pt" in pages[2] and "(warning)" in pages[2]


def test_a_file_without_findings_has_a_proof_too() -> None:
    pages = read_pages(draw(make_verdict(outcomes=[passed()])))
    assert "leading" in pages[0] and "passed (profile clear)" in pages[0]
    assert [f"Page {number}" in pages[1] for number in (1, 2, 3, 4)] == [True] * 4


def test_the_same_bytes_twice() -> None:
    assert draw(failed()) == draw(failed())


def test_every_font_is_embedded() -> None:
    with pikepdf.open(io.BytesIO(draw(failed()))) as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)
        assert str(pdf.Root.Lang) == "en"
        assert pdf.docinfo["/Title"] == "Proof of leaf.pdf"


def test_the_page_is_seen_with_a_frame_in_the_colour_of_errors() -> None:
    with pypdfium2.PdfDocument(draw(failed())) as document:
        picture = document[1].render(scale=1).to_pil().convert("RGB")
    colours = {colour for _, colour in picture.getcolors(1_000_000)}
    assert any(red > 100 and green < 60 and blue < 60 for red, green, blue in colours)


def test_a_long_list_goes_on_beside_the_same_page() -> None:
    findings = [small_text(5 + size / 10, 1, box=Box(50, 88, 150, 103)) for size in range(12)]
    pages = read_pages(draw(make_verdict(findings)))
    assert len(pages) > 2 and all(page.startswith("Page 1") for page in pages[1:])


def test_words_in_any_script_and_hostile_ones_are_printed() -> None:
    verdict = make_verdict([small_text(page=1, words="Доза <b>& β 日本\x1b")], file="<i>лист</i>.pdf")
    pages = read_pages(draw(verdict))
    assert "<i>лист</i>.pdf" in pages[0]
    assert "Доза <b>& β □□?" in pages[1]


def test_endless_words_do_not_stop_the_sheet() -> None:
    findings = [
        small_text(page=1, words="w" * 5000, note="n" * 5000, source="s" * 5000),
        offence(page=1, note="x" * 300),
    ]
    assert len(read_pages(draw(make_verdict(findings, [passed("r" * 300)], file="f" * 2000)))) >= 2


def test_a_long_file_is_not_drawn_whole() -> None:
    findings = [small_text(page=page) for page in range(1, 71)]
    pages = read_pages(draw(make_verdict(findings), 70))
    assert sum(page.startswith("Page ") for page in pages) == 60
    assert "More was found on pages 61 to 70; not drawn here" in pages[-1]


def test_findings_on_pages_that_are_not_there_are_told() -> None:
    pages = read_pages(draw(make_verdict([small_text(page=9)])))
    assert "More was found on page 9" in pages[-1]


@pytest.mark.parametrize("verdict", [make_verdict([small_text(page=2)]), make_verdict()], ids=["failed", "passed"])
def test_a_page_that_cannot_be_drawn_is_named_and_stops_nothing(verdict: Verdict) -> None:
    # The facts know of a second page that the file has lost.
    pages = read_pages(draw_proof(write_file(1), facts_of(2), verdict))
    assert "Page 2, which cannot be drawn" in pages[-1]


def test_a_file_that_cannot_be_drawn() -> None:
    with pytest.raises(FileError, match=r"^leaf.pdf: cannot be opened to draw its pages; print"):
        draw_proof(b"%PDF-1.7 broken", facts_of(1), failed())
