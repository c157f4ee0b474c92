"""``leaflets merge``: the same leaflet for many people, each with a letter and in the size that each one needs."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leaflets.cli.say import say, say_error
from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.cli.table import find_width, fit_table
from leaflets.errors import ExitCode

if TYPE_CHECKING:
    from leaflets.mailing.order import MailingOrder
    from leaflets.mailing.run_mailing import MailingReport

_MOST_SHOWN = 20
_SEPARATORS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}


def run_merge(options: argparse.Namespace) -> ExitCode:
    """Make the mailing and print what was made, what it weighs, and which rows were stopped and why."""
    from leaflets.mailing.start_ahead import start_ahead
    from leaflets.pause_collection import make_for_good

    start_ahead(options.people, options.jobs)
    with make_for_good():
        from leaflets.mailing.run_mailing import run_mailing

    report = run_mailing(_make_order(options), lambda step: None if options.json else say(step))
    with make_for_good():  # nor need ten thousand rows be searched when this process ends
        _tell(report, options)
    return report.exit_code


def _tell(report: MailingReport, options: argparse.Namespace) -> None:
    if options.json:
        print(json.dumps(_describe(report), indent=2))
    else:
        _print_report(report)
    _tell_stopped(report, options.people)
    if options.no_preflight:
        say("preflight was left out: nobody has measured these pages (--no-preflight)")


def _make_order(options: argparse.Namespace) -> MailingOrder:
    from leaflets.mailing.order import MailingOrder

    return MailingOrder(
        people=options.people,
        letter=options.letter,
        leaflet=options.leaflet,
        out=options.out,
        today=find_today(),
        own=find_own_folder(options.folder),
        encoding=options.encoding,
        job=options.job,
        name_column=options.name_column,
        verified=options.verify,
        is_printed=options.is_printed,
        worker_count=options.jobs,
        is_judged=not options.no_preflight,
        is_expired_allowed=options.expired,
        is_forced=options.force,
        suppressed=tuple(options.suppress or ()),
    )


def _print_report(report: MailingReport) -> None:
    from leaflets.mailing.count_post import count_post

    job = report.job
    if job.records:
        rows = [
            (total.name, str(total.letters), str(total.sheets), f"{total.grams / 1000:.1f} kg")
            for total in count_post(job)
        ]
        print(fit_table(("postage class", "letters", "sheets", "weight"), rows, find_width()))
        print(f"job {job.id}: {report.archive}")
        for path in report.printed:
            print(path)
    ways = ", ".join(f"{count} {way}" for way, count in report.ways.items() if count)
    say(f"{len(job.records)} people served ({ways or 'nobody'}); {report.verified} files read back, all right")
    kind = _SEPARATORS.get(report.separator, repr(report.separator))
    say(f"the list was read as {report.encoding} with {kind} between its cells")
    if report.neutralised:
        say(f"{report.neutralised} rows held a formula sign or invisible characters, which were taken out")


def _tell_stopped(report: MailingReport, people: Path) -> None:
    for size, count, reason in report.failures:
        say_error(f"{size} points, {count} people: {reason}")
    stopped = [row for row in report.job.stopped if not any(row[2] in failure[2] for failure in report.failures)]
    for record, line, reason in stopped[:_MOST_SHOWN]:
        say_error(f"{people}:{line}: record {record} stopped: {reason}")
    if len(stopped) > _MOST_SHOWN:
        say_error(f"and {len(stopped) - _MOST_SHOWN} more; all of them stand in {report.archive.with_suffix('.json')}")
    if report.job.stopped:
        say(f"{len(report.job.stopped)} rows stopped: nothing was made for them; mend the list and run it again")


def _describe(report: MailingReport) -> dict[str, Any]:
    from leaflets.mailing.count_post import count_post

    job = report.job
    return {
        "job": job.id,
        "archive": str(report.archive) if job.records else None,
        "printed": [str(path) for path in report.printed],
        "people": len(job.records),
        "ways": {way.value: count for way, count in report.ways.items()},
        "read_back": report.verified,
        "post": [
            {"class": total.name, "letters": total.letters, "sheets": total.sheets, "grams": round(total.grams)}
            for total in count_post(job)
        ],
        "encoding": report.encoding,
        "separator": report.separator,
        "neutralised": report.neutralised,
        "stopped": [{"record": record, "line": line, "reason": reason} for record, line, reason in job.stopped],
        "exit_code": report.exit_code,
    }
