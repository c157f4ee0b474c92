"""``leaflets build``: an order out of the options, a table or JSON out of the report."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from leaflets.cli.interruption import raise_if_asked
from leaflets.cli.order import PAPER_NAMES, make_wish, warn_of_length
from leaflets.cli.progress import ProgressBar
from leaflets.cli.say import say, say_error
from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.cli.table import find_width, fit_table
from leaflets.errors import ExitCode, LeafletsError

if TYPE_CHECKING:
    from leaflets.batch.build_batch import Order
    from leaflets.batch.outcome import Failed, Report
    from leaflets.build import BuiltEdition

_HEADINGS = ("condition", "document", "paper", "size", "palette", "pages", "file")


def run_build(options: argparse.Namespace) -> ExitCode:
    """Build what was asked for and print what was made; the exit code is the worst of all editions."""
    from leaflets.pause_collection import make_for_good

    with make_for_good():
        from leaflets.batch.build_batch import build_batch

    bar = ProgressBar()

    def announce(done: int, total: int) -> None:
        raise_if_asked()
        bar.draw(done, total)

    try:
        report = build_batch(_make_order(options), announce)
    except LeafletsError as error:
        if options.json:
            print(json.dumps({"editions": [], "error": str(error), "exit_code": error.exit_code}, indent=2))
        raise
    finally:
        bar.wipe()
    for warning in _list_warnings(report):
        say(warning)
    if options.json:
        print(json.dumps(_describe_report(report), indent=2))
    else:
        _print_table(report)
    if options.sheets:
        _tell_sheets(report)
    _tell_faults(report, is_judged=not options.no_preflight)
    return report.exit_code


def _tell_sheets(report: Report) -> None:
    """Where the print sheets are, and which layouts have none."""
    for built in report.built:
        if built.sheets:
            say(f"print sheets: {built.sheets}")
    whole = dict.fromkeys(built.edition.layout.value for built in report.built if not built.sheets and built.is_passed)
    for layout in whole:
        say(f"no print sheets for {layout}: its pages are printed as they are")


def _list_warnings(report: Report) -> list[str]:
    """What to say about the conditions, then about single editions."""
    about_editions = [f"warning: {built.target}: {built.warning}" for built in report.built if built.warning]
    return [*report.warnings, *about_editions, *warn_of_length(report)]


def _tell_faults(report: Report, *, is_judged: bool) -> None:
    if not is_judged:
        say("preflight was left out: nobody has measured these pages (--no-preflight)")
    for built in report.kept_back:
        say_error(_describe_faults(built))
    for message in dict.fromkeys(failure.message for failure in report.failed):
        say_error(message)


def _describe_faults(built: BuiltEdition) -> str:
    """Why an edition was kept back, and the way to the whole story."""
    from leaflets.preflight.write_verdict import write_verdict

    told = "\n".join(write_verdict(verdict, find_width()) for verdict in built.verdicts if not verdict.is_passed)
    return f"{built.target}: kept back, because it did not pass preflight\n{told}"


def _make_order(options: argparse.Namespace) -> Order:
    from leaflets.batch.build_batch import Order

    return Order(
        names=tuple(options.names),
        wish=make_wish(options),
        out=options.out,
        today=find_today(),
        own=find_own_folder(options.folder),
        name_template=options.name_template,
        is_expired_allowed=options.expired,
        is_forced=options.force,
        worker_count=options.jobs,
        is_judged=not options.no_preflight,
        suppressed=tuple(options.suppress or ()),
        has_sheets=options.sheets,
    )


def _print_table(report: Report) -> None:
    if report.built:
        print(fit_table(_HEADINGS, [_make_row(built) for built in report.built], find_width()))
    say(_count(report))


def _make_row(built: BuiltEdition) -> tuple[str, ...]:
    edition = built.edition
    return (
        built.condition,
        edition.kind_name,
        PAPER_NAMES[edition.layout],
        " ".join((edition.size_name, *edition.style_names)),
        edition.palette.value,
        str(built.page_count),
        str(built.target),
    )


def _count(report: Report) -> str:
    new = sum(built.is_new for built in report.built)
    parts = [f"{new} written"]
    if new < len(report.built):
        parts.append(f"{len(report.built) - new} unchanged")
    if report.kept_back:
        parts.append(f"{len(report.kept_back)} of them kept back by preflight")
    if report.failed:
        parts.append(f"{len(report.failed)} failed")
    return ", ".join(parts)


def _describe_report(report: Report) -> dict[str, Any]:
    return {
        "editions": [_describe_outcome(outcome) for outcome in report.outcomes],
        "warnings": list(report.warnings),
        "exit_code": report.exit_code,
    }


def _describe_outcome(outcome: BuiltEdition | Failed) -> dict[str, Any]:
    from leaflets.build import BuiltEdition
    from leaflets.preflight.write_verdict import describe_verdict

    edition = outcome.edition
    facts: dict[str, Any] = {
        "condition": outcome.condition,
        "kind": edition.kind if edition else None,
        "layout": edition.layout if edition else None,
        "size": edition.size if edition else None,
        "palette": edition.palette if edition else None,
        "weight": edition.weight if edition else None,
        "spacing": edition.spacing if edition else None,
        "is_brief": edition.is_brief if edition else None,
        "is_for_patients": edition.is_for_patients if edition else None,
        "file": str(outcome.target) if outcome.target else None,
    }
    if isinstance(outcome, BuiltEdition):
        facts |= {"sheets": str(outcome.sheets)} if outcome.sheets else {}
        facts |= {"result": "written" if outcome.is_new else "unchanged", "pages": outcome.page_count}
        facts |= {"warning": outcome.warning, "is_passed": outcome.is_passed if outcome.verdicts else None}
        facts["verdicts"] = [describe_verdict(verdict) for verdict in outcome.verdicts]
        if outcome.edition.is_brief:
            facts |= {"short": list(outcome.edition.short), "left_out": list(outcome.edition.left_out)}
        return facts | {"bytes": outcome.byte_count, "sha256": outcome.sha256}
    return facts | {"result": "failed", "error": outcome.message, "exit_code": outcome.exit_code}
