"""Rules on the looks of headings: large, bold, at the edge of the text, and never mistaken for it."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median_low

from leaflets.facts.facts import FileFacts
from leaflets.preflight.list_paragraphs import Heading, list_headings, list_running_text, weigh_letters
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.running_text import find_body_size, split_pages

_MAIN_ROLES = ("H1", "Title")
# A heading stands out when it is larger than the body by this much, or heavier by two steps of weight.
_LARGER, _HEAVIER = 1.08, 200
# In a box a heading starts a little to the right of the text around it; a centred one starts further in.
_SHIFT = 2.5
# Arabic, Persian, Hebrew and Urdu start at the right edge.
_FROM_THE_RIGHT = ("ar", "fa", "he", "ur")


def collect_main_sizes(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """The size of every main heading: tagged H1 or Title, or the largest when no heading is tagged."""
    largest = _find_largest(facts)
    for heading in list_headings(facts):
        if _is_main(heading, largest):
            yield _sample(heading, heading.size)


def collect_lower_sizes(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """The size of every heading below the main one."""
    largest = _find_largest(facts)
    for heading in list_headings(facts):
        if not _is_main(heading, largest):
            yield _sample(heading, heading.size)


def collect_heading_weights(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """The weight of the heaviest letters of each heading: a bold beginning is enough."""
    for heading in list_headings(facts):
        yield _sample(heading, heading.weight)


def collect_plain_headings(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """Every heading that is neither larger nor bolder than the running text."""
    size, weight = find_body_size(split_pages(facts)) or 0.0, _find_body_weight(facts)
    for heading in list_headings(facts):
        if heading.size < _LARGER * size and heading.weight < weight + _HEAVIER:
            yield _sample(heading, 1, f"{heading.size:.1f} pt, weight {heading.weight}")


def collect_shifted_headings(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """Every heading that does not start at the left edge of its column; none in a file that reads from the right."""
    if facts.language.lower().split("-")[0] in _FROM_THE_RIGHT:
        return
    edges: dict[tuple[int, int], list[float]] = {}
    for block in list_running_text(facts):
        edges.setdefault((block.page, block.column), []).append(block.box.left)
    for heading in list_headings(facts):
        block = heading.blocks[0]
        lefts = edges.get((block.page, block.column), [block.box.left])
        shift = (block.box.left - median_low(lefts)) / block.size
        if block.alignment in ("centred", "right") or shift > _SHIFT:
            yield _sample(heading, 1, f"starts {shift:.1f} sizes to the right of the text")


def _find_largest(facts: FileFacts) -> float:
    return max((heading.size for heading in list_headings(facts)), default=0.0)


def _is_main(heading: Heading, largest: float) -> bool:
    return heading.role in _MAIN_ROLES or (not heading.role and heading.size > largest - 0.1)


def _find_body_weight(facts: FileFacts) -> int:
    """The weight that most letters of the running text have."""
    weights = weigh_letters(facts)
    return max(weights, key=lambda weight: weights[weight], default=400)


def _sample(heading: Heading, value: float, note: str = "") -> Sample:
    first = heading.blocks[0]
    return Sample(value, first.page, first.box, heading.words, note)


HEADING_RULES = (
    Rule("main-heading-size", "Size of the main heading", "pt", "least", collect_main_sizes, tolerance=0.05),
    Rule("heading-size", "Size of every other heading", "pt", "least", collect_lower_sizes, tolerance=0.05),
    Rule("heading-weight", "Weight of headings; 700 is bold", "weight", "least", collect_heading_weights),
    Rule(
        "plain-headings", "Headings neither larger nor bolder than the text", "places", "most", collect_plain_headings
    ),
    Rule("shifted-headings", "Headings away from the left edge", "places", "most", collect_shifted_headings),
)
