from __future__ import annotations

from leaflets.preflight.rule import Finding, Sample, Verdict
from leaflets.production.sum_up_verdict import sum_up_verdict, word_faults


def make(*severities: str) -> Verdict:
    findings = tuple(
        Finding("smallest-text", severity, Sample(8.0, number + 1, words="tiny"), 12, "least", "pt", "UKAAF")  # type: ignore[arg-type]
        for number, severity in enumerate(severities)
    )
    return Verdict("a.pdf", "0", "clear", 2, findings, ())


def test_errors_and_warnings_are_counted_and_the_first_are_told_in_words() -> None:
    judgement = sum_up_verdict(make("error", "error", "warning"))
    assert (judgement.profile, judgement.errors, judgement.warnings) == ("clear", 2, 1)
    assert judgement.findings[0].startswith("error: smallest-text:") and "2 places" in judgement.findings[0]


def test_faults_are_those_of_the_guidelines_that_were_broken() -> None:
    assert word_faults([make("warning"), make()]) == ""
    told = word_faults([make("error"), make()])
    assert "failed (profile clear)" in told and "tiny" in told
