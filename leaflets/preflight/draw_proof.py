"""The proof sheet: every rule with the value measured, and every page with each failed measurement drawn on it."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any

from PIL import ImageOps
from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import (
    BaseDocTemplate,
    Frame,
    Image,
    NextPageTemplate,
    PageBreak,
    PageTemplate,
    Spacer,
    Table,
)

from leaflets.facts.facts import Box, FileFacts, Page
from leaflets.preflight.clean_text import clean_text
from leaflets.preflight.draw_marks import draw_marked_page
from leaflets.preflight.number_marks import Mark, number_marks
from leaflets.preflight.proof_fonts import BOLD, REGULAR, load_fonts
from leaflets.preflight.proof_tables import (
    CELL_FONT,
    HEADING,
    SMALL,
    SUBHEADING,
    list_entries,
    make_rule_table,
    write_paragraph,
)
from leaflets.preflight.render_page import PageRenderer, open_renderer
from leaflets.preflight.rule import Verdict
from leaflets.preflight.word_measure import word_pages
from leaflets.preflight.write_verdict import word_headline

_WIDTH, _HEIGHT = landscape(A4)
_MARGIN = 34.0
_HEAD = 30.0
_PICTURE = Box(_MARGIN + 14, _MARGIN + _HEAD, 400, _HEIGHT - _MARGIN)
"""Space for a page's picture; 14 points are left for the tags beside it."""
_LIST_LEFT = 416.0
_PIXELS_PER_INCH = 150.0
_MOST_PAGES = 60
"""Pages drawn at most: nobody looks through more, and each takes about a tenth of a second."""
_MOST_MARKS = 40
_SMALL_PICTURE = (128.0, 182.0)
_SMALL_PICTURES_IN_ROW = 5
_MOST_SMALL_PICTURES = 50
_UNSEEN = "which cannot be drawn"
_GREY = (118, 118, 118)


def draw_proof(content: bytes, facts: FileFacts, verdict: Verdict) -> bytes:
    """The proof sheet as PDF, A4 on its side; the same file and verdict give the same bytes.

    Args:
        content: the PDF that was judged.
        facts: what was measured of it.
        verdict: what was found.

    Returns:
        First the table of every rule. Then, for each page with findings, its picture with a numbered frame around each
        place and a list beside it; for a file without findings, small pictures of its pages.

    Raises:
        FileError: PDFium cannot open the file.
        MissingDependency: a font package is not installed.
    """
    load_fonts()
    marks = number_marks(verdict)
    pages = {page.number: page for page in facts.pages}
    drawn = [number for number in marks if number in pages][:_MOST_PAGES]
    target = BytesIO()
    with open_renderer(content, clean_text(verdict.file)) as renderer:
        sheet = _open_sheet(target, verdict)
        sheet.addPageTemplates(_make_table_template())
        for number in drawn:
            sheet.addPageTemplates(_make_page_template(renderer, pages[number], marks[number]))
        story = _write_table_pages(verdict, marks)
        if not verdict.findings:
            story += _write_small_pictures(renderer, facts)
        for number in drawn:
            story += _write_page(number, marks[number])
        story += _write_rest(marks, drawn)
        sheet.build(story)
    return target.getvalue()


def _open_sheet(target: BytesIO, verdict: Verdict) -> Any:
    return BaseDocTemplate(
        target,
        pagesize=(_WIDTH, _HEIGHT),
        invariant=1,
        lang="en",
        title=f"Proof of {clean_text(verdict.file)}",
        author="leaflets",
        subject=word_headline(verdict),
        initialFontName=REGULAR,
    )


def _make_table_template() -> Any:
    frame = _make_frame(_MARGIN, _WIDTH - _MARGIN, _MARGIN)
    return PageTemplate("rules", [frame], onPage=_draw_foot)


