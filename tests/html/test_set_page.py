from __future__ import annotations

import pytest

from leaflets.html.set_page import PageSetup, set_page
from leaflets.model.edition import Edition, Kind, Layout, Palette, Sheet


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
