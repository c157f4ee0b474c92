"""``leaflets build``: an order out of the options, a table or JSON out of the report."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from leaflets.cli.arguments import ALL_KINDS
from leaflets.cli.interruption import raise_if_asked
from leaflets.cli.progress import ProgressBar
from leaflets.cli.say import say, say_error
from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.cli.table import find_width, fit_table
from leaflets.errors import ExitCode, LeafletsError, UsageError
from leaflets.model.edition import Kind, Layout, Palette

if TYPE_CHECKING:
    from leaflets.batch.build_batch import Order
    from leaflets.batch.outcome import Failed, Report
    from leaflets.build import BuiltEdition

_HEADINGS = ("condition", "document", "paper", "size", "palette", "pages", "file")
_PAPERS = {Layout.A4: "A4", Layout.LETTER: "Letter", Layout.A5: "A5"}


def run_build(options: argparse.Namespace) -> ExitCode:
    """Build what was asked for and print what was made; the exit code is the worst of all editions."""
    from leaflets.batch.pause_collection import pause_collection

    with pause_collection():
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
    for message in dict.fromkeys(failure.message for failure in report.failed):
        say_error(message)
    return report.exit_code


def _list_warnings(report: Report) -> list[str]:
    """What to say about the conditions, then about single editions."""
    about_editions = [f"warning: {built.target}: {built.warning}" for built in report.built if built.warning]
    return [*report.warnings, *about_editions]


def _make_order(options: argparse.Namespace) -> Order:
    from leaflets.batch.build_batch import Order
    from leaflets.batch.plan_editions import Wish

    if options.all and options.size:
        raise UsageError("--all and --size contradict each other: --all means every size; leave one of them out")
    kinds = options.kind or []
    wish = Wish(
        kinds=tuple(Kind) if ALL_KINDS in kinds else tuple(Kind(kind) for kind in kinds),
        layouts=tuple(Layout(layout) for layout in options.layout or ()),
        sizes=tuple(options.size or ()),
        palettes=tuple(Palette(palette) for palette in options.palette or ()),
        is_all=options.all,
    )
    return Order(
        names=tuple(options.names),
        wish=wish,
        out=options.out,
        today=find_today(),
        own=find_own_folder(options.folder),
        name_template=options.name_template,
        is_expired_allowed=options.expired,
        is_forced=options.force,
        worker_count=options.jobs,
    )


def _print_table(report: Report) -> None:
    if report.built:
        print(fit_table(_HEADINGS, [_make_row(built) for built in report.built], find_width()))
    say(_count(report))


def _make_row(built: BuiltEdition) -> tuple[str, ...]:
    edition = built.edition
    return (
        built.condition,
        edition.kind.value,
        _PAPERS[edition.layout],
        edition.size_name,
        edition.palette.value,
        str(built.page_count),
        str(built.target),
    )


def _count(report: Report) -> str:
    new = sum(built.is_new for built in report.built)
    parts = [f"{new} written"]
    if new < len(report.built):
        parts.append(f"{len(report.built) - new} unchanged")
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

    edition = outcome.edition
    facts: dict[str, Any] = {
        "condition": outcome.condition,
        "kind": edition.kind if edition else None,
        "layout": edition.layout if edition else None,
        "size": edition.size if edition else None,
        "palette": edition.palette if edition else None,
        "file": str(outcome.target) if outcome.target else None,
    }
    if isinstance(outcome, BuiltEdition):
        facts |= {"result": "written" if outcome.is_new else "unchanged", "pages": outcome.page_count}
        facts["warning"] = outcome.warning
        return facts | {"bytes": outcome.byte_count, "sha256": outcome.sha256}
    return facts | {"result": "failed", "error": outcome.message, "exit_code": outcome.exit_code}
