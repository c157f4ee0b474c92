from __future__ import annotations

import pytest

from leaflets.facts.facts import Box
from leaflets.facts.read_runs import share_area
from tests.facts.written_pdf import fill, find_run, form, measure_page, picture, say

NOISE = bytes((place * 37 + place // 40 * 91) % 256 for place in range(40 * 40 * 3))


def test_text_that_nobody_sees_is_not_visible_and_has_no_contrast() -> None:
    content = (
        say("seen", 20, 550)
        + say("beyond", 20, 900)
        + f"BT /F1 12 Tf 3 Tr 20 500 Td (hidden) Tj 0 Tr ET q 0 0 400 300 re W n {say('cut', 20, 400)} Q\n"
        + say("covered", 20, 200)
        + fill("1 1 1", 10, 190, 200, 30)
        + say("above", 20, 200.5)
    )
    page = measure_page(content)
    assert [run.words for run in page.runs if run.is_visible] == ["seen", "above"]
    assert [run.words for run in page.runs if not run.is_visible] == ["beyond", "hidden", "cut", "covered"]
    assert all(run.contrast == 1 for run in page.runs if not run.is_visible)
    assert [line.words for line in page.lines] == ["seen", "above"]


def test_a_text_that_a_frame_cuts_off_is_seen_in_part() -> None:
    whole = measure_page(say("take no more", 20, 400)).runs[0]
    half = (whole.box.left + whole.box.right) / 2
    page = measure_page(f"q 0 0 {half} 600 re W n {say('take no more', 20, 400)} Q {say('two', 20, 300)}")
    assert [(run.words, run.is_visible) for run in page.runs] == [("take no more", True), ("two", True)]
    assert [run.seen for run in page.runs] == pytest.approx([0.5, 1.0], abs=0.01)


def test_an_alpha_is_told_beside_the_contrast() -> None:
    page = measure_page(f"q /GS5 gs {say('half', 20, 400)} Q {say('whole', 20, 500)}")
    assert {run.words: round(run.alpha, 2) for run in page.runs} == {"half": 0.5, "whole": 1.0}


def test_what_is_painted_later_covers_only_where_it_is_painted() -> None:
    ring = "0 0 0 rg 10 180 300 60 re 12 182 296 56 re f* 0 g\n"
    cut = f"q 0 0 5 5 re W n {fill('1 1 1', 0, 0, 400, 600)} Q\n"
    see_through = f"q /GS5 gs {fill('1 1 0', 0, 0, 400, 600)} Q\n"
    page = measure_page(say("framed", 20, 200) + ring + cut + see_through)
    assert find_run(page, "framed").is_visible


def test_an_alpha_of_a_half_counts_in_the_contrast_in_forms_too() -> None:
    group = form(say("grouped", 20, 300), "/Group << /S /Transparency >>")
    plain = form(say("inherited", 20, 200))
    content = f"q /GS5 gs {say('half', 20, 400)} /Group Do /Plain Do Q {say('whole', 20, 500)}"
    page = measure_page(content, forms={"Group": group, "Plain": plain})
    contrasts = {run.words: run.contrast for run in page.runs}
    assert contrasts.pop("whole") == pytest.approx(21)
    # Half of black on white is 127 or 128 of 255: WCAG contrast 3.95 to 4.0.
    assert list(contrasts.values()) == pytest.approx([3.98] * 3, abs=0.06)
    assert len(contrasts) == 3


def test_text_over_a_picture_is_told_from_text_beside_it() -> None:
    content = f"q 100 0 0 100 20 300 cm /Photo Do Q {say('over', 30, 350)} {say('beside', 200, 350)}"
    page = measure_page(content, forms={"Photo": picture(40, 40, NOISE)})
    assert [(run.words, run.is_over_picture) for run in page.runs] == [("over", True), ("beside", False)]
    flat = measure_page(content, forms={"Photo": picture(1, 1, b"\xff\xff\xff")})
    assert not any(run.is_over_picture for run in flat.runs)


def test_missing_glyphs_are_counted() -> None:
    from leaflets.facts.measure_file import measure_file
    from tests.facts.foreign_pdf import render_html

    page = measure_file(render_html("<p>fine office</p><p>odd \u0378\u0379 end</p>"), "x.pdf").pages[0]
    assert [run.missing_glyphs for run in page.runs if "fine" in run.words] == [0]
    assert sum(run.missing_glyphs for run in page.runs) == 2


def test_share_of_a_box() -> None:
    assert share_area(Box(0, 0, 10, 10), Box(5, 5, 20, 20)) == pytest.approx(0.25)
    assert share_area(Box(0, 0, 10, 0), Box(5, -1, 20, 1)) == pytest.approx(0.5)
    assert share_area(Box(0, 0, 10, 10), Box(11, 0, 20, 20)) == 0
