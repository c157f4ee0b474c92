from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.errors import UsageError
from leaflets.preflight.judge_file import judge_facts
from leaflets.preflight.read_profile import list_profiles, read_profile, suppress_rules, with_limit
from leaflets.preflight.rule import Limit, Profile
from leaflets.preflight.rule_table import RULES
from tests.facts_made import make_file

#: What print guidelines forbid in every clear or large print, whoever wrote them.
NEVER = {
    *("justified-text", "hyphenated-lines", "italics", "rotated-text", "first-line-indents", "widows", "orphans"),
    *("stranded-headings", "text-over-pictures", "split-telephone-numbers", "split-dates", "split-doses"),
    *("split-addresses", "fonts-embedded", "missing-glyphs"),
}
LARGE = ("ukaaf-large", "acb-2025", "aph", "nhs-20", "nhs-24", "nhs-28")


def limits_of(name: str) -> dict[str, Limit]:
    return dict(read_profile(name).limits)


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / f"{name}.toml"
    path.write_text(f'title = "T"\n{text}', "utf-8")
    return path


def test_the_named_guidelines_are_there() -> None:
    assert {"clear", *LARGE, "eu-medicine-leaflet", "leaflets"} <= set(list_profiles())


@pytest.mark.parametrize("name", list_profiles())
def test_a_profile_of_the_program_is_whole(name: str) -> None:
    profile = read_profile(name)
    assert profile.name == name
    assert profile.title and profile.sources
    order = [rule.id for rule in RULES]
    assert [rule_id for rule_id, _ in profile.limits] == sorted(dict(profile.limits), key=order.index)
    assert all(limit.source for _, limit in profile.limits)


@pytest.mark.parametrize("name", ["clear", "leaflets", *LARGE])
def test_what_is_never_allowed_is_an_error_in_every_clear_or_large_print(name: str) -> None:
    limits = limits_of(name)
    found = {rule_id: (limits[rule_id].value, limits[rule_id].severity) for rule_id in NEVER}
    assert found == dict.fromkeys(NEVER, (0, "error"))
    assert limits["capitals"].value == 2
    assert limits["contrast"].value >= 4.5
    assert limits["ink-margin"].value == 6.7


def test_the_numbers_are_those_of_the_guidelines() -> None:
    sizes = {name: limits_of(name)["smallest-text"].value for name in list_profiles() if name != "accessible-file"}
    assert sizes == {
        **{"clear": 12, "ukaaf-large": 16, "acb-2025": 18, "aph": 18, "nhs-20": 20, "nhs-24": 24, "nhs-28": 28},
        **{"eu-medicine-leaflet": 9, "leaflets": 9.75, "folded": 9.75, "panels": 9.75},
    }
    assert limits_of("clear")["x-height"].value == 2.0
    assert limits_of("aph")["x-height"].value == 3.175
    assert limits_of("eu-medicine-leaflet")["line-space"].value == 3
    assert "underlines" in limits_of("ukaaf-large") and "underlines" not in limits_of("acb-2025")
    assert "leader-dots" in limits_of("aph") and "leader-dots" not in limits_of("acb-2025")


def test_ours_is_the_strictest_of_those_that_hold_whatever_the_size() -> None:
    # These follow from the size or the paper that a reader asked for, or are one guideline's own taste in layout.
    own = {"smallest-text", "x-height", "main-heading-size", "heading-size", "columns", "page-size-a4", "text-margin"}
    own |= {
        "page-number-corner",
        "page-number-weight",
        "shifted-headings",
        "heading-weight",
        "line-space",
        "line-length",
        # of folded sheets alone
        "page-count",
        "panel-size",
        "safe-zone",
    }
    bounds = {rule.id: rule.bound for rule in RULES}
    ours = limits_of("leaflets")
    for name in list_profiles():
        for rule_id, limit in read_profile(name).limits:
            if rule_id not in own:
                stricter = min if bounds[rule_id] == "most" else max
                assert stricter(ours[rule_id].value, limit.value) == ours[rule_id].value, f"{name}: {rule_id}"


