"""What is measured against what was set: pages whose every number is known, from four makers."""

from __future__ import annotations

import hashlib
import io
import itertools
import logging
import re
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.lib.colors import white
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from leaflets.errors import FileError
from leaflets.facts import measure_file as measuring
from leaflets.facts.facts import POINTS_PER_MM, FileFacts, Page
from leaflets.facts.measure_file import MOST_PAGES, measure_file
from tests.facts.foreign_pdf import FONT
from tests.facts.known_page import (
    ALIGNMENTS,
    SIZES,
    TEXT,
    WAYS,
    X_HEIGHT,
    print_with_chromium,
    print_with_weasyprint,
)
from tests.facts.word_processor import print_with_libreoffice
from tests.facts.written_pdf import BOLD, fill, find_run, form, join_objects, measure, measure_page, say, write_pdf

NEAR = 0.05  # points
TURNS = {0: 0.0, 90: -90.0, 180: 180.0, 270: 90.0}


@pytest.fixture(scope="module", params=[print_with_weasyprint, print_with_chromium])
def known(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> FileFacts:
    """The facts of the known document; printed once by each program."""
    make: Callable[[Path], bytes] = request.param
    return measure_file(make(tmp_path_factory.mktemp("known")), "known.pdf")


def set_with_reportlab(size: float, rotation: int) -> bytes:
    """Four texts of one real size: plain, scaled by a matrix, in a form with a matrix, white on white."""
    pdfmetrics.registerFont(TTFont("Atkinson", str(FONT)))
    out = io.BytesIO()
    page = Canvas(out, pagesize=(405, 600))
    page.beginForm("inner")
    page.setFont("Atkinson", size * 2)
    page.drawString(0, 0, "form x")
    page.endForm()
    page.setPageRotation(rotation)
    page.setFont("Atkinson", size)
    page.drawString(45, 380, "plain x")
    page.saveState()
    page.scale(1.5, 1.5)
    page.setFont("Atkinson", size / 1.5)
    page.drawString(30, 210, "scaled x")
    page.restoreState()
    page.saveState()
    page.transform(0.5, 0, 0, 0.5, 45, 200)
    page.doForm("inner")
    page.restoreState()
    page.setFillColor(white)
    page.setFont("Atkinson", size)
    page.drawString(45, 100, "white x")
    page.save()
    return out.getvalue()


@pytest.mark.parametrize("size", SIZES)
def test_hand_written_text_is_as_large_as_it_was_set(size: float) -> None:
    content = (
        say("plain", 20, 500, size)
        + f"q 0.25 0 0 0.25 20 400 cm {say('scaled', 0, 0, 4 * size)} Q\n"
        + "q 1 0 0 1 20 300 cm /Form Do Q\n"
        + f"1 1 1 rg {say('white', 20, 200, size)} 0 g\n"
        + say("xx", 20, 100, size, "T3")
    )
    page = measure_page(content, forms={"Form": form(say("form", 0, 0, size / 3), "/Matrix [3 0 0 3 0 0]")})
    assert [run.words for run in page.runs] == ["plain", "scaled", "form", "white", "xx"]
    assert [run.size for run in page.runs] == pytest.approx([size] * 5, abs=NEAR)
    assert find_run(page, "white").contrast == 1
    assert page.runs[4].x_height_mm == pytest.approx(size / 2 / POINTS_PER_MM, rel=0.02)  # drawn half an em high


@pytest.mark.parametrize(("size", "rotation"), list(itertools.product(SIZES, TURNS)))
def test_reportlab_text_is_as_large_as_it_was_set_on_a_turned_page_too(size: float, rotation: int) -> None:
    page = measure_file(set_with_reportlab(size, rotation), "reportlab.pdf").pages[0]
    assert [run.words for run in page.runs] == ["plain x", "scaled x", "form x", "white x"]
    assert [run.size for run in page.runs] == pytest.approx([size] * 4, abs=NEAR)
    heights = [run.x_height_mm for run in page.runs]
    assert heights == pytest.approx([X_HEIGHT * size / POINTS_PER_MM] * 4, rel=0.01)
    assert {run.angle for run in page.runs} == {TURNS[rotation]}
    assert {run.is_visible for run in page.runs} == {True}
    assert (page.rotation, page.width, page.height) == (rotation, 405, 600)  # ReportLab turns the paper, not its edges


def test_text_of_a_word_processor_is_as_large_as_it_was_set(tmp_path: Path) -> None:
    runs = measure_file(print_with_libreoffice(SIZES, tmp_path), "word.pdf").pages[0].runs
    assert [run.words for run in runs] == [f"{ink} {size}" for size in SIZES for ink in ("black", "white")]
    assert [run.size for run in runs] == pytest.approx([size for size in SIZES for _ in range(2)], abs=NEAR)
    assert [run.contrast for run in runs] == [21, 1] * len(SIZES)
    assert all(run.is_embedded and run.x_height_mm for run in runs)


@pytest.mark.parametrize("unit", [0.5, 1.5, 10])
@pytest.mark.parametrize("size", SIZES)
def test_a_user_unit_enlarges_everything(size: float, unit: float) -> None:
    content = say("unit", 40, 300, size / unit) + fill("0 0 0", 50, 100, 200, 30)
    page = measure_page(content, page=f"/UserUnit {unit}")
    assert find_run(page, "unit").size == pytest.approx(size, abs=NEAR)
    assert (page.width, page.height) == pytest.approx((400 * unit, 600 * unit))
    assert page.drawings[0].width == pytest.approx(200 * unit)


@settings(max_examples=60)
@given(
    size=st.floats(1, 72),
    across=st.floats(0.2, 4),
    up=st.floats(0.2, 4),
    inner=st.floats(0.2, 4),
    turn=st.sampled_from(list(TURNS)),
    unit=st.sampled_from([1.0, 2.5]),
)
def test_any_size_in_any_scaling_matrix_is_their_product(
    size: float, across: float, up: float, inner: float, turn: int, unit: float
) -> None:
    content = f"q {across:.5f} 0 0 {up:.5f} 200 300 cm /Form Do Q"
    words = form(say("x", 0, 0, round(size, 4)), f"/Matrix [{inner:.5f} 0 0 {inner:.5f} 0 0]")
    (run,) = measure_page(content, forms={"Form": words}, page=f"/Rotate {turn} /UserUnit {unit}").runs
    assert run.size == pytest.approx(size * up * inner * unit, rel=1e-3)


def test_printed_text_is_as_large_as_its_style_sheet_says(known: FileFacts) -> None:
    runs = {run.words.strip(): run for run in known.pages[0].runs}
    assert sorted(runs) == sorted(f"{way} x {size}" for way in WAYS for size in SIZES)
    for words, run in runs.items():
        size = float(words.split()[2])
        assert run.size == pytest.approx(size, abs=NEAR)
        assert run.x_height_mm == pytest.approx(X_HEIGHT * size / POINTS_PER_MM, rel=0.01)
        assert (run.weight, run.is_italic, run.is_embedded, run.missing_glyphs) == (400, False, True, 0)
    contrasts = {way: {round(runs[f"{way} x {size}"].contrast, 1) for size in SIZES} for way in WAYS}
    assert contrasts == {"plain": {21.0}, "scaled": {21.0}, "white": {1.0}, "faint": {4.0}}


def test_paragraphs_stand_as_their_style_sheet_says(known: FileFacts) -> None:
    *aligned, indented = known.pages[1].blocks
    assert [block.words for block in known.pages[1].blocks] == [TEXT] * 5
    assert [block.alignment for block in aligned] == list(ALIGNMENTS.values())
    assert [block.first_line_indent for block in aligned] == [0] * 4
    # The ink of a letter begins up to 0.08 sizes behind its origin.
    assert indented.alignment == "left"
    assert indented.first_line_indent == pytest.approx(30, abs=1)
    for block in known.pages[1].blocks:
        assert [line.distance for line in block.lines] == [
            None,
            *[pytest.approx(15, abs=NEAR)] * (len(block.lines) - 1),
        ]
        assert block.leading == pytest.approx(1.25, abs=0.005)


def test_contrast_and_underline_are_those_of_the_style_sheet(known: FileFacts) -> None:
    runs = {run.words.strip(): run for run in known.pages[2].runs}
    assert {words: run.is_underlined for words, run in runs.items()} == {
        "grey": False,
        "not": False,
        "underlined": True,
        "ground": False,
    }
    assert runs["grey"].contrast == pytest.approx(4.54, abs=0.01)  # WCAG contrast of #767676 on white
    assert runs["ground"].contrast == pytest.approx(8.59, abs=0.01)  # of white on #0000ff
    assert (runs["ground"].colour, runs["ground"].backing) == ((255, 255, 255), (0, 0, 255))


def test_two_columns_are_two_and_are_read_one_after_the_other(known: FileFacts) -> None:
    assert [page.columns for page in known.pages] == [1, 1, 1, 2, 1]
    page = known.pages[3]
    assert [block.column for block in page.blocks] == [1, 1, 2, 2]
    assert " ".join(block.words for block in page.blocks) == " ".join([TEXT] * 3)
    left, right = ([block.box.left for block in page.blocks if block.column == number] for number in (1, 2))
    # A column is (315 − 24) ÷ 2 = 145.5 points wide, the white between them 24.
    assert (min(left), min(right)) == pytest.approx((45, 45 + 145.5 + 24), abs=1)


def test_ink_margins_and_resolution_are_those_of_what_was_placed(known: FileFacts) -> None:
    page = known.pages[4]
    assert page.ink is not None
    found = (page.ink.left_mm, page.ink.top_mm, page.ink.right_mm, page.ink.bottom_mm)
    # The box starts 55 and ends 205 points from the left, and starts 65 from the top; the picture ends 181 from there.
    assert found == pytest.approx([value / POINTS_PER_MM for value in (55, 65, 200, 419)], abs=0.35)
    (picture,) = page.pictures
    assert picture.pixels == (150, 75)
    assert picture.pixels_per_inch == pytest.approx(150, rel=0.01)  # 150 pixels on one inch
    assert picture.alternative == "Grey"


def read_lines(page: Page) -> list[str]:
    return [line.words for line in page.lines]


def test_the_file_itself_is_described() -> None:
    content = write_pdf(say("one", 20, 500), say("two", 20, 500), "")
    facts = measure_file(content, "folder/file.pdf")
    assert (facts.name, facts.byte_count, facts.version) == ("folder/file.pdf", len(content), "1.7")
    assert facts.sha256 == hashlib.sha256(content).hexdigest()
    assert [(page.number, page.label, read_lines(page)) for page in facts.pages] == [
        (1, "1", ["one"]),
        (2, "2", ["two"]),
        (3, "3", []),
    ]
    assert facts.pages[2].ink is None
    assert measure_file(content, "folder/file.pdf") == facts


def test_a_higher_version_in_the_catalogue_counts() -> None:
    content = write_pdf("").replace(b"<< /Type /Catalog", b"<< /Type /Catalog /Version /2.0", 1)
    assert measure_file(content, "new.pdf").version == "2.0"


def lock(content: bytes) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="owner", user="user"))
    return out.getvalue()


