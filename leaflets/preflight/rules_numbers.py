"""Rules on numbers and addresses that a line end or a page end cuts in two."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from leaflets.facts.facts import Block, FileFacts, Line
from leaflets.frozen_value import frozen_value
from leaflets.preflight.find_splits import (
    find_split_address,
    find_split_date,
    find_split_dose,
    find_split_telephone,
    may_share_number,
)
from leaflets.preflight.remember_last import remember_last
from leaflets.preflight.rule import Limit, Rule, Sample
from leaflets.preflight.running_text import PageText, split_pages
from leaflets.preflight.walk_tags import Owners, find_owners

_CLEARLY = 0.95


@frozen_value
class _Join:
    """Two lines that are read one after the other, and the width that a line may have there."""

    upper: Line
    lower: Line
    width: float


@remember_last
def _list_joins(facts: FileFacts) -> tuple[_Join, ...]:
    """Every line with the next one of its paragraph: of its block, of its tag, and over page ends too."""
    texts, owners = split_pages(facts), find_owners(facts)
    joins = [join for text in texts for join in _join_lines(text, owners)]
    for text, following in pairwise(texts):
        if text.body and following.body and _may_flow_on(text.body[-1], following.body[0], owners):
            last, first = text.body[-1], following.body[0]
            joins.append(_Join(last.lines[-1], first.lines[0], max(last.box.width, first.box.width)))
    return tuple(joins)


@remember_last
def _list_number_joins(facts: FileFacts) -> tuple[_Join, ...]:
    """Those lines and next ones that may share a number: a tenth of all, asked by three rules."""
    return tuple(join for join in _list_joins(facts) if may_share_number(join.upper.words, join.lower.words))


def _join_lines(text: PageText, owners: Owners) -> Iterator[_Join]:
    for block in text.body:
        if len(block.lines) > 1:
            for upper, lower in pairwise(block.lines):
                if _is_below(lower, upper):
                    yield _Join(upper, lower, block.box.width)
    for block, following in pairwise(text.body):
        upper, lower = block.lines[-1], following.lines[0]
        if _is_below(lower, upper) and owners.is_one_paragraph(upper, lower):
            yield _Join(upper, lower, max(block.box.width, following.box.width))


def _is_below(lower: Line, upper: Line) -> bool:
    return lower.baseline - upper.baseline > 0.4 * upper.size


def _may_flow_on(block: Block, following: Block, owners: Owners) -> bool:
    """Whether the text of one page may go on in the next: the same tag; or none, the same size and no full stop."""
    upper, lower = block.lines[-1], following.lines[0]
    if owners.find(upper) is not None or owners.find(lower) is not None:
        return owners.is_one_paragraph(upper, lower)
    return abs(upper.size - lower.size) < 0.03 * upper.size and upper.words.strip()[-1:] not in ".!?:;"


def _find_in(finder: Callable[[str, str], str | None]) -> Callable[[FileFacts, Limit], Iterator[Sample]]:
    """A rule's collector: one sample of 1 for each pair of lines in which the finder sees something cut."""

    def collect(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
        for join in _list_number_joins(facts):
            if cut := finder(join.upper.words, join.lower.words):
                yield _sample(join, cut)

    collect.__doc__ = finder.__doc__
    return collect


def _find_split_addresses(facts: FileFacts, _limit: Limit) -> Iterator[Sample]:
    """E-mail and web addresses cut by a line end, where they would fit a line of their own.

    An address wider than its column must be cut somewhere: it is left out.
    """
    known = {link.target for page in facts.pages for link in page.links if link.target}
    for join in _list_joins(facts):
        cut = find_split_address(join.upper.words, join.lower.words, known)
        if cut and _would_fit(join, cut):
            yield _sample(join, cut)


def _would_fit(join: _Join, cut: str) -> bool:
    """Whether the whole address is clearly narrower than the column, by the wider letters of its two lines."""
    letter = max(line.box.width / max(len(line.words.strip()), 1) for line in (join.upper, join.lower))
    return (len(cut) - len(" | ")) * letter <= _CLEARLY * join.width


def _sample(join: _Join, cut: str) -> Sample:
    over = f", over the end of page {join.upper.page}" if join.upper.page != join.lower.page else ""
    return Sample(1, join.upper.page, join.upper.box, cut, f"cut by the end of the line{over}")


NUMBER_RULES: tuple[Rule, ...] = (
    Rule("split-telephone-numbers", "Telephone numbers cut in two", "places", "most", _find_in(find_split_telephone)),
    Rule("split-dates", "Dates cut in two", "places", "most", _find_in(find_split_date)),
    Rule("split-doses", "Doses and measures cut in two", "places", "most", _find_in(find_split_dose)),
    Rule("split-addresses", "Addresses cut in two that fit a line", "places", "most", _find_split_addresses),
)
