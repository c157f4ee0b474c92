"""``leaflets reprint`` and ``reconcile``: what the print room needs after a job has been printed."""

from __future__ import annotations

import argparse
import json

from leaflets.cli.say import say
from leaflets.errors import ExitCode

_MOST_SHOWN = 50


def run_reprint(options: argparse.Namespace) -> ExitCode:
    """Write some records of a job as one file for the printer."""
    from leaflets.mailing.reprint import reprint

    target = options.out or options.job.with_name(f"{options.job.stem}-reprint-{_name(options.records)}.pdf")
    sheets = reprint(options.job, options.records, target)
    print(target)
    say(f"{len(options.records)} records, {sheets} sheets")
    return ExitCode.OK


def _name(records: tuple[int, ...]) -> str:
    if len(records) == records[-1] - records[0] + 1:
        return f"{records[0]}-{records[-1]}" if len(records) > 1 else str(records[0])
    return f"{records[0]}-and-{len(records) - 1}-more"


def run_reconcile(options: argparse.Namespace) -> ExitCode:
    """Print which sheets of a job the scanner has not seen, or has seen twice; 1 when a record is not whole."""
    from leaflets.mailing.reconcile import reconcile

    found = reconcile(options.job, options.scanned)
    if options.json:
        facts = {
            "whole": found.whole,
            "records": found.records,
            "missing": [{"record": record, "copy": copy, "sheet": sheet} for record, copy, sheet in found.missing],
            "twice": list(found.twice),
            "foreign": list(found.foreign),
            "unread": found.unread,
        }
        print(json.dumps(facts, indent=2))
    else:
        for record, copy, sheet in found.missing[:_MOST_SHOWN]:
            print(f"missing: record {record}, copy {copy}, sheet {sheet}")
        if len(found.missing) > _MOST_SHOWN:
            print(f"and {len(found.missing) - _MOST_SHOWN} more sheets; see --json")
        for code in found.twice[:_MOST_SHOWN]:
            print(f"twice: {code}")
        for code in found.foreign[:_MOST_SHOWN]:
            print(f"not of this job: {code}")
    say(f"{found.whole} of {found.records} records are whole; {len(found.missing)} sheets are missing")
    if found.unread:
        say(f"{found.unread} lines hold no code")
    if found.missing:
        records = sorted({record for record, _, _ in found.missing})
        say(f"print them again with: leaflets reprint {options.job} --records {_join(records)}")
    return ExitCode.OK if found.is_whole else ExitCode.FAILED_PREFLIGHT


def _join(records: list[int]) -> str:
    """Numbers as --records takes them, such as 3,17,40-42."""
    parts: list[list[int]] = []
    for record in records:
        if parts and record == parts[-1][1] + 1:
            parts[-1][1] = record
        else:
            parts.append([record, record])
    return ",".join(str(first) if first == last else f"{first}-{last}" for first, last in parts)
