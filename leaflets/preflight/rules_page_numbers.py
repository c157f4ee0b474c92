"""Rules on page numbers: on every page, in order, in one place, and as easy to read as the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise
from statistics import median_low

from leaflets.facts.facts import POINTS_PER_MM, FileFacts
from leaflets.preflight.find_page_number import PrintedNumber, find_page_numbers
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.running_text import ZONE, find_body_size, split_pages

# The number of a page at the outer edge ends in the outer third of it.
_OUTER = 2 / 3


def _find_unnumbered_pages(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Pages without a page number. A file of one page may do without one; so may a page with nothing on it."""
    if len(facts.pages) < 2:
        return
    for page, number in zip(facts.pages, find_page_numbers(facts), strict=True):
        if number is None and page.ink is not None:
            yield Sample(1, page.number, note="no page number in the upper or lower margin")


def _find_disorder(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Page numbers that do not follow the one before; a number that its page label names may begin a new count."""
    numbers = [number for number in find_page_numbers(facts) if number is not None]
    for before, number in pairwise(numbers):
        expected = before.value + number.page.number - before.page.number
        if number.value != expected and not _is_labelled(number):
            yield _sample(number, 1, f"{number.value} after {before.value}; {expected} was expected")


def _is_labelled(number: PrintedNumber) -> bool:
    return number.page.label.lower() in (str(number.value), number.words.lower())


def _measure_places(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """How far each page number stands from its usual place, for each size of page by itself.

    Left edge, middle or right edge may be what stays in place, on all pages alike or mirrored on even ones; the
    steadiest of the six counts. Heights are measured from the nearer of the upper and lower edge.
    """
    groups: defaultdict[tuple[int, int], list[PrintedNumber]] = defaultdict(list)
    for number in find_page_numbers(facts):
        if number is not None:
            groups[round(number.page.width), round(number.page.height)].append(number)
    for numbers in groups.values():
        if len(numbers) > 1:
            yield from _measure_group(numbers)


def _measure_group(numbers: list[PrintedNumber]) -> Iterator[Sample]:
    across = min(
        (_list_distances([_find_edge(number, part, is_mirrored) for number in numbers]) for part, is_mirrored in _WAYS),
        key=lambda distances: (sorted(distances)[len(distances) // 2], sum(distances)),
    )
    heights = [_find_height(number) for number in numbers]
    for number, aside, up in zip(numbers, across, _list_distances(heights), strict=True):
        far = max(aside, up) / POINTS_PER_MM
        yield _sample(number, far, f"{aside / POINTS_PER_MM:.1f} mm aside, {up / POINTS_PER_MM:.1f} mm up or down")


_WAYS = tuple((part, is_mirrored) for is_mirrored in (False, True) for part in (0.0, 0.5, 1.0))


def _find_edge(number: PrintedNumber, part: float, is_mirrored: bool) -> float:
    """The left edge (part 0), middle or right edge (1) of the whole text of the number; mirrored on even pages."""
    box, width = number.run.box, number.page.width
    if is_mirrored and number.page.number % 2 == 0:
        return width - box.right + part * box.width
    return box.left + part * box.width


def _find_height(number: PrintedNumber) -> float:
    baseline, height = number.run.baseline, number.page.height
    # From the foot, as far down as on a page of whole points: those of a group differ by less than one.
    return baseline if baseline < height / 2 else round(height) + baseline - height


def _list_distances(places: list[float]) -> list[float]:
    usual = median_low(places)
    return [abs(place - usual) for place in places]


def _measure_sizes(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """The size of each page number ÷ the size of the body text."""
    body = find_body_size(split_pages(facts))
    if not body:
        return
    for number in find_page_numbers(facts):
        if number is not None:
            yield _sample(number, number.run.size / body, f"{number.run.size:.1f} pt; the body has {body:.1f} pt")


def _measure_weights(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """The weight of each page number."""
    for number in find_page_numbers(facts):
        if number is not None:
            yield _sample(number, number.run.weight)


def _find_outside_corner(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """Page numbers that do not stand in the lower outer corner.

    The outer edge is the right one on odd pages. On even ones it is the left one, but the right one passes too: whether
    a file is printed on one side or both, it does not say.
    """
    for number in find_page_numbers(facts):
        if number is None:
            continue
        page, middle = number.page, (number.box.left + number.box.right) / 2
        is_outer = middle >= page.width * _OUTER or (page.number % 2 == 0 and middle <= page.width * (1 - _OUTER))
        if not is_outer or number.box.top < page.height * (1 - ZONE):
            yield _sample(number, 1, "not in the lower outer corner")


def _sample(number: PrintedNumber, value: float, note: str = "") -> Sample:
    return Sample(value, number.page.number, number.run.box, number.words, note)


PAGE_NUMBER_RULES: tuple[Rule, ...] = (
    Rule("page-numbers-present", "Pages without a page number", "places", "most", _find_unnumbered_pages),
    Rule("page-numbers-in-order", "Page numbers out of order", "places", "most", _find_disorder),
    Rule("page-numbers-in-place", "Distance of page numbers from their usual place", "mm", "most", _measure_places),
    Rule("page-number-size", "Size of page numbers ÷ size of the body", "× size", "least", _measure_sizes, 0.01),
    Rule("page-number-weight", "Weight of page numbers; 700 is bold", "weight", "least", _measure_weights),
    Rule("page-number-corner", "Page numbers away from the outer corner", "places", "most", _find_outside_corner),
)
