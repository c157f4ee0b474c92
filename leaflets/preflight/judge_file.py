"""The verdict on one file: every rule of a profile asked, every broken limit a finding, nothing else decided here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from operator import attrgetter

from leaflets.errors import UsageError
from leaflets.facts.facts import FileFacts
from leaflets.preflight.rule import Finding, Limit, Outcome, Profile, Rule, Sample, State, Verdict

_WORDS_SHOWN = 160


def judge_facts(facts: FileFacts, profile: Profile, rules: Sequence[Rule]) -> Verdict:
    """The verdict of a profile on a file: findings from the first page to the last, and what came of each rule.

    Args:
        facts: what was measured of the file.
        profile: which rules hold, within which limits.
        rules: every rule there is; those that the profile does not name are not asked.

    Returns:
        A verdict with one outcome for each rule of the profile, in the order of ``rules``. Its worst sample is the
        one nearest to the limit, or furthest beyond it, also when nothing broke the limit; the first of equals.
        A suppressed rule is still measured, but gives no finding and keeps its reason.

    Raises:
        UsageError: the profile names a rule that does not exist.
    """
    check_profile(profile, rules)
    limits, reasons = dict(profile.limits), dict(profile.suppressed)
    findings: list[Finding] = []
    outcomes: list[Outcome] = []
    for rule in rules:
        if rule.id not in limits:
            continue
        limit = limits[rule.id]
        samples = list(rule.collect(facts, limit))
        broken = rule.list_broken(samples, limit) if samples else []  # most rules of a good file have none
        if rule.id not in reasons:
            findings += [_make_finding(rule, limit, sample) for sample in broken]
        state = _name_state(rule, limit, samples, is_broken=bool(broken), is_suppressed=rule.id in reasons)
        worst = find_worst(rule, samples) if samples else None
        outcomes.append(Outcome(rule.id, state, limit, worst, len(samples), reasons.get(rule.id, "")))
    return Verdict(
        file=facts.name,
        sha256=facts.sha256,
        profile=profile.name,
        page_count=len(facts.pages),
        findings=tuple(_sort_findings(findings, rules)),
        outcomes=tuple(outcomes),
    )


def check_profile(profile: Profile, rules: Sequence[Rule]) -> None:
    """Nothing, when a profile names only rules that exist.

    Raises:
        UsageError: it limits or suppresses a rule that does not exist.
    """
    known = {rule.id: rule for rule in rules}
    named = [name for name, _ in (*profile.limits, *profile.suppressed)]
    for name in named:
        if name not in known:
            raise UsageError(f'profile {profile.name}: there is no rule "{name}"; {suggest_name(name, known)}')


def suggest_name(name: str, known: Iterable[str]) -> str:
    """The end of a message about an unknown name: the nearest known name, or all of them.

    The nearest is the one spelled most alike, or the first that begins with the name given.
    """
    listed = sorted(known)
    asked = name.casefold().replace("_", "-")[:60]
    longer = [entry for entry in listed if len(asked) > 2 and entry.startswith(asked)]
    nearest = get_close_matches(asked, listed, n=1) or longer
    return f'did you mean "{nearest[0]}"?' if nearest else f"known are: {', '.join(listed)}"


def find_worst(rule: Rule, samples: Sequence[Sample]) -> Sample | None:
    """The sample that comes nearest to breaking the limit, or breaks it most; None when there is none."""
    if not samples:
        return None
    pick = min if rule.bound == "least" else max
    return pick(samples, key=attrgetter("value"))


def _make_finding(rule: Rule, limit: Limit, sample: Sample) -> Finding:
    words = " ".join(sample.words.split())
    if len(words) > _WORDS_SHOWN:
        words = words[: _WORDS_SHOWN - 1].rstrip() + "…"
    shown = sample if words == sample.words else replace(sample, words=words)
    return Finding(rule.id, limit.severity, shown, limit.value, rule.bound, rule.unit, limit.source)


def _name_state(rule: Rule, limit: Limit, samples: Sequence[Sample], *, is_broken: bool, is_suppressed: bool) -> State:
    if is_suppressed:
        return "suppressed"
    if is_broken:
        return "failed" if limit.severity == "error" else "warned"
    # A rule that counts offences and met none has passed; one that measures and met nothing has not been asked.
    return "passed" if samples or rule.unit == "places" else "nothing to measure"


def _sort_findings(findings: Iterable[Finding], rules: Sequence[Rule]) -> list[Finding]:
    """Findings by page, from top to bottom, then by the order of the rules; of the page as a whole first."""
    order = {rule.id: number for number, rule in enumerate(rules)}

    def place(finding: Finding) -> tuple[int, float, float, int, str, float]:
        sample, box = finding.sample, finding.sample.box
        top, left = (round(box.top, 2), round(box.left, 2)) if box else (float("-inf"), float("-inf"))
        return (sample.page, top, left, order[finding.rule], sample.words, sample.value)

    return sorted(findings, key=place)
