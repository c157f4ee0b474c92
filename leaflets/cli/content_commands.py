"""``leaflets list``, ``validate`` and ``schema``: the commands about content."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from leaflets.cli.say import say
from leaflets.cli.summarise_conditions import summarise_conditions
from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.cli.table import find_width, fit_table
from leaflets.errors import ExitCode


def run_list(options: argparse.Namespace) -> ExitCode:
    """Print the conditions that ``build`` finds by name."""
    from leaflets.batch.own_folder import find_condition_folders
    from leaflets.content.find_condition import list_conditions

    folders = find_condition_folders(find_own_folder(options.folder))
    conditions = list_conditions(folders, today=find_today())
    facts = [
        {
            "id": listed.id,
            "name": listed.name,
            "status": listed.status,
            "review_by": str(listed.review_by) if listed.review_by else None,
            "problems": listed.problem_count,
            "file": str(listed.path),
        }
        for listed in conditions
    ]
    if options.json:
        print(json.dumps({"conditions": facts}, indent=2))
    elif facts:
        rows = [[str(value if value is not None else "") for value in fact.values()] for fact in facts]
        headings = [key.replace("_", " ") for key in facts[0]]
        print(fit_table(headings, rows, find_width()))
    else:
        say("there are no conditions")
    return ExitCode.OK


def run_validate(options: argparse.Namespace) -> ExitCode:
    """Print every problem of every file, how hard each is to read, and how many problems; only errors end with 3."""
    from leaflets.content.validate_files import validate_files

    own, today = find_own_folder(options.folder), find_today()
    paths = options.paths or _choose_paths(own)
    problems = validate_files(paths, today=today)
    for problem in problems:
        print(problem)
    for line in summarise_conditions(paths, problems, own, today, is_asked=options.readability):
        print(line)
    errors = sum(problem.severity == "error" for problem in problems)
    print(f"{_count(errors, 'error')}, {_count(len(problems) - errors, 'warning')}")
    return ExitCode.CONTENT if errors else ExitCode.OK


def _choose_paths(own: Path | None) -> list[Path]:
    """What to check when nothing is named: one's own conditions and clinic, else the program's conditions."""
    from leaflets.batch.own_folder import find_clinic, find_condition_folders

    clinic = find_clinic(own)
    return [find_condition_folders(own)[0], *([clinic] if clinic else [])]


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def run_schema(options: argparse.Namespace) -> ExitCode:
    """Print a JSON Schema, or write it to a file."""
    from leaflets.content.schema import SCHEMAS, format_schema
    from leaflets.publish import publish_file

    text = format_schema(SCHEMAS[options.which]())
    if options.out is None:
        print(text, end="")
        return ExitCode.OK
    publish_file(text.encode(), options.out, is_forced=True)
    say(f"wrote {options.out}")
    return ExitCode.OK
