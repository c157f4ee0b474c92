"""Writes docs/rules.md: every rule, what each profile asks of it, and where the number comes from."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from leaflets.preflight.meaning import MEANING_LIMITS, describe_meaning
from leaflets.preflight.read_profile import list_profiles, read_profile
from leaflets.preflight.rule import Limit, Profile, Rule
from leaflets.preflight.rule_table import RULES
from leaflets.preflight.survive import SURVIVAL_LIMITS, SURVIVAL_MEASURES

_HEAD = """# Rules of preflight

This page is written by the program from its rules and from the files in `profiles/`; a test keeps it fresh.

A rule measures something in the finished PDF, and a profile says within which limit it must lie. "At least" and "at
most" allow the limit itself. Rules counted in places forbid something outright: their limit is 0. A limit with (w) is a
warning: it is reported and fails nothing. An ideal is told and never judged.

`leaflets preflight FILE --profile NAME` judges a file. To change a limit, copy a file from `profiles/`, edit it, and
give its path in place of the name. To set one rule aside for one run, name it with a reason, which is printed.
"""
_OWN = """An edition that `leaflets build` makes is also held against the Document that it was made from, and looked at
as grey, faxed, faded and blurred paper and with three kinds of colour blindness. No profile can loosen or forget these
rules. Below 12 points `survives-blur` is a warning.
"""


def write_rule_table() -> str:
    """The page as Markdown: what each rule measures, its limit in each profile, and the source of each number."""
    profiles = [read_profile(name) for name in list_profiles()]
    parts = [_HEAD, "## What is measured\n", _write_rules(RULES), "## Limits\n", _write_limits(RULES, profiles)]
    parts += ["## Rules for our own editions\n", _OWN, _write_own_rules()]
    parts += ["## Where the numbers come from\n", _write_sources(RULES, profiles), "## Profiles\n"]
    return "\n".join([*parts, *map(_write_profile, profiles)])


def _write_rules(rules: Sequence[Rule]) -> str:
    rows = [(f"`{rule.id}`", _start_large(rule.measures), rule.unit, f"at {rule.bound}") for rule in rules]
    return _write_table(("rule", "what is measured", "unit", "limit is"), rows)


def _write_own_rules() -> str:
    limits = dict((*MEANING_LIMITS, *SURVIVAL_LIMITS))
    named = [*describe_meaning(), *((name, measures, "ratio", "least") for name, measures in SURVIVAL_MEASURES)]
    rows = [
        (f"`{name}`", measures, f"at {bound} {_show_limit(limits[name])} {unit}", limits[name].source)
        for name, measures, unit, bound in named
    ]
    return _write_table(("rule", "what is measured", "limit", "source"), rows)


def _write_limits(rules: Sequence[Rule], profiles: Sequence[Profile]) -> str:
    held = [dict(profile.limits) for profile in profiles]
    rows = [(f"`{rule.id}`", *(_show_limit(limits.get(rule.id)) for limits in held)) for rule in rules]
    return _write_table(("rule", *(f"`{profile.name}`" for profile in profiles)), rows)


def _write_sources(rules: Sequence[Rule], profiles: Sequence[Profile]) -> str:
    """A row for each limit that a rule has anywhere, with the profiles that share it."""
    rows = []
    for rule in rules:
        shared: dict[Limit, list[str]] = {}
        for profile in profiles:
            if limit := dict(profile.limits).get(rule.id):
                shared.setdefault(limit, []).append(f"`{profile.name}`")
        for limit, names in shared.items():
            ideal = "" if limit.ideal is None else f"{limit.ideal:g}"
            shown = f"at {rule.bound} {_show_limit(limit)} {rule.unit}"
            rows.append((f"`{rule.id}`", shown, ideal, ", ".join(names), limit.source))
    return _write_table(("rule", "limit", "ideal", "in", "source"), rows)


def _write_profile(profile: Profile) -> str:
    return f"`{profile.name}`: {profile.title}.\n\n" + "".join(f"* {source}\n" for source in profile.sources)


def _show_limit(limit: Limit | None) -> str:
    if limit is None:
        return ""
    return f"{limit.value:g}" + (" (w)" if limit.severity == "warning" else "")


def _start_large(text: str) -> str:
    return text[:1].upper() + text[1:]


def _write_table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)
