"""The options of ``batch`` that no other command has."""

from __future__ import annotations

import argparse
from pathlib import Path

from leaflets.cli.counts import read_count
from leaflets.cli.sheets_arguments import add_sheets


def add_batch(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets batch`` takes beside editions, preflight and folder."""
    parser.usage = "leaflets batch [options] [JOB]"
    parser.add_argument(
        "job",
        nargs="?",
        type=Path,
        metavar="JOB.yaml",
        help="a job file with conditions, editions and options; an option here goes before the same key there",
    )
    parser.add_argument(
        "--conditions",
        action="extend",
        nargs="+",
        metavar="NAME",
        help="conditions by id, name, other name, code, file or folder (default: all of your own, else all that come "
        "with the program)",
    )
    _add_output(parser.add_argument_group("output"))
    _add_means(parser.add_argument_group("work"))


def _add_output(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "-o",
        "--out",
        metavar="DIR",
        help="folder for PDFs, ledger and reports (default: out); or an address for the PDFs such as s3://bucket/name",
    )
    group.add_argument(
        "--records",
        type=Path,
        metavar="DIR",
        help="where ledger and reports are kept when --out is an address (default: out)",
    )
    group.add_argument(
        "--name-template", metavar="TEXT", help="file names, with the same fields as for 'leaflets build'"
    )
    group.add_argument(
        "--force", action="store_true", help="overwrite files in the way even if leaflets did not make them"
    )
    add_sheets(group)
    group.add_argument("--expired", action="store_true", help="print past the review date, with a warning on the page")
    group.add_argument("--dry-run", action="store_true", help="show what would be made and why, and make nothing")
    group.add_argument("--json", action="store_true", help="print one JSON document instead of text")
    group.add_argument(
        "--json-log", type=Path, metavar="FILE", help="add a line of JSON to FILE as each edition is finished"
    )


def _add_means(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--workers",
        type=read_count,
        metavar="N",
        help="processes that work at once (default: as many as there are processors; 1: this one alone)",
    )
    group.add_argument(
        "--timeout",
        type=_read_seconds,
        metavar="SECONDS",
        help="most time for one edition; one that takes longer is tried once more, then recorded as failed",
    )
    group.add_argument("--fail-fast", action="store_true", help="stop at the first edition that fails")
    group.add_argument(
        "--cluster",
        metavar="ADDRESS",
        help="work on a Dask cluster: address of its scheduler, such as tcp://host:8786 (needs the extra 'cluster')",
    )


def _read_seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < 1_000_000:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of seconds such as 60")
    return seconds