NO_PAGES = join_objects({1: b"<< /Type /Catalog /Pages 2 0 R >>", 2: b"<< /Type /Pages /Kids [] /Count 0 >>", 5: BOLD})
WHOLE = write_pdf(say("whole", 20, 500))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty (0 bytes)"),
        (b"PK\x03\x04" + bytes(3000), "this is not a PDF"),
        (bytes(1100) + WHOLE, "this is not a PDF"),
        (WHOLE[: len(WHOLE) // 2], "the PDF is cut off"),
        (b"%PDF-1.7\nnothing at all\n%%EOF\n", "the PDF is damaged"),
        (lock(WHOLE), "locked with a password"),
        (NO_PAGES, "the PDF has no pages"),
    ],
)
def test_what_cannot_be_measured_is_refused_in_one_line(content: bytes, message: str) -> None:
    with pytest.raises(FileError, match=f"^here/file.pdf: .*{re.escape(message)}") as caught:
        measure_file(content, "here/file.pdf")
    assert "\n" not in str(caught.value)
    assert str(caught.value).endswith(".")


def test_a_refusal_does_not_depend_on_the_file_before() -> None:
    for content, message in ((lock(WHOLE), "locked"), (NO_PAGES, "no pages"), (b"%PDF-1.7\n%%EOF", "damaged")) * 2:
        with pytest.raises(FileError, match=message):
            measure_file(content, "file.pdf")


def test_more_than_2000_pages_are_refused_before_any_is_measured() -> None:
    content = write_pdf(*[""] * (MOST_PAGES + 1))
    with pytest.raises(FileError, match=r"^long.pdf: the PDF has 2,001 pages and at most 2,000 are measured; split it"):
        measure_file(content, "long.pdf")


def test_as_many_pages_as_allowed_are_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measuring, "MOST_PAGES", 3)
    assert len(measure(*["0 0 9 9 re f"] * 3).pages) == 3
    with pytest.raises(FileError, match="has 4 pages"):
        measure("", "", "", "")


def test_bytes_before_the_header_do_no_harm() -> None:
    assert measure_file(b"mail header\n" * 50 + WHOLE, "mailed.pdf").pages[0].runs[0].words == "whole"


def test_damage_is_measured_without_a_word_of_the_libraries(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.WARNING, logger="pikepdf")
    two = write_pdf(say("first", 20, 500), say("second", 20, 500))
    assert len(measure_file(two.replace(b"/Kids [20 0 R", b"/Kids [99 0 R"), "file.pdf").pages) == 2
    assert caplog.records == []
    assert logging.getLogger("pikepdf").level == logging.WARNING
