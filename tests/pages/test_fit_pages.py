"""Pages are set again with more or less space where that mends them, and never with smaller type."""

from __future__ import annotations

import sys

import pytest

from leaflets.document.compose_document import compose_document
from leaflets.errors import MissingGlyph
from leaflets.facts.measure_file import measure_file
from leaflets.html.fill_templates import fill_templates
from leaflets.model.edition import Edition, Kind
from leaflets.pages.fit_pages import find_misfit, fit_pages, set_pages
from leaflets.pdf import Place, RenderedPdf, render_pdf
from tests.measure import measure
from tests.small_thing import EDITION, TEXT, TODAY, Write

fit_pages_file = sys.modules["leaflets.pages.fit_pages"]


def made(*places: Place, pages: int = 2) -> RenderedPdf:
    return RenderedPdf(b"", pages, places)


@pytest.mark.parametrize(
    ("pages", "fault"),
    [
        (made(Place("help", 1, 60, 150), Place("end", 2, 20, 80)), ""),
        (made(Place("help", 1, 60, 150), Place("end", 2, 20, 74)), "nearly empty"),
        (made(Place("end", 1, 20, 30), pages=1), ""),
        (made(Place("help", 2, 60, 150), Place("end", 2, 160, 200)), "help box"),
        (made(Place("help", 1, 60, 280), Place("help", 2, 20, 40), Place("end", 2, 160, 200)), "help box"),
    ],
)
def test_a_misfit_is_a_split_help_box_or_a_nearly_empty_last_page(pages: RenderedPdf, fault: str) -> None:
    found = find_misfit(pages, Edition(Kind.PATIENT, size=28))
    assert fault in found and bool(found) == bool(fault)


def test_a_help_box_may_cross_pages_above_28_points_only() -> None:
    pages = made(Place("help", 1, 60, 280), Place("help", 2, 20, 40), Place("end", 2, 160, 200))
    assert find_misfit(pages, Edition(Kind.PATIENT, size=28.5)) == ""


@pytest.mark.parametrize("count", [24, 45])
def test_a_nearly_empty_last_page_is_mended_by_space_and_never_by_type(
    write: Write, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    """Nearly empty is set just above the last page of a short text, so that it shows what long ones meet."""
    items = "".join(f"  - Sign number {number} of the small thing\n" for number in range(count))
    manuscript = write(TEXT + f"complications:\n{items}")
    document = compose_document(manuscript.condition, EDITION, clinic=manuscript.clinic, today=TODAY)
    normal = render_pdf(fill_templates(document, roots=manuscript.roots), roots=manuscript.roots)
    fill = max(place.bottom for place in normal.places if place.page == normal.page_count) / 210
    monkeypatch.setattr(fit_pages_file, "_LEAST_LAST_PAGE", fill + 0.01)
    fitted = fit_pages(document, manuscript)
    assert "nearly empty" in find_misfit(normal, EDITION)
    assert find_misfit(fitted, EDITION) == ""
    sizes = [
        {round(piece.size, 1) for page in measure(pdf.content) for piece in page.pieces} for pdf in (normal, fitted)
    ]
    assert sizes[0] == sizes[1]


def test_a_missing_glyph_is_reported_with_field_and_line(write: Write) -> None:
    manuscript = write(TEXT.replace("small.", "small 𓀀."))
    document = compose_document(manuscript.condition, EDITION, today=TODAY)
    with pytest.raises(MissingGlyph, match=r"small\.yaml:6:\d+: error: .*𓀀.*definition") as caught:
        fit_pages(document, manuscript)
    assert caught.value.characters == ("𓀀",)


def test_names_stand_above_their_texts_when_nothing_else_mends_a_page(write: Write) -> None:
    """At 13 points a leaflet had half of a name twice: the name stood beside a text that the end of a page cut."""
    words = " ".join(["It keeps the airways calm for most of the day."] * 40)
    manuscript = write(f"{TEXT}treatments:\n  items:\n    - name: Leukotriene modifier\n      what_it_does: {words}\n")
    document = compose_document(manuscript.condition, Edition(Kind.PATIENT, size=13), today=TODAY)

    def find_tops(spacing: str) -> tuple[float, float]:
        runs = [
            run
            for page in measure_file(set_pages(document, manuscript, spacing).content, "x").pages
            for run in page.runs
        ]
        return tuple(
            next(run.box.top for run in runs if run.words.startswith(start)) for start in ("Leuko", "It keeps")
        )

    beside, above = find_tops(""), find_tops("above")
    assert abs(beside[0] - beside[1]) < 3
    assert above[1] - above[0] > 12
