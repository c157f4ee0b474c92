"""``leaflets preflight``: verdicts on finished PDFs, as text, JSON, a report and proof sheets."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leaflets.cli.interruption import raise_if_asked
from leaflets.cli.say import say, say_error
from leaflets.cli.table import find_width
from leaflets.errors import ExitCode, FileError, UsageError

if TYPE_CHECKING:
    from leaflets.preflight.check_standard import StandardFinding
    from leaflets.preflight.examine_file import Asked, Examined
    from leaflets.preflight.rule import Profile


@dataclass(frozen=True, slots=True)
class _Judged:
    """One file with what was found: a verdict for each profile, and what veraPDF says."""

    examined: Examined
    standards: tuple[StandardFinding, ...]

    @property
    def is_passed(self) -> bool:
        return all(verdict.is_passed for verdict in self.examined.verdicts) and not self.standards


def run_preflight(options: argparse.Namespace) -> ExitCode:
    """Print the verdict on each file; a fault ends with 1, a file that cannot be read with 7 after all others."""
    from leaflets.preflight.examine_file import examine_apart

    if options.profiles:
        return _list_profiles()
    if not options.files:
        raise UsageError("preflight needs at least one PDF, such as: leaflets preflight leaflet.pdf")
    asked = _ask(options)
    standards = _read_standards(options)
    judged: list[_Judged] = []
    unread: list[str] = []
    for found in examine_apart(options.files, asked):
        raise_if_asked()
        try:
            judged.append(_finish(found, standards, options))
        except FileError as error:
            unread.append(str(error))
            say_error(str(error))
    if options.report:
        _write_report(judged, options)
    if options.json:
        print(json.dumps(_describe(judged, unread), indent=2, ensure_ascii=False))
    return _find_exit_code(judged, unread)


def _finish(found: Examined | FileError, standards: tuple[str, ...], options: argparse.Namespace) -> _Judged:
    """One file, judged and told; raises the error that was found in its place."""
    if isinstance(found, FileError):
        raise found
    judged = _Judged(found, _check_standards(found, standards))
    if not options.json:
        _print_judged(judged, standards)
    if options.proof:
        _write_proofs(found, options)
    return judged


def _list_profiles() -> ExitCode:
    from leaflets.preflight.read_profile import list_profiles, read_profile

    for name in list_profiles():
        print(f"{name:22}{read_profile(name).title}")
    return ExitCode.OK


def _ask(options: argparse.Namespace) -> Asked:
    """What is asked of each file; where no profile is named, a folded leaflet of ours is judged as one."""
    from leaflets.preflight.examine_file import Asked

    is_proof = options.proof is not None
    if options.profile:
        return Asked(_read_profiles(options, options.profile), options.survival, is_proof)
    from leaflets.imposition.source import read_layout
    from leaflets.judge import OWN_PROFILE, list_own_profiles

    own = {layout: _read_profiles(options, [name]) for layout, name in list_own_profiles().items()}
    return Asked(_read_profiles(options, [OWN_PROFILE]), options.survival, is_proof, read_layout, own)


def _read_profiles(options: argparse.Namespace, names: Sequence[str]) -> tuple[Profile, ...]:
    """The profiles of these names, each once, with the rules set aside that the user has a reason for."""
    from leaflets.judge import refuse_unknown_rules, set_aside
    from leaflets.preflight.read_profile import read_profile
    from leaflets.preflight.rule_table import RULES
    from leaflets.preflight.survive import SURVIVAL_LIMITS, survival_rules

    found = [read_profile(name) for name in dict.fromkeys(names)]
    if options.survival:
        found = [replace(profile, limits=(*profile.limits, *SURVIVAL_LIMITS)) for profile in found]
    reasons = dict(options.suppress or ())
    refuse_unknown_rules(reasons, (*RULES, *survival_rules(b"")))
    return tuple(set_aside(profile, reasons) for profile in found)


def _read_standards(options: argparse.Namespace) -> tuple[str, ...]:
    """The standards asked for; an unknown one, or a missing extra, is told before any file is read."""
    if options.standard is None:
        return ()
    from leaflets.preflight.load_standard import load_standard

    names = tuple(name.strip() for name in options.standard.split(",") if name.strip())
    if not names:
        raise UsageError("--standard names no standard; write it as: --standard ua1,a3a")
    for name in names:
        load_standard(name)
    return names


def _check_standards(found: Examined, standards: tuple[str, ...]) -> tuple[StandardFinding, ...]:
    if not standards:
        return ()
    from leaflets.preflight.check_standard import check_standards

    return check_standards(found.content, found.name, standards)


def _print_judged(judged: _Judged, standards: tuple[str, ...]) -> None:
    from leaflets.preflight.write_verdict import write_verdict

    for verdict in judged.examined.verdicts:
        print(write_verdict(verdict, find_width()), end="\n\n")
    for finding in judged.standards:
        print(finding)
    if standards and not judged.standards:
        print(f"{judged.examined.name}: veraPDF finds nothing against {', '.join(standards)}")


def _describe(judged: Sequence[_Judged], unread: Sequence[str]) -> dict[str, Any]:
    from leaflets.preflight.write_verdict import describe_verdict

    return {
        "verdicts": [describe_verdict(verdict) for each in judged for verdict in each.examined.verdicts],
        "standards": [asdict(finding) for each in judged for finding in each.standards],
        "unread": list(unread),
        "exit_code": _find_exit_code(judged, unread),
    }


def _find_exit_code(judged: Sequence[_Judged], unread: Sequence[str]) -> ExitCode:
    if unread:
        return ExitCode.FILE
    return ExitCode.OK if all(each.is_passed for each in judged) else ExitCode.FAILED_PREFLIGHT


def _write_proofs(found: Examined, options: argparse.Namespace) -> None:
    """A proof sheet for each profile, named after the file and the profile."""
    from leaflets.publish import publish_file

    for verdict, proof in zip(found.verdicts, found.proofs, strict=True):
        target = options.proof / f"{Path(found.name).stem}-{verdict.profile}-proof.pdf"
        publish_file(proof, target, is_forced=options.force)
        say(f"wrote {target}")


def _write_report(judged: Sequence[_Judged], options: argparse.Namespace) -> None:
    from leaflets.preflight.write_report import write_report
    from leaflets.publish import publish_file

    text = write_report([verdict for each in judged for verdict in each.examined.verdicts])
    publish_file(text.encode(), options.report, is_forced=options.force)
    say(f"wrote {options.report}")
