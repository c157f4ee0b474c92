"""``leaflets verify``: whether papers are still the ones to hand out."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING, Any

from leaflets.cli.interruption import raise_if_asked
from leaflets.cli.read_papers import read_code, read_file, read_library, read_own_clinic
from leaflets.cli.say import say_error
from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.errors import ExitCode, LeafletsError, UsageError

if TYPE_CHECKING:
    from leaflets.verification.judge_paper import Paper, Standing

_NOTHING = "nothing in it says which leaflet it is: neither what it was made from nor a record strip"


@dataclass
class _Run:
    """The worst exit code so far."""

    code: ExitCode = ExitCode.OK
    rows: list[dict[str, Any]] = field(default_factory=list)

    def complain(self, error: LeafletsError) -> None:
        say_error(str(error))
        self.code = max(self.code, ExitCode(error.exit_code))


def run_verify(options: argparse.Namespace) -> ExitCode:
    """Print how each paper stands; one that is not current ends with 1, one that cannot be read with its own code."""
    if not options.files and not options.code:
        raise UsageError("name a PDF, or give the text of a QR code with --code; see: leaflets verify --help")
    from leaflets.batch.own_folder import find_condition_folders

    own, today, run = find_own_folder(options.folder), find_today(), _Run()
    library = read_library(options.library or find_condition_folders(own), today, run.complain)
    for name, read in _list_papers(options, read_own_clinic(own), today):
        raise_if_asked()
        try:
            _add_row(run, name, read(), library, today)
        except LeafletsError as error:
            run.complain(error)
            run.rows.append({"paper": name, "state": None, "reason": str(error)})
            continue
        if not options.json:
            _print_row(run.rows[-1])
    if options.json:
        print(json.dumps({"papers": run.rows, "exit_code": run.code}, indent=2, ensure_ascii=False))
    return run.code


def _list_papers(
    options: argparse.Namespace, clinic: Any, today: Any
) -> Iterator[tuple[str, Callable[[], Paper | None]]]:
    """The name of each paper, and what reads it."""
    for path in options.files:
        yield str(path), partial(read_file, path, clinic, today)
    for text in _list_codes(options.code):
        yield text, partial(read_code, text, clinic)


def _list_codes(codes: list[str]) -> Iterator[str]:
    for code in codes:
        if code == "-":
            yield from (line.strip() for line in sys.stdin if line.strip())
        else:
            yield code


def _add_row(run: _Run, name: str, paper: Paper | None, library: Any, today: Any) -> None:
    from leaflets.verification.judge_paper import Standing, State, judge_paper

    standing = judge_paper(paper, library, today) if paper else Standing(State.UNKNOWN, _NOTHING)
    run.rows.append(_describe(name, paper, standing))
    if standing.state is not State.CURRENT:
        run.code = max(run.code, ExitCode.FAILED_PREFLIGHT)


def _describe(name: str, paper: Paper | None, standing: Standing) -> dict[str, Any]:
    said = paper.imprint if paper else None
    holding = standing.holding
    return {
        "paper": name,
        "state": standing.state.value,
        "reason": standing.reason,
        "condition": (said.condition or paper.name) if said and paper else None,
        "kind": said.kind or None if said else None,
        "version": said.version or None if said else None,
        "issued": said.issued or None if said else None,
        "language": said.language or None if said else None,
        "size": said.size or None if said else None,
        "layout": said.layout or None if said else None,
        "content_code": said.content_code or None if said else None,
        "library_version": holding.version or None if holding else None,
        "library_file": holding.file if holding else None,
    }


def _print_row(row: dict[str, Any]) -> None:
    facts = [row["condition"], row["kind"], f"version {row['version']}" if row["version"] else None]
    facts += [f"issued {row['issued']}" if row["issued"] else None, row["language"]]
    print(f"{row['paper']}: {row['state']}")
    if row["condition"]:
        print(f"  {', '.join(fact for fact in facts if fact)}")
    print(f"  {row['reason']}")