def test_a_profile_extends_another_and_says_what_differs(tmp_path: Path) -> None:
    write(tmp_path, "below", 'extends = "clear"\nsources = ["B"]\n[limits.contrast]\nleast = 5\nsource = "b"')
    text = 'extends = "below.toml"\nsources = ["A"]\nwithout = ["italics"]\n[limits.contrast]\nleast = 6\nsource = "a"'
    profile = read_profile(write(tmp_path, "above", text))
    limits = dict(profile.limits)
    assert profile.name == "above"
    assert limits["contrast"] == Limit(6, "error", "a")
    assert "italics" not in limits and "capitals" in limits
    assert profile.sources == ("A", "B", *read_profile("clear").sources)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('extends = "claer"', 'there is no profile "claer"; known are: .*clear, '),
        (
            '[limits.contarst]\nleast = 4\nsource = "x"',
            r'x.toml:2: there is no rule "contarst"; did you mean "contrast"',
        ),
        ('[limits.contrast]\nmost = 4\nsource = "x"', r'x.toml:2: contrast is judged by "least", not "most"'),
        ('extends = "clear"\nwithout = ["serif-letters"]', "nothing that it extends has it"),
        ('without = ["serif"]', 'there is no rule "serif"; did you mean "serif-letters"'),
        ('extends = "x.toml"', "extends itself"),
    ],
)
def test_what_does_not_fit_the_rules_is_refused(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        read_profile(write(tmp_path, "x", text))


def test_a_circle_of_profiles_is_noticed(tmp_path: Path) -> None:
    write(tmp_path, "a", 'extends = "b.toml"')
    with pytest.raises(UsageError, match=r"extends itself, by way of a.toml"):
        read_profile(write(tmp_path, "b", 'extends = "a.toml"'))


@pytest.mark.parametrize("name", ["large", "", "../clear", "Clear"])
def test_an_unknown_profile_is_answered_with_the_known_ones(name: str) -> None:
    with pytest.raises(UsageError, match=r"known are: .*acb-2025, .*clear, .*ends in \.toml"):
        read_profile(name)


def test_a_limit_asked_for_is_put_on_top() -> None:
    limits = dict(with_limit(read_profile("leaflets"), "smallest-text", 18, "the size asked for").limits)
    assert limits["smallest-text"] == Limit(18, "error", "the size asked for", 14)
    added = dict(with_limit(read_profile("leaflets"), "columns", 1).limits)
    assert added["columns"] == Limit(1, "error", "asked for")


@pytest.mark.parametrize(("rule_id", "loose"), [("smallest-text", 8), ("line-length", 90), ("smallest-text", 12)])
def test_no_limit_is_ever_loosened(rule_id: str, loose: float) -> None:
    profile = read_profile("clear")
    assert with_limit(profile, rule_id, loose) == profile


def test_a_suppressed_rule_keeps_its_limit_and_reason() -> None:
    profile = suppress_rules(read_profile("clear"), {"italics": " the printer's  own line "})
    assert profile.suppressed == (("italics", "the printer's own line"),)
    verdict = judge_facts(make_file("Slanted", is_italic=True), profile, RULES)
    assert "italics" not in {found.rule for found in verdict.findings}
    (outcome,) = [one for one in verdict.outcomes if one.rule == "italics"]
    assert (outcome.state, outcome.reason) == ("suppressed", "the printer's own line")


@pytest.mark.parametrize(
    ("reasons", "message"),
    [
        ({"italic": "why"}, 'there is no rule "italic"; did you mean "italics"'),
        ({"italics": " "}, '"italics" cannot be suppressed without a reason'),
        ({"serif-letters": "why"}, 'profile clear does not ask "serif-letters"'),
    ],
)
def test_suppressing_needs_a_rule_of_the_profile_and_a_reason(reasons: dict[str, str], message: str) -> None:
    with pytest.raises(UsageError, match=message):
        suppress_rules(read_profile("clear"), reasons)


def test_a_limit_on_an_unknown_rule_is_refused() -> None:
    with pytest.raises(UsageError, match='profile p: there is no rule "smallest"; did you mean "smallest-text"'):
        with_limit(Profile("p", "P", ()), "smallest", 3)
