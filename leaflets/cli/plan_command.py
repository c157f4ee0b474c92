"""``leaflets plan``: what each edition takes in paper, from its real page count."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from leaflets.cli.interruption import raise_if_asked
from leaflets.cli.order import PAPER_NAMES, make_wish, warn_of_length
from leaflets.cli.progress import ProgressBar
from leaflets.cli.say import say, say_error
from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.cli.table import find_width, fit_table
from leaflets.errors import ExitCode

if TYPE_CHECKING:
    from leaflets.batch.outcome import Report
    from leaflets.build import BuiltEdition

_HEADINGS = ("condition", "document", "paper", "size", "pages", "sheets", "grams", "staple")


def run_plan(options: argparse.Namespace) -> ExitCode:
    """Print pages, sheets, weight and staples of each edition; nothing is written."""
    report = _count_pages(options)
    rows = [_describe(built, options.copies) for built in report.built]
    if options.json:
        print(json.dumps({"copies": options.copies, "editions": rows, "exit_code": report.exit_code}, indent=2))
    elif rows:
        print(fit_table(_HEADINGS, [[str(row[key]) for key in _HEADINGS] for row in rows], find_width()))
        say(f"sheets are printed on both sides; weight on 80 g/m² paper, for {_name_copies(options.copies)}")
    for warning in warn_of_length(report):
        say(warning)
    for built in report.kept_back:
        say_error(f"{built.target.name} would not pass preflight; 'leaflets build' shows why")
    for message in dict.fromkeys(failure.message for failure in report.failed):
        say_error(message)
    return report.exit_code


def _count_pages(options: argparse.Namespace) -> Report:
    from leaflets.batch.build_batch import Order, build_batch

    bar = ProgressBar()

    def announce(done: int, total: int) -> None:
        raise_if_asked()
        bar.draw(done, total)

    order = Order(
        names=tuple(options.names),
        wish=make_wish(options),
        out=Path("out"),
        today=find_today(),
        own=find_own_folder(options.folder),
        is_expired_allowed=options.expired,
        worker_count=options.jobs,
        is_published=False,
    )
    try:
        return build_batch(order, announce)
    finally:
        bar.wipe()


def _describe(built: BuiltEdition, copies: int) -> dict[str, Any]:
    """One edition: pages and staples of a copy, sheets and grams of all copies."""
    from leaflets.batch.count_paper import count_paper

    paper = count_paper(built.page_count, built.edition.layout)
    return {
        "condition": built.condition,
        "document": built.edition.kind_name,
        "paper": PAPER_NAMES[built.edition.layout],
        "size": " ".join((built.edition.size_name, *built.edition.style_names)),
        "palette": built.edition.palette.value,
        "pages": paper.pages,
        "sheets": paper.sheets * copies,
        "grams": _round(paper.grams * copies),
        "staple": paper.staple,
    }


def _name_copies(copies: int) -> str:
    return "one copy" if copies == 1 else f"{copies} copies"


def _round(grams: float) -> float:
    """Tenths of a gram for a letter, whole grams for a box."""
    return round(grams, 1) if grams < 100 else round(grams)
