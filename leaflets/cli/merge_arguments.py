"""The options of ``leaflets merge``, ``reprint`` and ``reconcile``."""

from __future__ import annotations

import argparse
from pathlib import Path

from leaflets.cli.counts import read_count
from leaflets.cli.preflight_arguments import add_suppress


def add_merge(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets merge`` takes."""
    parser.usage = "leaflets merge [options] PEOPLE"
    parser.add_argument("people", type=Path, metavar="PEOPLE", help="the list: a table as CSV, one row a person")
    parser.add_argument(
        "--leaflet", required=True, metavar="NAME", help="a condition by its id, name, other name, code or file"
    )
    parser.add_argument(
        "--letter",
        required=True,
        type=Path,
        metavar="FILE",
        help="the letter file: what the columns mean and what is said",
    )
    _add_merge_output(parser.add_argument_group("output"))
    _add_merge_checks(parser.add_argument_group("checks"))


def _add_merge_output(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "-o", "--out", type=Path, default=Path("mailing"), metavar="DIR", help="folder for the files (default: mailing)"
    )
    group.add_argument(
        "--job",
        type=read_job_name,
        metavar="NAME",
        help="name of the job, printed on every sheet (default: the day and six digits)",
    )
    group.add_argument(
        "--print",
        dest="is_printed",
        action="store_true",
        help="make the files for the print room, too, with a code on each sheet",
    )
    group.add_argument(
        "--name-column",
        default="",
        metavar="COLUMN",
        help="put this column of the letter file into the names of the files; without it they say nothing of anybody",
    )
    group.add_argument("--force", action="store_true", help="overwrite an archive that leaflets did not make")
    group.add_argument("--json", action="store_true", help="print one JSON document instead of words")
    group.add_argument(
        "--jobs", type=read_count, metavar="N", help="work in N processes (default: as many as there are processors)"
    )


def _add_merge_checks(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--verify",
        type=_read_verify,
        default=24,
        metavar="N",
        help="read N finished files back and compare them with the list, or 'all' (default: 24)",
    )
    group.add_argument(
        "--encoding", metavar="NAME", help="of the list, such as cp1252 (default: found out from its bytes)"
    )
    group.add_argument("--expired", action="store_true", help="print past the review date, with a warning on the page")
    group.add_argument(
        "--no-preflight", action="store_true", help="do not measure the leaflet in each size; says so in the output"
    )
    add_suppress(group)


def add_reprint(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets reprint`` takes."""
    _add_job(parser)
    parser.add_argument(
        "--records",
        required=True,
        type=read_records,
        metavar="LIST",
        help="numbers of records, such as 37-41 or 3,17,40-42",
    )
    parser.add_argument(
        "-o", "--out", type=Path, metavar="FILE", help="the PDF to write (default: JOB-reprint-LIST.pdf beside the job)"
    )


def add_reconcile(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets reconcile`` takes."""
    _add_job(parser)
    parser.add_argument(
        "scanned", type=Path, metavar="SCANNED", help="what the scanner read: the codes, one a line or in a table"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document instead of words")


def _add_job(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("job", type=Path, metavar="JOB", help="the JOB.json that 'leaflets merge' wrote")


def read_job_name(text: str) -> str:
    """The name of a job: letters, digits, dots and hyphens, at most 24.

    Raises:
        ArgumentTypeError: it is something else.
    """
    is_plain = text.isascii() and text.replace("-", "").replace(".", "").isalnum() and text[0].isalnum()
    if not is_plain or len(text) > 24:
        raise argparse.ArgumentTypeError(f"{text!r}: a job is named with at most 24 letters, digits, dots and hyphens")
    return text


def _read_verify(text: str) -> int | None:
    if text == "all":
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 8):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of files such as 24, nor 'all'")
    return int(text)


def read_records(text: str) -> tuple[int, ...]:
    """The numbers of a list such as 3,17,40-42, in order, each once.

    Raises:
        ArgumentTypeError: it is no such list.
    """
    found: set[int] = set()
    for part in text.split(","):
        first, dash, last = part.strip().partition("-")
        ends = (first, last if dash else first)
        if not all(end.isascii() and end.isdigit() and len(end) < 9 for end in ends) or int(ends[0]) > int(ends[1]):
            raise argparse.ArgumentTypeError(f"{text!r}: records are written as 37-41 or 3,17,40-42")
        if int(ends[1]) - int(ends[0]) > 1_000_000:
            raise argparse.ArgumentTypeError(f"{text!r}: more than a million records")
        found.update(range(int(ends[0]), int(ends[1]) + 1))
    return tuple(sorted(found))
