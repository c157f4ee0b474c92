from __future__ import annotations

import pytest

from leaflets.html.set_page import PageSetup, set_page
from leaflets.model.edition import Edition, Extract, Kind, Layout, Palette, Sheet, list_kinds
from leaflets.model.layout import TEXT_WIDTHS


def page(kind: str, layout: str, size: float) -> PageSetup:
    return set_page(Edition(Kind(kind), Layout(layout), size))


@pytest.mark.parametrize(
    ("kind", "layout", "size", "is_pair"),
    [
        ("patient", "a4", 12, True),
        ("patient", "letter", 15.9, True),
        ("patient", "a4", 16, False),
        ("patient", "a5", 12, False),
        ("clinician", "a4", 10, True),
        ("clinician", "letter", 9.75, True),
        ("clinician", "a4", 12.5, False),
        ("citations", "a4", 11, True),
    ],
)
def test_one_column_from_16_points_and_on_a5(kind: str, layout: str, size: float, is_pair: bool) -> None:
    setup = page(kind, layout, size)
    assert setup.is_pair is is_pair
    assert {"pair", "stack"} & set(setup.classes.split()) == {"pair" if is_pair else "stack"}


@pytest.mark.parametrize(("layout", "size", "is_tight"), [("a4", 20, False), ("a4", 24, True), ("a5", 16, True)])
def test_tight_from_24_points_and_on_a5_from_16(layout: str, size: float, is_tight: bool) -> None:
    assert page("patient", layout, size).is_tight is is_tight


def test_help_boxes_may_be_split_over_28_points_only() -> None:
    assert "giant" not in page("patient", "a4", 28).classes.split()
    assert "giant" in page("patient", "a4", 28.5).classes.split()


def test_a_line_never_holds_more_than_70_characters() -> None:
    # Atkinson Hyperlegible averages 0.44 em a letter (design study, section 1); 27.5 em are 62 of them.
    assert max(page("patient", "letter", size).measure for size in (10, 12, 14, 28)) / 0.44 <= 70


def test_letter_has_margins_of_its_own() -> None:
    assert page("patient", "letter", 14).sides != page("patient", "a4", 14).sides


def test_the_style_is_made_of_numbers_and_units() -> None:
    setup = set_page(Edition(Kind.PATIENT, Layout.LETTER, 14.5, Palette.NIGHT))
    assert setup.style == (
        "--b:14.5pt;--bn:14.5;--page-w:215.9mm;--page-h:279.4mm;--side-l:23mm;--side-r:23mm;--measure:27.5em"
    )
    assert setup.classes.split()[:3] == ["patient", "letter", "night"]


@pytest.mark.parametrize(("size", "most"), [(10, 27.5), (15.9, 27.5), (16, 25.5), (28, 25.5)])
def test_large_print_has_shorter_lines(size: float, most: float) -> None:
    page = set_page(Edition(Kind.PATIENT, Layout.A4, size))
    assert page.measure == min(page.line, most)
    assert f"--measure:{most:g}em" in page.style


def test_the_evidence_sheet_is_set_as_densely_as_the_summary() -> None:
    sheet, summary = set_page(Edition(Sheet.EVIDENCE, size=10)), set_page(Edition(Kind.CLINICIAN, size=10))
    assert (sheet.sides, sheet.is_pair) == (summary.sides, summary.is_pair) == ((13, 13), True)
    assert sheet.classes.split()[0] == "evidence"


def test_the_narrowest_panel_counts_and_columns_share_the_line() -> None:
    panel = set_page(Edition(Kind.PATIENT, Layout.TRIFOLD_A4, 12))
    assert panel.narrow == 97 and panel.width == 100 and panel.is_panel and not panel.is_pair
    assert panel.line == pytest.approx(81 * 72 / 25.4 / 12) == panel.whole_line
    assert "--narrow-w:97mm" in panel.style and panel.own_style == "panels"
    columns = set_page(Edition(Kind.PATIENT, Layout.SHEET_A4, 12))
    assert columns.line == pytest.approx((174 - 8) / 2 * 72 / 25.4 / 12)
    assert columns.whole_line == pytest.approx(174 * 72 / 25.4 / 12)


@pytest.mark.parametrize("layout", Layout)
def test_the_line_is_as_wide_as_the_model_counts_characters_for(layout: Layout) -> None:
    (kind, *_) = list_kinds(layout)
    page = set_page(Edition(kind, layout, 28 if layout is Layout.POSTER_A3 else 12))
    if layout in TEXT_WIDTHS:
        assert page.line * 12 * 25.4 / 72 == pytest.approx(TEXT_WIDTHS[layout], abs=0.1)


@pytest.mark.parametrize(("layout", "kind"), [(Layout.CARD_A6, Extract.CARD), (Layout.ZFOLD_A4, Kind.PATIENT)])
def test_text_keeps_clear_of_the_edge_of_coloured_paper(layout: Layout, kind: Kind | Extract) -> None:
    assert set_page(Edition(kind, layout, 12)).sides == (8, 8)
    assert set_page(Edition(kind, layout, 12, Palette.NIGHT)).sides == (11, 11)
