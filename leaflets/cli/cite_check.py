"""``leaflets cite check``: the faults of sources, each with its place."""

from __future__ import annotations

import argparse
from pathlib import Path

from leaflets.cli.say import say_error
from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.errors import ContentError, ExitCode, Problem


def run_check(options: argparse.Namespace) -> ExitCode:
    """Print every problem and how many there are; only errors end with 3."""
    from leaflets.cli.cite_online import find_cache, look_up_files
    from leaflets.content.examine_sources import SourceFile, examine_sources, read_source_file
    from leaflets.content.problems import order_problems
    from leaflets.content.read_retractions import read_retractions

    problems: list[Problem] = []
    files: list[SourceFile] = []
    for path in _find_files(options):
        try:
            files.append(read_source_file(path))
        except ContentError as error:
            problems += error.problems
    sources = [source for file in files for source in file.sources]
    retractions = read_retractions(options.retractions, sources) if options.retractions else None
    for file in files:
        problems += examine_sources(file, find_today(), max_age=options.max_age, retractions=retractions)
    silent: dict[str, str] = {}
    if options.online:
        found, silent = look_up_files(files, options.cache or find_cache(), find_today())
        problems = order_problems([*problems, *found])
    for problem in problems:
        print(problem)
    errors = sum(problem.severity == "error" for problem in problems)
    print(f"{_count(len(sources), 'source')}: {_count(errors, 'error')}, {_count(len(problems) - errors, 'warning')}")
    for host, reason in silent.items():
        say_error(f"{host} did not answer ({reason}); is there a network? What it knows was not looked up")
    return ExitCode.MISSING if silent else ExitCode.CONTENT if errors else ExitCode.OK


def _find_files(options: argparse.Namespace) -> list[Path]:
    """The files that are named, those of named folders, and those of conditions called by a name."""
    from leaflets.batch.own_folder import find_condition_folders
    from leaflets.content.find_condition import find_conditions

    folders = find_condition_folders(find_own_folder(options.folder))
    found: dict[Path, None] = {}
    for name in options.names or [str(folders[0])]:
        path = Path(name)
        if path.is_dir():
            found |= dict.fromkeys(_list_source_files(path))
        elif path.is_file():
            found[path] = None
        else:
            found |= dict.fromkeys(find_conditions([name], folders, find_today()))
    return list(found)


def _list_source_files(folder: Path) -> list[Path]:
    """The condition files below a folder, and the files of references that they share."""
    from leaflets.content.content_files import is_answers, is_clinic, list_files

    return [path for path in list_files(folder) if not is_clinic(path) and not is_answers(path)]


def _count(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"