def _make_page_template(renderer: PageRenderer, page: Page, marks: tuple[Mark, ...]) -> Any:
    frame = _make_frame(_LIST_LEFT, _WIDTH - _MARGIN, _MARGIN + _HEAD)

    def draw_page(canvas: Any, sheet: Any) -> None:
        canvas.setFont(BOLD, 16)
        picture = renderer.render(page.number, _PICTURE.width, _PICTURE.height, _PIXELS_PER_INCH)
        heading = f"Page {page.number}" if picture is not None else f"Page {page.number}, {_UNSEEN}"
        canvas.drawString(_MARGIN, _HEIGHT - _MARGIN - 16, heading)
        draw_marked_page(canvas, picture, page, marks[:_MOST_MARKS], _PICTURE)
        _draw_foot(canvas, sheet)

    return PageTemplate(_name_template(page.number), [frame], onPage=draw_page)


def _make_frame(left: float, right: float, top: float) -> Any:
    return Frame(
        left,
        _MARGIN,
        right - left,
        _HEIGHT - _MARGIN - top,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )


def _draw_foot(canvas: Any, sheet: Any) -> None:
    canvas.saveState()
    canvas.setFont(REGULAR, 9)
    canvas.drawRightString(_WIDTH - _MARGIN, _MARGIN - 16, f"Proof sheet, {sheet.page}")
    canvas.restoreState()


def _name_template(number: int) -> str:
    return f"page-{number}"


def _write_table_pages(verdict: Verdict, marks: Mapping[int, tuple[Mark, ...]]) -> list[Any]:
    story = [
        write_paragraph(f"Proof of {verdict.file}", HEADING),
        write_paragraph(word_headline(verdict)),
        write_paragraph(f"SHA-256 of the file: {verdict.sha256}", SMALL),
    ]
    if marks.keys() - {0}:
        story.append(write_paragraph(f"Found on {word_pages(marks)}; these pages are shown after the table.", SMALL))
    story += [write_paragraph("Every rule, with the worst value in the whole file", SUBHEADING)]
    story.append(make_rule_table(verdict))
    if 0 in marks:
        story.append(write_paragraph("Of the file as a whole", SUBHEADING))
        story += list_entries(marks[0], _WIDTH - 2 * _MARGIN, _MOST_MARKS)
    return story


def _write_page(number: int, marks: tuple[Mark, ...]) -> list[Any]:
    width = _WIDTH - _MARGIN - _LIST_LEFT
    return [NextPageTemplate(_name_template(number)), PageBreak(), *list_entries(marks, width, _MOST_MARKS)]


def _write_rest(marks: Mapping[int, tuple[Mark, ...]], drawn: list[int]) -> list[Any]:
    """Which pages have findings but are not drawn."""
    rest = [number for number in marks if number and number not in drawn]
    if not rest:
        return []
    text = f"More was found on {word_pages(rest)}; not drawn here, all of it stands in the report."
    return [NextPageTemplate("rules"), PageBreak(), write_paragraph(text)]


def _write_small_pictures(renderer: PageRenderer, facts: FileFacts) -> list[Any]:
    """The pages of a file in which nothing was found."""
    shown = facts.pages[:_MOST_SMALL_PICTURES]
    cells = [_make_small_picture(renderer, page) for page in shown]
    rows = [cells[start : start + _SMALL_PICTURES_IN_ROW] for start in range(0, len(cells), _SMALL_PICTURES_IN_ROW)]
    if not rows:
        return []
    rows[-1] += [""] * (_SMALL_PICTURES_IN_ROW - len(rows[-1]))
    story: list[Any] = [
        PageBreak(),
        write_paragraph("The pages", HEADING),
        Table(rows, hAlign="LEFT", style=[CELL_FONT]),
    ]
    if len(shown) < len(facts.pages):
        text = f"And {len(facts.pages) - len(shown):,} more pages."
        story += [Spacer(0, 8), write_paragraph(text)]
    return story


def _make_small_picture(renderer: PageRenderer, page: Page) -> Any:
    width, height = _SMALL_PICTURE
    scale = min(width / max(page.width, 1.0), height / max(page.height, 1.0))
    picture = renderer.render(page.number, width, height, _PIXELS_PER_INCH)
    if picture is None:
        return write_paragraph(f"Page {page.number}, {_UNSEEN}", SMALL)
    file = BytesIO()
    ImageOps.expand(picture, 2, _GREY).save(file, "PNG")
    return [Image(file, page.width * scale, page.height * scale), write_paragraph(f"Page {page.number}", SMALL)]
