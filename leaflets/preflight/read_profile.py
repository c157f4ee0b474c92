"""Reads profiles: guidelines as data, one TOML file each in ``profiles/``, or wherever a user keeps a copy.

A profile file has a ``title``, its ``sources``, and one table for each rule::

    [limits.smallest-text]
    least = 16                # points; "most" where more is worse
    ideal = 18                # told in reports, never judged
    severity = "error"        # the default; a "warning" does not fail a file
    source = "UKAAF MS03"

``extends`` names a profile whose limits hold too, except those that this file gives again or lists in ``without``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from leaflets.errors import UsageError
from leaflets.folders import program_folder
from leaflets.preflight.judge_file import suggest_name
from leaflets.preflight.parse_profile import ProfileFile, parse_profile
from leaflets.preflight.rule import Limit, Profile
from leaflets.preflight.rule_table import RULES

_BOUNDS = {rule.id: rule.bound for rule in RULES}


def list_profiles() -> tuple[str, ...]:
    """The names of the program's own profiles, sorted."""
    return tuple(sorted(path.stem for path in program_folder("profiles").glob("*.toml")))


def read_profile(name_or_path: str | Path) -> Profile:
    """The profile of that name, or in that file.

    Args:
        name_or_path: one of :func:`list_profiles`, or the path of a file that ends in ``.toml``.

    Returns:
        A profile with its limits in the order of the rule table; its name is that of the file without the ending.

    Raises:
        UsageError: no profile has that name; or a file names a rule that does not exist, judges it from the wrong
            side, or extends itself.
        FileError: the file cannot be read, is not TOML, or says something that a profile cannot say.
    """
    return _read(_find_file(str(name_or_path), Path()), ())


def with_limit(profile: Profile, rule_id: str, value: float, source: str = "asked for") -> Profile:
    """The profile with a stricter limit for one rule, such as the type size that an edition was asked in.

    A limit is never loosened: one that asks more than ``value`` already stays as it is. A rule that the profile does
    not have is added, as an error.

    Raises:
        UsageError: there is no such rule.
    """
    check_rule_id(rule_id, f"profile {profile.name}")
    limits = dict(profile.limits)
    held = limits.get(rule_id)
    if held is None:
        limits[rule_id] = Limit(value, "error", source)
    elif value > held.value if _BOUNDS[rule_id] == "least" else value < held.value:
        limits[rule_id] = replace(held, value=value, source=source)
    return replace(profile, limits=_sort_limits(limits))


def suppress_rules(profile: Profile, reasons: Mapping[str, str]) -> Profile:
    """The profile with some rules set aside: still measured, and printed with the reason, but failing nothing.

    Raises:
        UsageError: there is no such rule, the profile does not ask it, or a reason is empty.
    """
    held = dict(profile.limits)
    for rule_id, reason in reasons.items():
        check_rule_id(rule_id, f"profile {profile.name}")
        if rule_id not in held:
            raise UsageError(f'profile {profile.name} does not ask "{rule_id}": there is nothing to suppress')
        if not reason.strip():
            raise UsageError(f'"{rule_id}" cannot be suppressed without a reason: say why, it is printed')
    suppressed = dict(profile.suppressed) | {rule_id: " ".join(reason.split()) for rule_id, reason in reasons.items()}
    return replace(profile, suppressed=tuple(sorted(suppressed.items())))


def check_rule_id(rule_id: str, where: str) -> None:
    """Nothing, when there is such a rule.

    Raises:
        UsageError: there is none; the message starts with ``where`` and names the nearest.
    """
    if rule_id not in _BOUNDS:
        raise UsageError(f'{where}: there is no rule "{rule_id}"; {suggest_name(rule_id, _BOUNDS)}')


def _find_file(name: str, folder: Path) -> Path:
    """The file of a profile; a path is seen from ``folder``."""
    if name.endswith(".toml"):
        return folder / name
    if name not in list_profiles():
        known = ", ".join(list_profiles())
        raise UsageError(f'there is no profile "{name}"; known are: {known}; a file of your own ends in .toml')
    return program_folder("profiles") / f"{name}.toml"


def _read(path: Path, inside: tuple[Path, ...]) -> Profile:
    if path.resolve() in inside:
        raise UsageError(f"{path}: extends itself, by way of {inside[-1].name}; take one of the extends lines out")
    stated = parse_profile(path)
    base = Profile("", "", ())
    if stated.extends:
        base = _read(_find_file(stated.extends, path.parent), (*inside, path.resolve()))
    return Profile(
        name=path.stem,
        title=stated.title,
        sources=tuple(dict.fromkeys((*stated.sources, *base.sources))),
        limits=_sort_limits(_join_limits(path, stated, dict(base.limits))),
    )


def _join_limits(path: Path, stated: ProfileFile, limits: dict[str, Limit]) -> dict[str, Limit]:
    """The limits of the profile below, less those left out, with those that the file gives itself."""
    for rule_id in stated.without:
        check_rule_id(rule_id, str(path))
        if rule_id not in limits:
            raise UsageError(f'{path}: without "{rule_id}", but nothing that it extends has it; take it out')
        del limits[rule_id]
    for found in stated.limits:
        check_rule_id(found.rule, found.place)
        if found.bound != _BOUNDS[found.rule]:
            raise UsageError(f'{found.place}: {found.rule} is judged by "{_BOUNDS[found.rule]}", not "{found.bound}"')
        limits[found.rule] = found.limit
    return limits


def _sort_limits(limits: Mapping[str, Limit]) -> tuple[tuple[str, Limit], ...]:
    return tuple((rule_id, limits[rule_id]) for rule_id in _BOUNDS if rule_id in limits)
