from __future__ import annotations

from collections.abc import Callable, Iterable
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.errors import UsageError
from leaflets.facts.facts import Box, FileFacts
from leaflets.preflight.judge_file import check_profile, find_worst, judge_facts, suggest_name
from leaflets.preflight.rule import Limit, Profile, Rule, Sample
from tests.facts_made import make_file

FACTS = make_file("Some words")
SIZES = [Sample(14, 2), Sample(9, 1, Box(0, 50, 9, 60), "late"), Sample(8, 1, Box(0, 20, 9, 30), "early")]


def give(samples: Iterable[Sample]) -> Callable[[FileFacts, Limit], list[Sample]]:
    return lambda facts, limit: list(samples)


def make_rule(rule_id: str, samples: Iterable[Sample], bound: str = "least", unit: str = "pt") -> Rule:
    return Rule(rule_id, "A thing", unit, bound, give(samples))  # type: ignore[arg-type]


def make_profile(*limits: tuple[str, float], **suppressed: str) -> Profile:
    named = tuple((rule_id.replace("_", "-"), reason) for rule_id, reason in suppressed.items())
    stated = tuple((rule_id, Limit(value, "error", "ours")) for rule_id, value in limits)
    return Profile("made", "Made", (), stated, named)


def test_findings_stand_by_page_then_place() -> None:
    rule = make_rule("smallest-text", SIZES)
    verdict = judge_facts(FACTS, make_profile(("smallest-text", 20)), (rule,))
    assert [found.sample.words for found in verdict.findings] == ["early", "late", ""]
    assert [found.sample.page for found in verdict.findings] == [1, 1, 2]
    first = verdict.findings[0]
    assert (first.limit, first.bound, first.unit, first.source) == (20, "least", "pt", "ours")
    assert (verdict.file, verdict.page_count, verdict.profile) == ("made.pdf", 1, "made")


def test_what_holds_for_the_page_or_file_as_a_whole_comes_first() -> None:
    rule = make_rule("title", [Sample(1, 1, Box(0, 5, 1, 6)), Sample(1, 1), Sample(1)], "most", "places")
    verdict = judge_facts(FACTS, make_profile(("title", 0)), (rule,))
    assert [(found.sample.page, found.sample.box is None) for found in verdict.findings] == [
        (0, True),
        (1, True),
        (1, False),
    ]


def test_the_worst_sample_is_told_also_when_it_passed() -> None:
    rules = (make_rule("smallest-text", SIZES), make_rule("line-length", [Sample(40), Sample(61)], "most"))
    verdict = judge_facts(FACTS, make_profile(("smallest-text", 6), ("line-length", 65)), rules)
    assert verdict.is_passed
    assert [(one.state, one.worst and one.worst.value, one.sample_count) for one in verdict.outcomes] == [
        ("passed", 8, 3),
        ("passed", 61, 2),
    ]


def test_only_the_rules_of_the_profile_are_asked_in_the_order_of_the_table() -> None:
    def refuse(facts: FileFacts, limit: Limit) -> list[Sample]:
        raise AssertionError("this rule was not asked for")

    rules = (make_rule("a", SIZES), Rule("b", "B", "pt", "least", refuse), make_rule("c", SIZES))
    verdict = judge_facts(FACTS, make_profile(("c", 1), ("a", 1)), rules)
    assert [outcome.rule for outcome in verdict.outcomes] == ["a", "c"]


def test_a_suppressed_rule_is_measured_and_keeps_its_reason_but_finds_nothing() -> None:
    profile = make_profile(("smallest-text", 20), smallest_text="the logo of the printer")
    verdict = judge_facts(FACTS, profile, (make_rule("smallest-text", SIZES),))
    assert verdict.findings == ()
    assert verdict.is_passed
    (outcome,) = verdict.outcomes
    assert (outcome.state, outcome.reason, outcome.sample_count) == ("suppressed", "the logo of the printer", 3)
    assert outcome.worst and outcome.worst.value == 8


@pytest.mark.parametrize(("unit", "state"), [("pt", "nothing to measure"), ("places", "passed")])
def test_no_offence_is_a_pass_but_nothing_to_measure_is_not(unit: str, state: str) -> None:
    rule = make_rule("empty", [], "most", unit)
    (outcome,) = judge_facts(FACTS, make_profile(("empty", 0)), (rule,)).outcomes
    assert (outcome.state, outcome.worst) == (state, None)


def test_a_broken_warning_is_told_apart_from_a_failure() -> None:
    profile = Profile("p", "P", (), (("a", Limit(9, "warning", "x")), ("b", Limit(9, "error", "x"))))
    rules = (make_rule("a", [Sample(1)]), make_rule("b", [Sample(1)]))
    assert [one.state for one in judge_facts(FACTS, profile, rules).outcomes] == ["warned", "failed"]


@pytest.mark.parametrize(
    "profile", [make_profile(("smalest-text", 12)), make_profile(("smallest-text", 12), smalest_text="why")]
)
def test_an_unknown_rule_is_refused_with_the_nearest_name(profile: Profile) -> None:
    rules = (make_rule("smallest-text", []), make_rule("contrast", []))
    with pytest.raises(UsageError, match='profile made: there is no rule "smalest-text"; did you mean "smallest-text"'):
        check_profile(profile, rules)


def test_a_name_like_no_other_is_answered_with_all_of_them() -> None:
    assert suggest_name("zzz", ["b", "a"]) == "known are: a, b"
    assert suggest_name("Smallest_Text", ["smallest-text", "contrast"]) == 'did you mean "smallest-text"?'


def test_long_words_are_shortened_in_findings() -> None:
    rule = make_rule("smallest-text", [Sample(1, words="word\n " * 100)])
    (found,) = judge_facts(FACTS, make_profile(("smallest-text", 2)), (rule,)).findings
    assert len(found.sample.words) <= 160
    assert found.sample.words.startswith("word word") and found.sample.words.endswith("…")


VALUES = st.lists(st.tuples(st.floats(0, 99), st.integers(0, 4), st.text("ab ", max_size=4)), max_size=12)


@given(VALUES, st.randoms(use_true_random=False))
def test_findings_do_not_depend_on_the_order_in_which_samples_come(
    values: list[tuple[float, int, str]], random: Random
) -> None:
    samples = [Sample(value, page, Box(0, value, 1, value + 1), words) for value, page, words in values]
    mixed = samples.copy()
    random.shuffle(mixed)
    profile = make_profile(("a", 50))
    first, second = (judge_facts(FACTS, profile, (make_rule("a", found),)) for found in (samples, mixed))
    assert first.findings == second.findings


@given(VALUES, st.sampled_from(["least", "most"]))
def test_a_rule_fails_just_when_its_worst_sample_does(values: list[tuple[float, int, str]], bound: str) -> None:
    rule = make_rule("a", [Sample(value, page, words=words) for value, page, words in values], bound)
    verdict = judge_facts(FACTS, make_profile(("a", 50)), (rule,))
    worst = find_worst(rule, list(rule.collect(FACTS, Limit(50, "error", ""))))
    assert verdict.outcomes[0].worst == worst
    assert bool(verdict.findings) == (worst is not None and rule.is_broken(worst, Limit(50, "error", "")))
