"""Findings in groups: by rule, errors first, equal ones together, the worst first."""

from __future__ import annotations

from leaflets.preflight.group_findings import group_findings
from tests.preflight.verdicts_made import make_verdict, offence, passed, small_text


def test_errors_come_before_warnings_and_rules_in_the_order_of_the_outcomes() -> None:
    findings = [offence(page=1), small_text(page=2), offence("leading", page=3, severity="error")]
    groups = group_findings(make_verdict(findings, [passed("leading"), passed("smallest-text"), passed("italics")]))
    assert [(group.severity, group.rule) for group in groups] == [
        ("error", "leading"),
        ("error", "smallest-text"),
        ("warning", "italics"),
    ]


def test_equal_values_are_one_cluster_whatever_their_font() -> None:
    findings = [small_text(11.9, 1, note="Arial"), small_text(8, 2), small_text(11.9, 3, note="Arial-Bold")]
    (group,) = group_findings(make_verdict(findings))
    assert [[finding.sample.page for finding in cluster] for cluster in group.clusters] == [[2], [1, 3]]
    assert len(group.findings) == 3


def test_offences_are_told_apart_by_their_notes() -> None:
    findings = [offence(page=page, note=note) for page, note in ((1, "a"), (2, "b"), (3, "a"))]
    (group,) = group_findings(make_verdict(findings))
    assert [[finding.sample.page for finding in cluster] for cluster in group.clusters] == [[1, 3], [2]]


def test_more_is_worse_where_the_limit_is_a_most() -> None:
    findings = [small_text(value, rule_page, bound="most", limit=5.0) for rule_page, value in enumerate((6, 9, 7), 1)]
    (group,) = group_findings(make_verdict(findings))
    assert [cluster[0].sample.value for cluster in group.clusters] == [9, 7, 6]


def test_a_part_of_the_findings_can_be_asked_for() -> None:
    findings = [small_text(page=1), small_text(page=2)]
    (group,) = group_findings(make_verdict(findings), findings[1:])
    assert group.findings == (findings[1],)
    assert group_findings(make_verdict(findings), []) == ()
