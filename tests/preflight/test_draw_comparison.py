"""Measured and allowed, drawn as large as they are printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from leaflets.facts.facts import POINTS_PER_MM
from leaflets.preflight.draw_comparison import WIDTH, draw_comparison
from leaflets.preflight.rule import Finding
from tests.preflight.drawn_steps import WrittenCanvas
from tests.preflight.verdicts_made import offence, small_text


def draw(finding: Finding) -> WrittenCanvas:
    sketch = draw_comparison(finding)
    assert sketch is not None and sketch.width == WIDTH
    sketch.canv = canvas = WrittenCanvas()
    sketch.draw()
    tops = [place[1] for place in canvas.find("drawString")]
    assert all(0 <= top <= sketch.height for top in tops)
    return canvas


def letter_sizes(canvas: WrittenCanvas) -> list[float]:
    return [size for _, size in canvas.find("setFont")][:2]


def line_gaps(canvas: WrittenCanvas) -> list[float]:
    """The distances of the two pairs of baselines."""
    baselines = [y for _, y, _ in canvas.find("drawString")]
    return [baselines[0] - baselines[1], baselines[2] - baselines[3]]


def test_sizes_are_letters_in_both_sizes() -> None:
    canvas = draw(small_text(11.9))
    assert letter_sizes(canvas) == [11.9, 12.0]
    assert [text for _, _, text in canvas.find("drawString")][2:] == ["is 11.9 pt", "at least 12 pt"]


def test_an_x_height_is_drawn_in_its_millimetres() -> None:
    finding = replace(small_text(1.5, unit="mm", limit=2.0), rule="x-height")
    sizes = letter_sizes(draw(finding))
    assert [size * 0.496 / POINTS_PER_MM for size in sizes] == pytest.approx([1.5, 2.0])


def test_leading_is_two_lines_in_both_distances() -> None:
    finding = replace(small_text(1.1, unit="× size", limit=1.25), rule="leading")
    canvas = draw(finding)
    gaps, size = line_gaps(canvas), letter_sizes(canvas)[0]
    assert [gap / size for gap in gaps] == pytest.approx([1.1, 1.25])


def test_line_space_is_drawn_in_its_millimetres() -> None:
    finding = replace(small_text(5, unit="mm", limit=7.0), rule="line-space")
    assert [gap / POINTS_PER_MM for gap in line_gaps(draw(finding))] == pytest.approx([5, 7])


def test_anything_else_is_two_bars() -> None:
    canvas = draw(replace(small_text(90, unit="characters", limit=60.0, bound="most"), rule="line-length"))
    measured, allowed = (width for _, _, width, *_ in canvas.find("roundRect"))
    assert measured / allowed == pytest.approx(90 / 60)
    assert measured <= WIDTH


@pytest.mark.parametrize(("value", "limit"), [(200.0, 300.0), (1.0, 900.0), (0.0, 12.0)])
def test_the_largest_sizes_are_shrunk_together(value: float, limit: float) -> None:
    sizes = letter_sizes(draw(small_text(value, limit=limit)))
    assert max(sizes) <= 60
    assert sizes[0] / sizes[1] == pytest.approx(value / limit)


@pytest.mark.parametrize(
    "finding",
    [offence(), small_text(float("nan")), small_text(float("inf")), small_text(-1), small_text(1e9, limit=1e8)],
)
def test_there_is_not_always_something_to_compare(finding: Finding) -> None:
    assert draw_comparison(finding) is None
