"""The verdict on a file as plain text for people, and as plain values for programs."""

from __future__ import annotations

import math
import textwrap
from collections import Counter
from typing import Any

from leaflets.facts.facts import POINTS_PER_MM, Box
from leaflets.preflight.clean_text import clean_text, shorten_text
from leaflets.preflight.group_findings import FindingGroup, group_findings
from leaflets.preflight.rule import Finding, Outcome, Sample, Verdict
from leaflets.preflight.word_measure import (
    WORDS_SHOWN,
    count_things,
    find_scale,
    word_finding,
    word_pages,
    word_place,
)

_CLUSTERS_SHOWN = 5


def write_verdict(verdict: Verdict, width: int | None) -> str:
    """The verdict for a terminal: a headline, errors, warnings, rules set aside; no line break at the end.

    Args:
        verdict: of one file.
        width: columns of the terminal, at which long lines are wrapped; None leaves them whole.
    """
    lines = [word_headline(verdict)]
    for group in group_findings(verdict):
        lines += ["", *_write_group(group)]
    aside = [outcome for outcome in verdict.outcomes if outcome.state == "suppressed"]
    if aside:
        lines += ["", "  set aside:", *(f"    {outcome.rule}: {clean_text(outcome.reason)}" for outcome in aside)]
    return "\n".join(lines if width is None else _wrap(lines, width))


def word_headline(verdict: Verdict) -> str:
    """The verdict in one line: ``leaf.pdf: failed (profile clear): 2 errors and 1 warning on 4 pages``."""
    counts = Counter(finding.severity for finding in verdict.findings)
    found = [count_things(counts[kind], kind) for kind in ("error", "warning") if counts[kind]]
    pages = count_things(verdict.page_count, "page")
    told = f"{' and '.join(found)} on {pages}" if found else f"{pages}, nothing found"
    return f"{clean_text(verdict.file)}: {word_state(verdict)} (profile {clean_text(verdict.profile)}): {told}"


def word_state(verdict: Verdict) -> str:
    """``passed``, ``passed with warnings`` or ``failed``."""
    if not verdict.is_passed:
        return "failed"
    return "passed with warnings" if verdict.findings else "passed"


def describe_verdict(verdict: Verdict) -> dict[str, Any]:
    """The whole verdict as plain values for JSON, with the same keys for every file and finding.

    Lengths are in the unit named beside them or in millimetres from the upper left corner of the page as shown; a page
    of 0 means the file as a whole; what is unknown is None.
    """
    counts = Counter(finding.severity for finding in verdict.findings)
    return {
        "file": verdict.file,
        "sha256": verdict.sha256,
        "profile": verdict.profile,
        "is_passed": verdict.is_passed,
        "pages": verdict.page_count,
        "errors": counts["error"],
        "warnings": counts["warning"],
        "findings": [_describe_finding(finding) for finding in verdict.findings],
        "rules": [_describe_outcome(outcome, verdict) for outcome in verdict.outcomes],
    }


def _write_group(group: FindingGroup) -> list[str]:
    count = count_things(len(group.findings), group.severity)
    lines = [f"  {group.severity}: {group.rule}: {group.measures} ({count})"]
    for cluster in group.clusters[:_CLUSTERS_SHOWN]:
        lines.append(f"    {word_place(cluster[0].sample)}:{_quote(cluster[0])} {word_finding(cluster[0])}")
        if len(cluster) > 1:
            lines.append(f"      and {_count_more(cluster[1:])}")
    hidden = [finding for cluster in group.clusters[_CLUSTERS_SHOWN:] for finding in cluster]
    if hidden:
        lines.append(f"    and {_count_more(hidden)}")
    return lines


def _count_more(findings: list[Finding] | tuple[Finding, ...]) -> str:
    return f"{len(findings):,} more, on {word_pages(finding.sample.page for finding in findings)}"


def _quote(finding: Finding) -> str:
    words = shorten_text(finding.sample.words, WORDS_SHOWN)
    return f' "{words}":' if words else ""


def _wrap(lines: list[str], width: int) -> list[str]:
    wrapped: list[str] = []
    for line in lines:
        indent = len(line) - len(line.lstrip())
        wrapped += textwrap.wrap(
            line.strip(),
            max(width, indent + 24),  # narrower than that, nothing can be read
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + 4),
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    return wrapped


def _describe_finding(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity,
        **_describe_sample(finding.sample),
        "limit": _plain(finding.limit),
        "bound": finding.bound,
        "unit": finding.unit,
        "source": finding.source,
    }


def _describe_outcome(outcome: Outcome, verdict: Verdict) -> dict[str, Any]:
    measures, bound, unit = find_scale(outcome.rule, verdict)
    limit = outcome.limit
    return {
        "rule": outcome.rule,
        "measures": measures,
        "state": outcome.state,
        "severity": limit.severity,
        "limit": _plain(limit.value),
        "bound": bound,
        "unit": unit,
        "ideal": None if limit.ideal is None else _plain(limit.ideal),
        "source": limit.source,
        "samples": outcome.sample_count,
        "worst": None if outcome.worst is None else _describe_sample(outcome.worst),
        "reason": outcome.reason,
    }


def _describe_sample(sample: Sample) -> dict[str, Any]:
    return {
        "measured": _plain(sample.value),
        "page": sample.page,
        "place": None if sample.box is None else _describe_box(sample.box),
        "words": sample.words,
        "note": sample.note,
    }


def _describe_box(box: Box) -> dict[str, float]:
    lengths = {"left_mm": box.left, "top_mm": box.top, "width_mm": box.width, "height_mm": box.height}
    return {name: round(length / POINTS_PER_MM, 2) for name, length in lengths.items()}


def _plain(value: float) -> float | None:
    """A number that JSON knows."""
    return round(value, 4) if math.isfinite(value) else None
