"""Rules, samples, findings and verdicts: the frozen values of preflight.

A rule collects samples from the facts; a sample that lies beyond the limit of the profile is a finding. Rules that
forbid something outright collect one sample of value 1 for each offence and have the limit "at most 0", so that every
rule works the same way and every rule has a measured value to show.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from leaflets.facts.facts import Box, FileFacts
from leaflets.frozen_value import frozen_value

Severity = Literal["error", "warning"]
State = Literal["passed", "failed", "warned", "suppressed", "nothing to measure"]


@frozen_value
class Sample:
    """One measured value and where it was measured.

    Attributes:
        value: in the unit of the rule; 1 for each offence of a rule that forbids.
        page: 0 for the file as a whole.
        box: on the page as shown; None for the page or file as a whole.
        words: the text there, whole or its beginning.
        note: what was seen, where the value alone does not tell: "Heading 2 follows heading 4".
    """

    value: float
    page: int = 0
    box: Box | None = None
    words: str = ""
    note: str = ""


@frozen_value
class Limit:
    """What a profile says of one rule.

    Attributes:
        value: the limit itself, in the unit of the rule.
        severity: an error fails the file, a warning does not.
        source: the guideline that names this number.
        ideal: what the guideline would rather see; None when it names nothing. Told, never judged.
    """

    value: float
    severity: Severity
    source: str
    ideal: float | None = None


@frozen_value
class Profile:
    """A named guideline: which rules hold, and within which limits.

    Attributes:
        name: as given to ``--profile``.
        title: the guideline in words.
        sources: addresses or titles of the texts that its numbers come from.
        limits: rule id and limit, one for each rule that holds.
        suppressed: rule id and reason, for rules that somebody has set aside; the reason is printed.
    """

    name: str
    title: str
    sources: tuple[str, ...]
    limits: tuple[tuple[str, Limit], ...] = ()
    suppressed: tuple[tuple[str, str], ...] = ()


@frozen_value
class Rule:
    """One thing that can be measured of a file.

    Attributes:
        id: the name in profiles, findings and the manual, such as "smallest-text".
        measures: what the value is, in one sentence.
        unit: "pt", "mm", "× size", "characters", "ratio", "ppi", "places".
        bound: "least" when values below the limit fail, "most" when values above it do.
        tolerance: how far beyond the limit a value may lie, for rounding in PDF numbers alone.
        collect: the samples of a file; the profile's own limit is given for rules that need it.
    """

    id: str
    measures: str
    unit: str
    bound: Literal["least", "most"]
    collect: Callable[[FileFacts, Limit], Iterable[Sample]]
    tolerance: float = 0.0

    def is_broken(self, sample: Sample, limit: Limit) -> bool:
        """Whether a sample lies beyond the limit."""
        return bool(self.list_broken((sample,), limit))

    def list_broken(self, samples: Iterable[Sample], limit: Limit) -> list[Sample]:
        """Those of the samples that lie beyond the limit."""
        if self.bound == "least":
            least = limit.value - self.tolerance
            return [sample for sample in samples if sample.value < least]
        most = limit.value + self.tolerance
        return [sample for sample in samples if sample.value > most]


@frozen_value
class Finding:
    """A sample beyond its limit."""

    rule: str
    severity: Severity
    sample: Sample
    limit: float
    bound: Literal["least", "most"]
    unit: str
    source: str


@frozen_value
class Outcome:
    """What came of one rule: its worst sample, whether it broke the limit, and the reason when it was suppressed."""

    rule: str
    state: State
    limit: Limit
    worst: Sample | None
    sample_count: int
    reason: str = ""


@frozen_value
class Verdict:
    """The judgement of one file by one profile; findings from the first page to the last."""

    file: str
    sha256: str
    profile: str
    page_count: int
    findings: tuple[Finding, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def is_passed(self) -> bool:
        """No finding is an error."""
        return not any(finding.severity == "error" for finding in self.findings)
