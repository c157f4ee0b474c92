"""Puts the reports of a run beside its outputs; one that says the same already is left alone."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

from leaflets.errors import FileError
from leaflets.ledger.entry import Entry
from leaflets.production.name_thumbnail import THUMBNAIL_FOLDER, name_thumbnail
from leaflets.production.production import Production
from leaflets.production.session import Outcome
from leaflets.reporting.row import Row
from leaflets.reporting.write_page import write_page
from leaflets.reporting.write_table import write_table

PAGE, TABLE = "report.html", "report.csv"


def write_reports(production: Production, outcome: Outcome) -> tuple[Path, Path]:
    """The paths of ``report.html`` and ``report.csv``, both written whole or left as they were.

    Raises:
        FileError: they cannot be written.
    """
    rows = [_make_row(production, entry, entry.file in outcome.made) for entry in outcome.entries]
    _draw_missing(production, rows)
    folder = production.out
    title = production.address or folder.resolve().name
    page, table = folder / PAGE, folder / TABLE
    _write(page, write_page(rows, title))
    _write(table, write_table(rows))
    return page, table


def _make_row(production: Production, entry: Entry, is_made: bool) -> Row:
    result = ("made" if entry.is_made else "failed") if is_made else "up to date"
    if not entry.is_made:
        return Row(entry, result)
    link, sheets = (_link(production, place) for place in (entry.place, entry.sheets))
    return Row(entry, result, link, name_thumbnail(entry.sha256), sheets)


def _link(production: Production, place: str) -> str:
    if not place or not production.address:
        return quote(place)
    return f"{production.address.rstrip('/')}/{place}"


def _draw_missing(production: Production, rows: Sequence[Row]) -> None:
    """Draw the pictures that somebody removed; what stands at an address is not fetched for it."""
    folder = production.out / THUMBNAIL_FOLDER
    there = {f"{THUMBNAIL_FOLDER}/{path.name}" for path in folder.iterdir()} if folder.is_dir() else set()
    missing = [row for row in rows if row.picture and row.picture not in there]
    if not missing or production.address:
        return
    from leaflets.production.draw_thumbnail import draw_thumbnail

    for row in missing:
        content = (production.out / row.entry.place).read_bytes()
        _write(production.out / row.picture, draw_thumbnail(content, row.entry.place))


def _write(target: Path, text: str | bytes) -> None:
    content = text.encode("utf-8", "backslashreplace") if isinstance(text, str) else text
    try:
        if target.is_file() and target.read_bytes() == content:
            return
        from leaflets.publish import replace_file

        target.parent.mkdir(exist_ok=True)
        replace_file(content, target)
    except OSError as error:
        raise FileError(f"{target}: cannot be written: {error.strerror}; is there room, and may you write?") from None
