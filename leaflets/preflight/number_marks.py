"""What is marked on each page of a proof sheet: findings that measured the same share one number."""

from __future__ import annotations

from leaflets.facts.facts import Box
from leaflets.frozen_value import frozen_value
from leaflets.preflight.group_findings import group_findings
from leaflets.preflight.rule import Finding, Verdict


@frozen_value
class Mark:
    """One number on a page, and in the list beside it.

    Attributes:
        number: from 1 on each page.
        findings: one or more of one rule that measured the same; the first stands for all.
    """

    number: int
    measures: str
    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The finding that stands for all."""
        return self.findings[0]

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Where they are on the page as shown; none for findings on the page as a whole."""
        return tuple(finding.sample.box for finding in self.findings if finding.sample.box is not None)


def number_marks(verdict: Verdict) -> dict[int, tuple[Mark, ...]]:
    """The marks of each page that has findings, by page number; 0 holds those on the file as a whole."""
    pages: dict[int, list[Finding]] = {}
    for finding in verdict.findings:
        pages.setdefault(max(0, finding.sample.page), []).append(finding)
    return {page: _number(verdict, found) for page, found in sorted(pages.items())}


def _number(verdict: Verdict, findings: list[Finding]) -> tuple[Mark, ...]:
    clusters = [(group.measures, cluster) for group in group_findings(verdict, findings) for cluster in group.clusters]
    return tuple(Mark(number, measures, cluster) for number, (measures, cluster) in enumerate(clusters, 1))
