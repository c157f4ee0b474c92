"""The options of ``build`` and ``plan`` for brief leaflets, and for whom a citation sheet is written."""

from __future__ import annotations

import argparse


def add_brief(group: argparse._ArgumentGroup) -> None:
    """Adds the options that ask for a brief leaflet."""
    group.add_argument(
        "--brief",
        action="store_true",
        help="the patient leaflet in short: at most 8 pages at its standard size; says on the paper what was left out",
    )
    group.add_argument(
        "--pages",
        type=_read_pages,
        metavar="N",
        help="a brief leaflet of at most N pages in the largest size asked for",
    )


def add_audience(group: argparse._ArgumentGroup) -> None:
    """Adds the option that says for whom the citation sheet is written."""
    group.add_argument(
        "--audience",
        action="append",
        choices=["clinician", "patient"],
        metavar="WHO",
        help="the citation sheet alone, written for a clinician (the default) or, in plain words, for a patient",
    )


def _read_pages(text: str) -> int:
    count = int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0
    if count < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of pages such as 2, 4 or 8")
    return count
