"""``leaflets readability``: how hard each document is to read, and a gate for it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from leaflets.cli.interruption import raise_if_asked
from leaflets.cli.read_conditions import list_conditions, read_condition_file
from leaflets.cli.say import say, say_error
from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.cli.table import find_width
from leaflets.errors import ExitCode, LeafletsError

if TYPE_CHECKING:
    from leaflets.readability.reading import DocumentReading


def run_readability(options: argparse.Namespace) -> ExitCode:
    """Print how hard each document is to read; with --max-grade one that is harder ends with 1.

    A file with problems is told and does not stop the rest; the command then ends with the highest code of all.
    """
    own, today = find_own_folder(options.folder), find_today()
    readings: list[DocumentReading] = []
    worst = ExitCode.OK
    for path in list_conditions(options.names, own, today):
        raise_if_asked()
        try:
            reading = read_condition_file(path, own, today, options.audience)
        except LeafletsError as error:
            say_error(str(error))
            worst = max(worst, ExitCode(error.exit_code))
            continue
        if not options.json:
            _print_reading(reading, options.max_grade, is_first=not readings)
        readings.append(reading)
    code = max(worst, _judge(readings, options.max_grade))
    if options.json:
        print(json.dumps(_describe(readings, options, code), indent=2, ensure_ascii=False))
    return code


def _print_reading(reading: DocumentReading, most: float | None, *, is_first: bool) -> None:
    from leaflets.cli.write_reading import write_reading

    if not is_first:
        print()
    print(write_reading(reading, most, find_width()))


def _judge(readings: Sequence[DocumentReading], most: float | None) -> ExitCode:
    """Whether every document keeps the limit; one whose language has no formula is told, and fails nothing."""
    from leaflets.readability.targets import is_within

    if most is None:
        return ExitCode.OK
    for reading in readings:
        if reading.grade is None:
            say(f"{reading.condition}: --max-grade cannot judge it: no grade for language '{reading.language}'")
    is_passed = all(is_within(reading.grade, most) is not False for reading in readings)
    return ExitCode.OK if is_passed else ExitCode.FAILED_PREFLIGHT


def _describe(readings: Sequence[DocumentReading], options: argparse.Namespace, code: ExitCode) -> dict[str, Any]:
    from leaflets.readability.describe_reading import describe_reading
    from leaflets.readability.targets import TARGETS, is_within

    target = TARGETS[options.audience]
    most = target.grade if options.max_grade is None else options.max_grade
    return {
        "audience": options.audience,
        "target_grade": target.grade,
        "target_source": target.source,
        "max_grade": options.max_grade,
        "documents": [
            describe_reading(reading) | {"is_within": is_within(reading.grade, most)} for reading in readings
        ],
        "exit_code": code,
    }
