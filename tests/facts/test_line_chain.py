from __future__ import annotations

import pytest

from leaflets.facts.line_chain import Chains, link_lines
from leaflets.facts.line_shape import LineShape, shape_line
from tests.facts_made import make_line, make_run

SIZE = 10.0


def shape(words: str, baseline: float, left: float = 50, **changes: object) -> LineShape:
    """The shape of a line of 10 points; each letter is 5 points wide."""
    size = float(changes.pop("size", SIZE))  # type: ignore[arg-type]
    return shape_line(make_line(make_run(words, size=size, left=left, top=baseline - 0.8 * size, **changes)))


def stack(*texts: str, distance: float = 14) -> list[LineShape]:
    return [shape(text, 100 + distance * row) for row, text in enumerate(texts)]


def links(*shapes: LineShape) -> dict[int, int]:
    return link_lines(shapes).below


def test_a_line_is_linked_to_the_next_one_below_it() -> None:
    chains = link_lines(stack("First line", "second line", "third line"))
    assert (chains.below, chains.above) == ({0: 1, 1: 2}, {1: 0, 2: 1})


@pytest.mark.parametrize(
    "second",
    [
        shape("second line", 125),  # 2.5 sizes below
        shape("second line", 105),  # half a size below
        shape("second line", 114, size=12),
        shape("second line", 114, left=95),  # further in than an indent
        shape("second line", 114, left=400),
        shape("second line", 114, angle=90.0),
    ],
)
def test_a_line_far_off_beside_or_unlike_is_not_linked(second: LineShape) -> None:
    assert links(shape("First line", 100), second) == {}


def test_lines_side_by_side_are_linked_within_their_column() -> None:
    left = [shape("left one", 100), shape("left two", 114)]
    right = [shape("right one", 100, left=200), shape("right two", 114, left=200)]
    assert links(left[0], right[0], left[1], right[1]) == {0: 2, 1: 3}


def test_text_is_as_wide_as_the_longest_line_around() -> None:
    chains = link_lines(stack("m" * 40, "m" * 20, "m" * 30))
    assert {chains.find_right(place) for place in range(3)} == {50 + 40 * 5}


def test_a_line_is_full_when_the_next_word_would_not_have_fitted() -> None:
    full = stack("m" * 40, "m" * 36 + ".", "longword here")
    assert link_lines(full).is_full(full[1], 2)
    fitting = stack("m" * 40, "m" * 36 + ".", "a word here")
    assert not link_lines(fitting).is_full(fitting[1], 2)


def test_the_following_distance_is_that_to_the_next_line_at_this_edge() -> None:
    assert link_lines(stack("one", "two", distance=15)).find_following(0) == pytest.approx(1.5)
    assert link_lines(stack("one", "two")).find_following(1) is None
    assert link_lines(stack("one", "• two")).find_following(0) is None
    assert link_lines([shape("one", 100), shape("two", 114, left=60)]).find_following(0) is None
    assert link_lines([shape("one", 100), shape("two", 114, weight=700)]).find_following(0) is None


def sure_page(count: int) -> Chains:
    """A page with so many pairs of lines that certainly belong together, 1.4 sizes apart."""
    shapes = []
    for pair in range(count):
        shapes += [shape("It goes on and", 100 + 60 * pair), shape("on like this.", 114 + 60 * pair)]
    return link_lines(shapes)


def test_two_sure_pairs_tell_how_far_lines_of_a_paragraph_are_apart() -> None:
    chains = sure_page(2)
    assert chains.is_unlike_paragraphs(SIZE, 1.6)
    assert not chains.is_unlike_paragraphs(SIZE, 1.42)
    assert not chains.is_unlike_paragraphs(14, 1.6)  # nothing is known of that size
    assert not sure_page(1).is_unlike_paragraphs(SIZE, 1.6)


def test_a_distance_that_follows_short_lines_parts_one_line_from_the_next() -> None:
    entries = link_lines(stack("m" * 40, "Baclofen.", "Gabapentin.", "Zinc.", distance=16))
    assert entries.is_spacing_of_short_lines(2, 1.6)
    prose = link_lines(stack("m" * 40, "m" * 39, "m" * 40, "m" * 12, distance=16))
    assert not prose.is_spacing_of_short_lines(2, 1.6)
    assert not entries.is_spacing_of_short_lines(2, 1.3)
