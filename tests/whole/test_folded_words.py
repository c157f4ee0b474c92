"""Through real PDFs: sheets are imposed, measured, folded in thought, and say the words of the reading PDF."""

from __future__ import annotations

import datetime
from itertools import product
from pathlib import Path

import pytest

from leaflets.batch.read_manuscript import read_manuscript
from leaflets.build import render_edition
from leaflets.facts.facts import POINTS_PER_MM, Page
from leaflets.facts.measure_file import measure_file
from leaflets.folders import program_folder
from leaflets.folding.fold_back import Face, Mark, Printed, fold_back
from leaflets.folding.plan import Wanted
from leaflets.folding.scheme import Binding, Flip, Scheme
from leaflets.folding.tell_handling import tell_handling
from leaflets.imposition.impose_file import SheetRequest, impose_file
from leaflets.model.edition import Edition, Kind, Layout
from tests.folding.folded import make_pages
from tests.imposition.made import change_pdf, make_pdf

TODAY = datetime.date(2026, 11, 23)
COUNTS = {Scheme.BOOKLET: 10, Scheme.CARDS: 11, Scheme.TWO_UP: 7, Scheme.FOUR_UP: 9}
CASES = list(product(Scheme, Binding, Flip, (False, True)))


def read_marks(page: Page) -> tuple[Mark, ...]:
    """Every run of a measured page, from the lower left corner; the slug line and the like have no place on a leaf."""
    return tuple(
        Mark(
            (run.box.left + run.box.right) / 2 / POINTS_PER_MM,
            (page.height - (run.box.top + run.box.bottom) / 2) / POINTS_PER_MM,
            abs(run.angle) < 1,
            run.words.strip(),
        )
        for run in page.runs
        if run.words.strip()
    )


def say(marks: tuple[Mark, ...]) -> list[str]:
    """The words from the top down."""
    return [mark.says for mark in sorted(marks, key=lambda mark: (-round(mark.y, 1), mark.x))]


def fold_file(content: bytes, request: SheetRequest) -> list[Face]:
    """The faces that are read, of sheets that are only known by what is printed on them."""
    imposed = impose_file(content, "made.pdf", request)
    pages = [read_marks(page) for page in measure_file(imposed.content, "sheets.pdf").pages]
    sections = [sheet.section for sheet in imposed.plan.sheets]
    printed = [Printed(pages[2 * i], pages[2 * i + 1], section) for i, section in enumerate(sections)]
    return list(fold_back(printed, tell_handling(imposed.plan)).faces)


def check_words(content: bytes, faces: list[Face], tolerance: float) -> None:
    """Each page's words are on its face, upright, where they are on the page."""
    pages = measure_file(content, "reading.pdf").pages
    shown = [face for face in faces if face.marks]
    assert len(shown) == len(pages)
    for page, face in zip(pages, shown, strict=True):
        expected = read_marks(page)
        assert all(mark.is_upright for mark in face.marks)
        assert say(face.marks) == say(expected)
        for a, b in zip(sorted(face.marks, key=_key), sorted(expected, key=_key), strict=True):
            assert (a.x, a.y) == pytest.approx((b.x, b.y), abs=tolerance)


def _key(mark: Mark) -> tuple[str, float]:
    return str(mark.says), mark.y


@pytest.mark.parametrize(("scheme", "binding", "flip", "is_marked"), CASES, ids=str)
def test_folded_sheets_say_the_words_of_the_pages(
    scheme: Scheme, binding: Binding, flip: Flip, is_marked: bool
) -> None:
    content = make_pdf(make_pages(scheme, COUNTS.get(scheme, 6)))
    request = SheetRequest(Wanted(scheme, flip=flip, thickness=0.0), binding=binding, has_marks=is_marked)
    check_words(content, fold_file(content, request), tolerance=0.35)


def test_sections_with_creep_say_the_words_of_the_pages() -> None:
    content = make_pdf(make_pages(Scheme.BOOKLET, 21))
    request = SheetRequest(Wanted(Scheme.BOOKLET, section=3, thickness=0.2, flip=Flip.LONG))
    check_words(content, fold_file(content, request), tolerance=0.8)


def test_pages_that_lie_turned_in_the_file_are_folded_as_they_are_seen() -> None:
    def turn(pdf: object) -> None:
        for number, page in enumerate(pdf.pages):  # type: ignore[attr-defined]
            page.rotate((0, 180)[number % 2], relative=True)

    content = change_pdf(make_pdf([(148.0, 210.0)] * 8), turn)
    faces = fold_file(content, SheetRequest(Wanted(Scheme.BOOKLET)))
    for number, face in enumerate(faces):
        assert all(mark.is_upright == (number % 2 == 0) for mark in face.marks)
        assert any(str(mark.says).startswith(f"Page{number + 1}") for mark in face.marks)


@pytest.mark.parametrize("flip", list(Flip))
def test_a_real_leaflet_folded_says_the_words_of_the_reading_pdf(tmp_path: Path, flip: Flip) -> None:
    path = program_folder("conditions") / "lambert-eaton-syndrome.yaml"
    manuscript = read_manuscript(path, own=None, today=TODAY, scratch=tmp_path)
    content = render_edition(manuscript, Edition(Kind.PATIENT, Layout.A5, 12), today=TODAY).content
    request = SheetRequest(Wanted(Scheme.BOOKLET, flip=flip), has_marks=True)
    check_words(content, fold_file(content, request), tolerance=0.6)
    assert len(impose_file(content, "a.pdf", request).content) <= 1.15 * len(content)
