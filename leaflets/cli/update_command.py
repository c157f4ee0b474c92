"""``leaflets import --update``: what pages say now, field by field, and the fields that a person takes over."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.cli.interruption import raise_if_asked
from leaflets.cli.say import say, say_error
from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.errors import ExitCode, LeafletsError, UsageError

if TYPE_CHECKING:
    from leaflets.importing.update_import import Update


def run_update(options: argparse.Namespace) -> ExitCode:
    """Print every difference; the exit code is the worst of all pages, and 0 where pages only differ."""
    from leaflets.importing.find_pages import find_pages

    if options.report:
        raise UsageError(
            "--report is for an import; --update prints its differences, which can be sent to a file with >"
        )
    own = find_own_folder(options.folder)
    folder = options.out or (own / "conditions" if own else Path("conditions"))
    today = find_today()
    worst = ExitCode.OK
    for page in find_pages(options.pages):
        raise_if_asked()
        try:
            _tell(_update(page, folder, options, today), options)
        except LeafletsError as error:
            say_error(str(error))
            worst = max(worst, ExitCode(error.exit_code))
    return worst


def _update(page: Path, folder: Path, options: argparse.Namespace, today: date) -> Update:
    from leaflets.importing.import_page import import_page
    from leaflets.importing.save_import import write_schema_comment
    from leaflets.importing.update_import import update_import

    imported = import_page(page, today=today, schema_comment=write_schema_comment(folder))
    return update_import(imported, folder, options.accept, today=today, force=options.force)


def _tell(update: Update, options: argparse.Namespace) -> None:
    if not update.differences:
        print(f"{update.path}: says what the page says")
        return
    print(f"{update.path}: {len(update.differences)} of its fields differ (- stands here, + the page says)")
    for difference in update.differences:
        print(f"\n{difference}")
        if difference.field in update.accepted:
            print("  taken over from the page")
    if update.accepted:
        say(f"{update.path}: wrote {', '.join(update.accepted)}; read them, and have the file reviewed again")
    elif not options.accept:
        say(
            "nothing was written; take a field over with --accept FIELD, "
            "or all that nobody edited with --accept unedited"
        )
