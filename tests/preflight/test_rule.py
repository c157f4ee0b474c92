from __future__ import annotations

import pickle

import pytest

from leaflets.preflight.judge_file import judge_facts
from leaflets.preflight.rule import Limit, Profile, Rule, Sample
from tests.facts_made import make_file


def make_rule(bound: str, tolerance: float = 0.0) -> Rule:
    return Rule("size", "Size", "pt", bound, lambda facts, limit: (), tolerance)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("bound", "value", "is_broken"),
    [
        *(("least", 11.9, True), ("least", 12, False), ("least", 12.1, False)),
        *(("most", 12.1, True), ("most", 12, False), ("most", 11.9, False)),
    ],
)
def test_a_limit_itself_is_allowed(bound: str, value: float, is_broken: bool) -> None:
    assert make_rule(bound).is_broken(Sample(value), Limit(12, "error", "ours")) is is_broken


def test_broken_samples_are_those_beyond_the_limit_in_their_order() -> None:
    rule, limit = make_rule("least"), Limit(12, "error", "ours")
    samples = [Sample(value) for value in (9.0, 13.0, 11.0, float("nan"), 12.0)]
    assert [sample.value for sample in rule.list_broken(samples, limit)] == [9, 11]


@pytest.mark.parametrize(("bound", "inside", "outside"), [("least", 11.96, 11.94), ("most", 12.04, 12.06)])
def test_the_tolerance_lies_beyond_the_limit(bound: str, inside: float, outside: float) -> None:
    rule, limit = make_rule(bound, 0.05), Limit(12, "error", "ours")
    assert not rule.is_broken(Sample(inside), limit)
    assert rule.is_broken(Sample(outside), limit)


@pytest.mark.parametrize(("severity", "is_passed"), [("error", False), ("warning", True)])
def test_warnings_do_not_fail_a_file(severity: str, is_passed: bool) -> None:
    rule = Rule("size", "Size", "pt", "least", lambda facts, limit: [Sample(9)])
    profile = Profile("p", "P", (), (("size", Limit(12, severity, "ours")),))  # type: ignore[arg-type]
    verdict = judge_facts(make_file("Text"), profile, (rule,))
    assert len(verdict.findings) == 1
    assert verdict.is_passed is is_passed


def test_a_verdict_survives_pickling() -> None:
    profile = Profile("p", "P", (), (("size", Limit(12, "error", "ours")),))
    rule = Rule("size", "Size", "pt", "least", lambda facts, limit: [Sample(9)])
    verdict = judge_facts(make_file("Text"), profile, (rule,))
    assert pickle.loads(pickle.dumps(verdict)) == verdict
