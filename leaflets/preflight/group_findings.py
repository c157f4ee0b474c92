"""The findings of a verdict put together for readers: by rule, errors first, equal ones as one."""

from __future__ import annotations

from collections.abc import Iterable

from leaflets.frozen_value import frozen_value
from leaflets.preflight.rule import Finding, Severity, Verdict
from leaflets.preflight.word_measure import find_scale, word_seen, word_value


@frozen_value
class FindingGroup:
    """The findings of one rule.

    Attributes:
        measures: what the rule measures, in one sentence.
        clusters: findings that measured the same, from the first page to the last; the worst value comes first.
    """

    rule: str
    measures: str
    severity: Severity
    clusters: tuple[tuple[Finding, ...], ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All of them, cluster after cluster."""
        return tuple(finding for cluster in self.clusters for finding in cluster)


def group_findings(verdict: Verdict, findings: Iterable[Finding] | None = None) -> tuple[FindingGroup, ...]:
    """The findings in groups: errors before warnings, then rules in the order of the outcomes.

    Args:
        verdict: whose rules are in question.
        findings: a part of its findings, such as those of one page; None for all.
    """
    order = {outcome.rule: number for number, outcome in enumerate(verdict.outcomes)}
    held: dict[tuple[bool, int, str], list[Finding]] = {}
    for finding in verdict.findings if findings is None else findings:
        key = (finding.severity == "warning", order.get(finding.rule, len(order)), finding.rule)
        held.setdefault(key, []).append(finding)
    return tuple(
        FindingGroup(rule, find_scale(rule, verdict)[0], found[0].severity, _cluster(found))
        for (_, _, rule), found in sorted(held.items(), key=lambda item: item[0])
    )


def _cluster(findings: list[Finding]) -> tuple[tuple[Finding, ...], ...]:
    held: dict[tuple[str, float], list[Finding]] = {}
    for finding in findings:
        # Where offences are counted, the note tells them apart; where something is measured, its value does.
        is_counted = finding.unit == "places"
        seen = word_seen(finding) if is_counted else word_value(finding.sample.value, finding.unit, finding.limit)
        held.setdefault((seen, finding.limit), []).append(finding)
    clusters = sorted(held.values(), key=lambda cluster: _badness(cluster[0]), reverse=True)
    return tuple(tuple(cluster) for cluster in clusters)


def _badness(finding: Finding) -> float:
    """How far beyond its limit a finding lies, in its unit."""
    distance = finding.sample.value - finding.limit
    return distance if finding.bound == "most" else -distance
