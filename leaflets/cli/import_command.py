"""``leaflets import``: pages of others become condition files."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.cli.interruption import raise_if_asked
from leaflets.cli.progress import ProgressBar
from leaflets.cli.say import say, say_error
from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from leaflets.batch.import_batch import Imported, ImportOrder, Refused


def run_import(options: argparse.Namespace) -> ExitCode:
    """Write a condition file for each page and print what went where; a bad page does not stop the rest.

    One page is told in full, of more each has a line; the exit code is the worst of all pages.
    """
    from leaflets.batch.import_batch import Imported, import_batch

    if options.update:
        from leaflets.cli.update_command import run_update

        return run_update(options)
    if options.accept:
        raise UsageError("--accept goes with --update, such as: leaflets import --update page.html --accept causes")
    order = _make_order(options)
    bar = ProgressBar()

    def announce(done: int, total: int) -> None:
        raise_if_asked()
        bar.draw(done, total)

    outcomes: list[Imported | Refused] = []
    try:
        for outcome in import_batch(order, announce):
            outcomes.append(outcome)
            bar.wipe()
            _tell(outcome, is_alone=len(order.pages) == 1)
    finally:
        bar.wipe()
        if options.report:
            _write_report(outcomes, options)
    if len(outcomes) > 1:
        _tell_sum([outcome for outcome in outcomes if isinstance(outcome, Imported)], len(outcomes))
    refused = (outcome.exit_code for outcome in outcomes if not isinstance(outcome, Imported))
    return max(refused, default=ExitCode.OK)


def _make_order(options: argparse.Namespace) -> ImportOrder:
    from leaflets.batch.import_batch import ImportOrder
    from leaflets.importing.find_pages import find_pages

    own = find_own_folder(options.folder)
    return ImportOrder(
        pages=tuple(find_pages(options.pages)),
        folder=options.out or (own / "conditions" if own else Path("conditions")),
        today=find_today(),
        is_forced=options.force,
        worker_count=options.jobs,
    )


def _tell(outcome: Imported | Refused, *, is_alone: bool) -> None:
    from leaflets.batch.import_batch import Refused

    if isinstance(outcome, Refused):
        say_error(outcome.message)
        return
    saved, report = outcome.saved, outcome.saved.page.report
    if is_alone:
        print(saved.path)
        print(report)
    else:
        notes = f", {len(report.notes)} notes" if report.notes else ""
        print(
            f"{saved.path}: {report.words_total} words, {report.words_unplaced} unplaced{notes}, from {outcome.source}"
        )
    if saved.note:
        say(f"{outcome.source}: {saved.note}")


def _tell_sum(imported: list[Imported], total: int) -> None:
    reports = [outcome.saved.page.report for outcome in imported]
    words, placed, unplaced, headings = (
        sum(getattr(report, name) for report in reports)
        for name in ("words_total", "words_placed", "words_unplaced", "words_of_headings")
    )
    say(f"{len(imported)} of {total} pages imported")
    if imported:
        say(
            f"words: {words} in the pages = {placed} placed + {unplaced} unplaced "
            f"+ {headings} in headings that became fields"
        )


def _write_report(outcomes: list[Imported | Refused], options: argparse.Namespace) -> None:
    from leaflets.batch.write_import_report import write_import_report
    from leaflets.publish import publish_file

    text = write_import_report(outcomes, is_json=options.report.suffix.casefold() == ".json")
    publish_file(text.encode(), options.report, is_forced=options.force)
    say(f"wrote {options.report}")
