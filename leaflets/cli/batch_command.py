"""``leaflets batch``: thousands of editions kept up to date, only what changed made again."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leaflets.cli.batch_order import make_production
from leaflets.cli.batch_progress import BatchProgress
from leaflets.cli.interruption import raise_if_asked
from leaflets.cli.order import PAPER_NAMES
from leaflets.cli.say import say, say_error
from leaflets.cli.table import find_width, fit_table
from leaflets.errors import ExitCode, LeafletsError

if TYPE_CHECKING:
    from leaflets.ledger.entry import Entry
    from leaflets.production.plan_production import Item
    from leaflets.production.production import Means, Production
    from leaflets.production.session import Outcome, Session

_HEADINGS = ("condition", "document", "paper", "size", "palette", "pages", "why", "file")
_FAULTS_SHOWN = 20
"""Failures told one by one; the report has all of them."""


def run_batch(options: argparse.Namespace) -> ExitCode:
    """Make what is due, write the reports, and tell what came of it; the exit code is the worst of all editions."""
    from leaflets.production.session import open_session

    try:
        production, means = make_production(options)
        with open_session(production, say, is_dry=options.dry_run) as session:
            if options.dry_run:
                return _show_plan(session, is_json=options.json)
            outcome = _run(session, means, options.json_log)
            return _tell(production, session, outcome, is_json=options.json)
    except LeafletsError as error:
        if options.json:
            print(json.dumps({"editions": [], "error": str(error), "exit_code": error.exit_code}, indent=2))
        raise


def _run(session: Session, means: Means, log: Path | None) -> Outcome:
    with ExitStack() as stack:
        progress = BatchProgress(len(session.plan.due), log)
        stack.callback(progress.end)

        def announce(item: Item, entry: Entry) -> None:
            progress.add(entry)
            raise_if_asked()

        return session.run(means, announce)


def _show_plan(session: Session, *, is_json: bool) -> ExitCode:
    """What would be made, and why; refused conditions set the exit code, as they would."""
    plan = session.plan
    if is_json:
        print(json.dumps({"editions": [_describe_item(item) for item in plan.items]}, indent=2))
    elif plan.due:
        print(fit_table(_HEADINGS, [_make_row(session.production, item) for item in plan.due], find_width()))
    counts = Counter(item.reason for item in plan.items)
    told = ", ".join(f"{count} {reason.value}" for reason, count in counts.items())
    pages = sum(item.known.page_count for item in plan.items if item.known)
    unknown = sum(item.known is None or not item.known.page_count for item in plan.items)
    say(f"{len(plan.items)} editions: {told or 'none'}; {len(plan.due)} would be made")
    say(f"{pages} pages known from before" + (f", {unknown} editions not counted yet" if unknown else ""))
    _tell_forgotten(session)
    for entry in plan.refused:
        say_error(entry.message)
    return ExitCode(max((entry.exit_code for entry in plan.refused), default=0))


def _make_row(production: Production, item: Item) -> tuple[str, ...]:
    edition, known = item.edition, item.known
    pages = str(known.page_count) if known and known.page_count else "?"
    place = f"{production.address.rstrip('/')}/{item.file}" if production.address else str(production.out / item.file)
    paper = PAPER_NAMES[edition.layout]
    form = (edition.kind_name, paper, edition.size_name, edition.palette.value)
    return (item.source.card.id, *form, pages, item.reason.value, place)


def _describe_item(item: Item) -> dict[str, Any]:
    edition, known = item.edition, item.known
    return {
        "condition": item.source.card.id,
        "kind": edition.kind_name,
        "layout": edition.layout,
        "size": edition.size,
        "palette": edition.palette,
        "file": item.file,
        "sheets": item.sheets or None,
        "reason": item.reason,
        "pages": known.page_count if known and known.page_count else None,
        "key": item.key,
    }


def _tell(production: Production, session: Session, outcome: Outcome, *, is_json: bool) -> ExitCode:
    from leaflets.production.write_reports import write_reports

    page, _ = write_reports(production, outcome)
    if is_json:
        print(json.dumps(_describe(outcome), indent=2))
    for entry in outcome.entries:
        if entry.warning and entry.file in outcome.made:
            say(f"warning: {entry.file}: {entry.warning}")
    _tell_failures(outcome)
    _tell_forgotten(session)
    if not production.is_judged:
        say("preflight was left out: nobody has measured these pages (--no-preflight)")
    say(_count(outcome))
    say(f"report: {page}")
    return outcome.exit_code


def _tell_failures(outcome: Outcome) -> None:
    messages = list(dict.fromkeys(entry.message for entry in outcome.entries if entry.exit_code))
    for message in messages[:_FAULTS_SHOWN]:
        say_error(message)
    if len(messages) > _FAULTS_SHOWN:
        say_error(f"and {len(messages) - _FAULTS_SHOWN} more; the report has all of them")


def _tell_forgotten(session: Session) -> None:
    if session.forgotten:
        first = ", ".join(session.forgotten[:3]) + (" and so on" if len(session.forgotten) > 3 else "")
        say(f"{len(session.forgotten)} earlier editions are not in this plan and were left alone: {first}")


def _count(outcome: Outcome) -> str:
    from leaflets.ledger.entry import State

    states = Counter(entry.state for entry in outcome.entries)
    made = sum(entry.is_made and entry.file in outcome.made for entry in outcome.entries)
    parts = [f"{made} made", f"{sum(entry.file not in outcome.made for entry in outcome.entries)} up to date"]
    parts += [f"{states[state]} {state.value}" for state in (State.KEPT_BACK, State.FAILED) if states[state]]
    sheets = sum(bool(entry.sheets) for entry in outcome.entries)
    if sheets:
        parts.append(f"{sheets} with print sheets")
    if outcome.untried:
        parts.append(f"{outcome.untried} not tried")
    return ", ".join(parts)


def _describe(outcome: Outcome) -> dict[str, Any]:
    from dataclasses import asdict

    editions = [asdict(entry) | {"is_new": entry.file in outcome.made} for entry in outcome.entries]
    return {"editions": editions, "untried": outcome.untried, "exit_code": outcome.exit_code}
