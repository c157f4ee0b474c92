"""``leaflets import``: pages of others become condition files."""

from __future__ import annotations

import argparse
from pathlib import Path

from leaflets.cli.say import say_error
from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.errors import ExitCode, LeafletsError


def run_import(options: argparse.Namespace) -> ExitCode:
    """Write a condition file for each page and print what went where; a bad page does not stop the rest."""
    from leaflets.importing.import_page import import_page
    from leaflets.importing.save_import import save_import, write_schema_comment

    own = find_own_folder(options.folder)
    folder = options.out or (own / "conditions" if own else Path("conditions"))
    today = find_today()
    worst = ExitCode.OK
    for page in options.pages:
        try:
            imported = import_page(page, today=today, schema_comment=write_schema_comment(folder))
            path = save_import(imported, folder, force=options.force)
        except LeafletsError as error:
            say_error(str(error))
            worst = max(worst, ExitCode(error.exit_code))
            continue
        print(path)
        print(imported.report)
    return worst
