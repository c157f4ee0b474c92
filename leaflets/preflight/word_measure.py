"""Measured values, limits and places in plain English, the same on the terminal, in reports and on proof sheets."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import groupby
from typing import Literal

from leaflets.facts.facts import POINTS_PER_MM
from leaflets.preflight.clean_text import shorten_text
from leaflets.preflight.rule import Finding, Limit, Outcome, Rule, Sample, Verdict
from leaflets.preflight.rule_table import RULES

WORDS_SHOWN = 60
"""Letters of a text that are quoted: enough to find it on the page."""
NONE_ALLOWED = "none allowed"
_RULES = {rule.id: rule for rule in RULES}
_UNITS = {"ppi": "pixels per inch"}
_MOST_DIGITS = 4

Bound = Literal["least", "most"]


def find_scale(rule_id: str, verdict: Verdict) -> tuple[str, Bound, str]:
    """What a rule measures in one sentence, its bound and its unit.

    Rules that compare a file with its Document are in no table: their findings tell the bound and the unit.
    """
    rule: Rule | None = _RULES.get(rule_id)
    if rule is not None:
        return rule.measures[:1].upper() + rule.measures[1:], rule.bound, rule.unit
    finding = next((finding for finding in verdict.findings if finding.rule == rule_id), None)
    words = rule_id.replace("-", " ").capitalize()
    return (words, finding.bound, finding.unit) if finding else (words, "most", "places")


def word_value(value: float, unit: str, limit: float | None = None) -> str:
    """A value with its unit, such as ``11.9 pt``, ``4.2:1``, ``1 column``.

    Args:
        value: as measured.
        unit: of the rule.
        limit: when it is given and differs, so many digits are shown that the difference is seen.
    """
    digits = 0 if unit in ("ppi", "places") else 2
    text = _round(value, digits)
    while limit is not None and value != limit and text == _round(limit, digits) and digits < _MOST_DIGITS:
        digits += 1
        text = _round(value, digits)
    return _join_unit(text, unit)


def word_limit(value: float, bound: Bound, unit: str) -> str:
    """What is allowed, such as ``at least 12 pt`` or ``none allowed``."""
    if unit == "places" and value == 0 and bound == "most":
        return NONE_ALLOWED
    return f"at {bound} {_join_unit(_round(value, 2), unit)}"


def word_ideal(limit: Limit, unit: str) -> str:
    """What the guideline would rather see, such as ``18 pt``; "" when it names nothing."""
    return "" if limit.ideal is None else word_value(limit.ideal, unit)


def word_finding(finding: Finding) -> str:
    """What was seen, what is allowed and who says so: ``11.9 pt, at least 12 pt (UKAAF MS03)``."""
    limit = word_limit(finding.limit, finding.bound, finding.unit)
    # "The file has no title, none allowed" would puzzle: where nothing is allowed, what was seen says it all.
    allowed = "" if limit == NONE_ALLOWED else f", {limit}"
    source = shorten_text(finding.source, WORDS_SHOWN)
    return f"{word_seen(finding)}{allowed}{f' ({source})' if source else ''}"


def word_seen(finding: Finding) -> str:
    """What was seen: the value, and the note where there is one; an offence that is counted needs no number."""
    note = shorten_text(finding.sample.note, 2 * WORDS_SHOWN)
    if finding.unit == "places" and finding.sample.value == 1:
        return note or "found"
    value = word_value(finding.sample.value, finding.unit, finding.limit)
    return f"{value} ({note})" if note and note != value else value


def word_worst(outcome: Outcome, unit: str) -> str:
    """The worst value that a rule measured, "none" for offences that nobody committed, "" for nothing measured."""
    if unit == "places":
        return count_things(outcome.sample_count, "place") if outcome.worst and outcome.worst.value else "none"
    return word_value(outcome.worst.value, unit, outcome.limit.value) if outcome.worst else ""


def word_place(sample: Sample) -> str:
    """Where, in millimetres from the upper left corner: ``page 3, 21 mm from the left, 40 mm from the top``."""
    if sample.page <= 0:
        return "the file as a whole"
    if sample.box is None:
        return f"page {sample.page}"
    left, top = (round(length / POINTS_PER_MM) for length in (sample.box.left, sample.box.top))
    return f"page {sample.page}, {left} mm from the left, {top} mm from the top"


def word_pages(numbers: Iterable[int]) -> str:
    """Page numbers in words: ``page 2``, ``pages 2 to 9``, ``pages 1, 3 and 5 to 7``; the whole file is left out."""
    pages = sorted({number for number in numbers if number > 0})
    runs = [[page for _, page in run] for _, run in groupby(enumerate(pages), lambda pair: pair[1] - pair[0])]
    parts: list[str] = []
    for run in runs:
        parts += [f"{run[0]} to {run[-1]}"] if len(run) > 2 else [str(page) for page in run]
    if not parts:
        return "the file as a whole"
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"{'page' if len(pages) == 1 else 'pages'} {listed}"


def count_things(number: int, thing: str) -> str:
    """A number with its noun: ``1 error``, ``2 errors``."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def _round(value: float, digits: int) -> str:
    if not math.isfinite(value):
        return "no number"
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("-0", "") else text


def _join_unit(text: str, unit: str) -> str:
    if unit == "ratio":
        return f"{text}:1"
    if text == "1" and unit.endswith("s"):
        unit = unit.removesuffix("s")
    if unit == "weight":
        return f"weight {text}"
    return f"{text} {_UNITS.get(unit, unit)}"
