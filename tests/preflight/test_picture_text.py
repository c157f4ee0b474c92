"""Runs measured on a rendered page."""

from __future__ import annotations

from dataclasses import replace

from leaflets.facts.measure_file import measure_file
from leaflets.preflight.picture_text import picture_text
from tests.preflight.test_survive import print_text


def test_every_readable_run_is_measured_once() -> None:
    content = print_text("")
    facts = measure_file(content, "page.pdf")
    found = list(picture_text(content, facts))
    assert [item.run for item in found] == [run for page in facts.pages for run in page.runs]
    assert all(item.faxed and item.blurred for item in found)


def test_white_letters_on_black_measure_like_black_on_white() -> None:
    values = []
    for style in ("", "color:#fff;background:#000"):
        content = print_text(style)
        (found,) = picture_text(content, measure_file(content, "page.pdf"))
        values.append(found.faxed or 0.0)
    assert abs(values[0] - values[1]) < 0.5 * max(values)


def test_a_run_that_is_not_on_the_picture_has_no_value() -> None:
    content = print_text("")
    facts = measure_file(content, "page.pdf")
    (run,) = facts.pages[0].runs
    away = replace(run, baseline=500.0, box=replace(run.box, top=490.0, bottom=502.0))
    moved = replace(facts, pages=(replace(facts.pages[0], runs=(away,)),))
    (found,) = picture_text(content, moved)
    assert (found.faxed, found.blurred) == (None, None)


def test_a_run_beyond_the_edge_is_passed_over() -> None:
    content = print_text("")
    facts = measure_file(content, "page.pdf")
    (run,) = facts.pages[0].runs
    beyond = replace(run, baseline=5000.0, box=replace(run.box, top=4990.0, bottom=5002.0))
    (found,) = picture_text(content, replace(facts, pages=(replace(facts.pages[0], runs=(beyond,)),)))
    assert found.faxed is None


def test_a_poster_is_rendered_within_bounds() -> None:
    content = print_text("font-size:60pt").replace(b"/MediaBox", b"/MediaBox")
    facts = measure_file(content, "page.pdf")
    huge = replace(facts, pages=(replace(facts.pages[0], width=20_000.0, height=20_000.0),))
    assert len(list(picture_text(content, huge))) == 4  # of one setting: three with most letters, one with fewest


def test_of_each_setting_some_runs_are_looked_at_and_over_a_picture_all() -> None:
    content = print_text("")
    facts = measure_file(content, "page.pdf")
    (run,) = facts.pages[0].runs
    alike = [replace(run, mark=number) for number in range(9)]
    others = [replace(run, colour=(90, 0, 0)), replace(run, size=run.size + 1)]
    above = [replace(run, is_over_picture=True, mark=number) for number in range(9)]
    page = replace(facts.pages[0], runs=(*alike, *others, *above))
    assert len(list(picture_text(content, replace(facts, pages=(page,))))) == 4 + len(others) + len(above)
