"""Verdicts made by hand, for tests of what is written and drawn of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from leaflets.facts.facts import POINTS_PER_MM, Box
from leaflets.preflight.rule import Finding, Limit, Outcome, Sample, Verdict


def box_at(left_mm: float, top_mm: float, width_mm: float = 30, height_mm: float = 5) -> Box:
    """A box that starts so many millimetres from the upper left corner."""
    left, top = left_mm * POINTS_PER_MM, top_mm * POINTS_PER_MM
    return Box(left, top, left + width_mm * POINTS_PER_MM, top + height_mm * POINTS_PER_MM)


def small_text(value: float = 11.9, page: int = 3, words: str = "10 mg at night", **more: Any) -> Finding:
    """Text below 12 point, 21 mm from the left and 40 mm from the top of its page."""
    sample = Sample(value, page, more.pop("box", box_at(21, 40)), words, more.pop("note", ""))
    about = {"severity": "error", "limit": 12.0, "bound": "least", "unit": "pt", "source": "UKAAF MS03"} | more
    return Finding("smallest-text", sample=sample, **about)


def offence(rule: str = "italics", page: int = 1, note: str = "", **more: Any) -> Finding:
    """Something that is forbidden outright."""
    sample = Sample(1, page, more.pop("box", None), more.pop("words", ""), note)
    about = {"severity": "warning", "limit": 0.0, "bound": "most", "unit": "places", "source": "RNIB"} | more
    return Finding(rule, sample=sample, **about)


def make_verdict(findings: Sequence[Finding] = (), outcomes: Sequence[Outcome] = (), **more: Any) -> Verdict:
    """A verdict on leaf.pdf, four pages, with an outcome for the rule of each finding and for those given."""
    told = {outcome.rule for outcome in outcomes}
    made = [_make_outcome(findings, rule) for rule in dict.fromkeys(f.rule for f in findings) if rule not in told]
    about = {"file": "leaf.pdf", "sha256": "ab" * 32, "profile": "clear", "page_count": 4} | more
    return Verdict(findings=tuple(findings), outcomes=(*made, *outcomes), **about)


def passed(rule: str = "leading", value: float = 1.4, limit: float = 1.25, **more: Any) -> Outcome:
    """A rule that was kept, nowhere more narrowly than on page 2."""
    sample = Sample(value, 2, box_at(20, 30), "a tight line")
    about = {"state": "passed", "worst": sample, "sample_count": 9} | more
    return Outcome(rule, limit=Limit(limit, "error", "UKAAF", ideal=1.5), **about)


def _make_outcome(findings: Sequence[Finding], rule: str) -> Outcome:
    found = [finding for finding in findings if finding.rule == rule]
    first = found[0]
    state = "failed" if first.severity == "error" else "warned"
    limit = Limit(first.limit, first.severity, first.source)
    return Outcome(rule, state, limit, first.sample, len(found))
