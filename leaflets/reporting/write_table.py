"""The report for other programs: CSV as RFC 4180 writes it, in UTF-8."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from leaflets.reporting.row import Row

HEADINGS = (
    "condition",
    "document",
    "paper",
    "size",
    "palette",
    "weight",
    "spacing",
    "state",
    "pages",
    "bytes",
    "seconds",
    "errors",
    "warnings",
    "guidelines",
    "file",
    "sha256",
    "key",
    "warning",
    "message",
    "sheets",
    "sheets_sha256",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula (OWASP, CSV injection); such a cell gets an apostrophe in front."""


def write_table(rows: Sequence[Row]) -> str:
    """One line for each edition, with a line of headings; sizes in points."""
    text = io.StringIO()
    table = csv.writer(text)
    table.writerow(HEADINGS)
    table.writerows(_list_cells(row) for row in rows)
    return text.getvalue()


def _list_cells(row: Row) -> list[str]:
    entry = row.entry
    numbers = (entry.page_count, entry.byte_count, entry.seconds, row.errors, row.warnings)
    cells = [
        *(entry.condition, entry.kind, entry.layout, f"{entry.size:g}" if entry.size else ""),
        *(entry.palette, entry.weight, entry.spacing),
        entry.state.value,
        *(f"{number:g}" if isinstance(number, float) else str(number) for number in numbers),
        " ".join(judgement.profile for judgement in entry.judgements),
        *(entry.place, entry.sha256, entry.key, entry.warning, entry.message, entry.sheets, entry.sheets_sha256),
    ]
    return [_disarm(cell) for cell in cells]


def _disarm(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
