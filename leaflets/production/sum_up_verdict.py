"""Verdicts in short, as the ledger and the report keep them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from leaflets.ledger.entry import Judgement

if TYPE_CHECKING:
    from leaflets.preflight.rule import Verdict

_FINDINGS_KEPT = 5


def sum_up_verdict(verdict: Verdict) -> Judgement:
    """The verdict of one guideline: how many errors and warnings, and the first of them in words, errors first."""
    from leaflets.preflight.group_findings import group_findings
    from leaflets.preflight.word_measure import count_things, word_pages

    errors = sum(finding.severity == "error" for finding in verdict.findings)
    told = [
        f"{group.severity}: {group.rule}: {group.measures} ({count_things(len(group.findings), 'place')}, "
        f"{word_pages(finding.sample.page for finding in group.findings)})"
        for group in group_findings(verdict)
    ]
    return Judgement(verdict.profile, errors, len(verdict.findings) - errors, tuple(told[:_FINDINGS_KEPT]))


def word_faults(verdicts: Sequence[Verdict]) -> str:
    """Why an edition was kept back, as ``leaflets build`` says it; empty when every guideline is kept."""
    failed = [verdict for verdict in verdicts if not verdict.is_passed]
    if not failed:
        return ""
    from leaflets.preflight.write_verdict import write_verdict

    return "\n".join(write_verdict(verdict, None) for verdict in failed)
