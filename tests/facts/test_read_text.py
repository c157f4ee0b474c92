from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from leaflets.facts.facts import Page
from leaflets.facts.measure_file import measure_file
from tests.facts.foreign_pdf import set_with_reportlab, set_with_weasyprint
from tests.facts.written_pdf import find_run, form, measure_page, say

SIZES = (6.0, 11.9, 12.0, 17.9, 18.0)
CLOSE = {"abs": 0.05}


def sizes_by_word(page: Page) -> dict[str, float]:
    return {run.words.strip(): run.size for run in page.runs}


@pytest.mark.parametrize("size", SIZES)
def test_text_has_its_real_size_whatever_matrix_is_around_it(size: float) -> None:
    content = (
        say("plain", 20, 500, size)
        + f"q 3 0 0 3 0 0 cm {say('scaled', 20, 120, size / 3)} Q\n"
        + f"q 0.5 0 0 0.5 10 10 cm BT /F1 1 Tf {2 * size} 0 0 {2 * size} 40 560 Tm (both) Tj ET Q\n"
        + f"BT /F1 {-size} Tf -1 0 0 -1 20 200 Tm (flipped) Tj ET\n"
        + f"q 2 0 0 2 30 30 cm /Outer Do Q\n1 1 1 rg {say('white', 20, 150, size)} 0 g\n"
        + say("xxx", 20, 50, size, "T3")
    )
    inner = form(say("inner", 20, 20, size / 0.5), "/Matrix [0.5 0 0 0.5 0 0]")
    outer = form(f"q 0.5 0 0 0.5 0 60 cm /Inner Do Q {say('outer', 20, 40, size / 2)}")
    sizes = sizes_by_word(measure_page(content, forms={"Outer": outer, "Inner": inner}))
    assert sorted(sizes) == ["both", "flipped", "inner", "outer", "plain", "scaled", "white", "xxx"]
    assert list(sizes.values()) == pytest.approx([size] * 8, **CLOSE)


@pytest.mark.parametrize("rotation", [90, 180, 270])
@pytest.mark.parametrize("size", SIZES)
def test_a_turned_page_with_a_user_unit_shows_larger_text(rotation: int, size: float) -> None:
    page = measure_page(say("turned", 100, 200, size / 2), page=f"/Rotate {rotation} /UserUnit 2")
    run = find_run(page, "turned")
    assert run.size == pytest.approx(size, **CLOSE)
    assert run.angle == pytest.approx({90: -90, 180: 180, 270: 90}[rotation])
    assert (page.width, page.height) == ((1200, 800) if rotation != 180 else (800, 1200))


def test_height_counts_and_not_width_or_slant() -> None:
    content = (
        "BT /F1 12 Tf 50 Tz 20 500 Td (narrow) Tj ET BT 100 Tz 1 0 0.3 1 20 400 Tm /F1 12 Tf (slanted) Tj ET\n"
        "BT 2 0 0 0.5 20 300 Tm /F1 12 Tf (low) Tj ET\n"
    )
    page = measure_page(content)
    assert sizes_by_word(page) == pytest.approx({"narrow": 12, "slanted": 12, "low": 6}, **CLOSE)
    assert [run.is_italic for run in page.runs] == [False, True, False]


@settings(max_examples=60)
@given(
    size=st.floats(2, 60),
    scale=st.floats(0.1, 5),
    turn=st.sampled_from([(1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0.8, 0.6, -0.6, 0.8)]),
    form_scale=st.floats(0.2, 3),
)
def test_any_size_in_any_matrix(size: float, scale: float, turn: tuple[float, ...], form_scale: float) -> None:
    a, b, c, d = (round(value * scale, 5) for value in turn)
    words = f"BT /F1 {size:.4f} Tf {a} {b} {c} {d} 0 0 Tm (any) Tj ET"
    content = f"q {form_scale:.5f} 0 0 {form_scale:.5f} 200 300 cm /Form Do Q"
    run = find_run(measure_page(content, forms={"Form": form(words)}), "any")
    assert run.size == pytest.approx(size * scale * form_scale, abs=0.05, rel=1e-3)


def test_a_type_3_font_is_as_large_as_its_own_grid_makes_it() -> None:
    double = "/FontBBox [0 0 1000 1000] /FontMatrix [0.002 0 0 0.002 0 0]"
    pixels = "/FontBBox [0 0 50 50] /FontMatrix [0.02 0 0 0.02 0 0]"
    assert measure_page(say("xx", 20, 20, 9, "T3"), type3=double).runs[0].size == pytest.approx(18, **CLOSE)
    assert measure_page(say("xx", 20, 20, 9, "T3"), type3=pixels).runs[0].size == pytest.approx(9, **CLOSE)
    run = measure_page(say("xx", 20, 20, 12, "T3")).runs[0]
    assert run.x_height_mm == pytest.approx(6 * 25.4 / 72, abs=0.02)  # the letter is drawn 500 of 1,000 units high


def test_baseline_colour_mark_and_artifact_are_those_of_the_page() -> None:
    content = (
        f"/P <</MCID 4>> BDC 1 0 0 rg {say('red', 30, 570)} EMC\n"
        f"/Artifact <</Type /Pagination>> BDC 0 g {say('foot', 30, 20)} EMC\n"
        f"/Span <</MCID 5>> BDC /Form Do EMC\n{say('bold', 30, 400, 12, 'F2')}"
    )
    page = measure_page(content, forms={"Form": form(say("inside", 30, 100))})
    red, foot, inside, bold = page.runs
    assert (red.baseline, red.colour, red.mark, red.is_artifact) == (30, (255, 0, 0), 4, False)
    assert (foot.baseline, foot.mark, foot.is_artifact) == (580, None, True)
    assert (inside.words, inside.mark) == ("inside", 5)
    assert (bold.weight, bold.is_embedded, bold.x_height_mm) == (700, False, None)
    assert red.box.left == pytest.approx(30.8, abs=0.5)


def test_an_outline_of_its_own_makes_letters_bold() -> None:
    page = measure_page("0.4 w 2 Tr " + say("heavy", 20, 500) + "0 w " + say("plain", 20, 400))
    assert [(run.words, run.weight) for run in page.runs] == [("heavy", 700), ("plain", 400)]


@pytest.mark.parametrize("set_text", [set_with_reportlab, set_with_weasyprint])
def test_other_programs_are_measured_as_well(set_text: object) -> None:
    page = measure_file(set_text(SIZES), "other.pdf").pages[0]  # type: ignore[operator]
    assert [run.size for run in page.runs] == pytest.approx(SIZES, **CLOSE)
    assert [run.words.strip() for run in page.runs] == [f"Fox x at {size}" for size in SIZES]
    for run in page.runs:  # the x-height of Atkinson Hyperlegible is 496 of 1,000 units
        assert run.x_height_mm == pytest.approx(0.496 * run.size * 25.4 / 72, rel=0.01)
        assert run.is_embedded
