"""Rules on lines: how far apart, how long, how they begin, end and lie."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from leaflets.facts.facts import POINTS_PER_MM, Block, FileFacts, Line
from leaflets.preflight.find_split_word import find_split_word
from leaflets.preflight.list_paragraphs import list_headings, list_running_text
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.text_parts import (
    has_text,
    list_known_words,
    list_runs,
    sample_block,
    sample_run,
)

_LEVEL_DEGREES = 0.5
_MOST_BY_CHANCE = 4
_SURELY_STRETCHED = 0.05
"""In sizes: spaces of bold words differ from others by 0.04 at most, those of justified lines by 0.056 and more
(measured in 480 files of five programs)."""
# Letters do not start where their box does: "J" and "l" stand up to a tenth of the size apart at one and the same edge.
_SIDE_BEARING = 0.15
_LARGEST_INDENT = 5
_LEADERS = re.compile(r"[.·․‥…_]\s?(?:[.·․‥…_]\s?){4,}")
"""Five dots or more; the first one apart, for a pattern that begins with one of a few letters is found at once."""


def collect_leading(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """Baseline distance ÷ size of every line of running text that has a line above it."""
    for block in list_running_text(facts):
        yield from _sample_distances(block, lambda line, distance: distance / line.size)


def collect_heading_leading(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """Baseline distance ÷ size within every heading of more than one line."""
    for heading in list_headings(facts):
        for block in heading.blocks:
            yield from _sample_distances(block, lambda line, distance: distance / line.size)


def collect_line_space(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """Baseline distance in millimetres of every line of running text that has a line above it."""
    for block in list_running_text(facts):
        yield from _sample_distances(block, lambda line, distance: distance / POINTS_PER_MM)


def collect_line_lengths(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """Letters, signs and spaces of every line of running text; an address that fills a line alone is not read along."""
    for block in list_running_text(facts):
        is_single = len(block.lines) == 1  # then it has text: other blocks are no running text
        for line in block.lines:
            words = line.words
            if (is_single or has_text(line)) and len(words.split(maxsplit=1)) > 1:
                yield Sample(line.characters, line.page, line.box, words.strip())


def collect_justified(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """Every block whose lines are stretched to both edges.

    Two or three full lines of ragged text may end at one edge by chance. So a block of up to four lines counts only
    when its spaces are surely stretched, or when it has company: when half of all texts of three lines and more are.
    """
    blocks = [block for page in facts.pages for block in page.blocks if len(block.lines) > 2]
    stretched = [block for block in blocks if block.alignment == "justified"]
    is_usual = len(stretched) * 2 >= len(blocks)
    for block in stretched:
        if is_usual or len(block.lines) > _MOST_BY_CHANCE or (block.stretch or 0) >= _SURELY_STRETCHED:
            yield sample_block(block, 1)


def collect_split_words(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """Every line that ends in a part of a word and a hyphen; see :func:`find_split_word` for what counts."""
    known = list_known_words(facts)
    for page in facts.pages:
        for block in page.blocks:
            if len(block.lines) < 2:
                continue
            for upper, lower in pairwise(block.lines):
                if split := find_split_word(upper.words, lower.words, known):
                    yield Sample(1, upper.page, upper.box, upper.words.strip(), f"split: {split}")


def collect_indents(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """How far the first line of a text set to the left starts to the right of the others, ÷ size.

    More than five sizes is no indent but a gap: a form or a table whose cells were taken for one block.
    """
    for block in list_running_text(facts):
        if len(block.lines) > 1 and block.alignment not in ("centred", "right") and not _is_centred(block):
            indent = max(0.0, block.first_line_indent / block.size)
            if indent <= _LARGEST_INDENT:
                yield sample_block(block, indent)


def collect_rotated(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """Every text whose baseline is not level on the page as shown."""
    for run in list_runs(facts):
        turn = abs((run.angle + 180) % 360 - 180) if run.angle else 0
        if turn > _LEVEL_DEGREES:
            yield sample_run(run, 1, f"turned by {turn:.0f} degrees")


def collect_leader_dots(facts: FileFacts, limit: Limit) -> Iterator[Sample]:
    """Every line with a row of dots from an entry to its page number."""
    for page in facts.pages:
        for line in page.lines:
            if _LEADERS.search(line.words):
                yield _sample_line(line, 1)


def _sample_distances(block: Block, measure: Callable[[Line, float], float]) -> Iterator[Sample]:
    for line in block.lines:
        if line.distance is not None and has_text(line):
            yield _sample_line(line, measure(line, line.distance))


def _sample_line(line: Line, value: float) -> Sample:
    return Sample(value, line.page, line.box, line.words.strip())


def _is_centred(block: Block) -> bool:
    """Whether two or three lines share their middle, too few for the geometry to have named them centred."""
    middles = [(line.box.left + line.box.right) / 2 for line in block.lines]
    return max(middles) - min(middles) < _SIDE_BEARING * block.size


LINE_RULES = (
    Rule("leading", "Distance of baselines ÷ size, in running text", "× size", "least", collect_leading, 0.005),
    Rule(
        "heading-leading",
        "Distance of baselines ÷ size, in headings",
        "× size",
        "least",
        collect_heading_leading,
        0.005,
    ),
    Rule("line-space", "Distance of baselines, in running text", "mm", "least", collect_line_space, 0.005),
    Rule(
        "line-length", "Letters, signs and spaces in a line of running text", "characters", "most", collect_line_lengths
    ),
    Rule("justified-text", "Text stretched to both edges", "places", "most", collect_justified),
    Rule("hyphenated-lines", "Words split by a hyphen at the end of a line", "places", "most", collect_split_words),
    Rule("first-line-indents", "Indent of the first line ÷ size", "× size", "most", collect_indents, _SIDE_BEARING),
    Rule("rotated-text", "Text that does not lie level", "places", "most", collect_rotated),
    Rule("leader-dots", "Rows of dots that lead to a page number", "places", "most", collect_leader_dots),
)
