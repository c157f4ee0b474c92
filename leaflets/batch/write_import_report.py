"""What became of every page of an import, as a table for a spreadsheet or as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from typing import Any

from leaflets.batch.import_batch import Imported, Refused

_COLUMNS = (
    "page",
    "result",
    "file",
    "name",
    "words",
    "words_placed",
    "words_unplaced",
    "words_of_headings",
    "placed",
    "notes",
    "message",
)


def write_import_report(outcomes: Sequence[Imported | Refused], *, is_json: bool) -> str:
    """One row or object for each page, in the order of the pages: where it went, and where its words went."""
    rows = [_describe(outcome) for outcome in outcomes]
    if is_json:
        return json.dumps({"pages": rows}, indent=2, ensure_ascii=False) + "\n"
    table = io.StringIO(newline="")
    writer = csv.DictWriter(table, _COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({key: _flatten(value) for key, value in row.items()} for row in rows)
    return table.getvalue()


def _describe(outcome: Imported | Refused) -> dict[str, Any]:
    facts: dict[str, Any] = dict.fromkeys(_COLUMNS, None) | {"page": str(outcome.source)}
    if isinstance(outcome, Refused):
        return facts | {"result": "refused", "message": outcome.message}
    report = outcome.saved.page.report
    return facts | {
        "result": "imported",
        "file": str(outcome.saved.path),
        "name": report.name,
        "words": report.words_total,
        "words_placed": report.words_placed,
        "words_unplaced": report.words_unplaced,
        "words_of_headings": report.words_of_headings,
        "placed": dict(report.placed),
        "notes": [*([outcome.saved.note] if outcome.saved.note else []), *report.notes],
    }


def _flatten(value: Any) -> Any:
    """A value as one cell; a cell that a spreadsheet would take for a formula begins with an apostrophe."""
    if isinstance(value, dict):
        value = "; ".join(f"{key} {number}" for key, number in value.items())
    elif isinstance(value, list):
        value = "; ".join(map(str, value))
    return f"'{value}" if isinstance(value, str) and value[:1] in ("=", "+", "-", "@") else value
