"""The options of ``leaflets readability``."""

from __future__ import annotations

import argparse
import math

AUDIENCES = ("patient", "clinician")


def add_readability(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets readability`` takes, the folder of one's own excepted."""
    parser.usage = "leaflets readability CONDITION..."
    parser.add_argument(
        "names",
        nargs="+",
        metavar="CONDITION",
        help="a condition by its id, name, other name or code; or a condition file; or a folder of them; "
        "or a PDF that leaflets made",
    )
    parser.add_argument(
        "--audience",
        choices=AUDIENCES,
        default=AUDIENCES[0],
        metavar="WHO",
        help="patient (the default): the patient leaflet, or clinician: the clinician summary",
    )
    parser.add_argument(
        "--max-grade",
        type=read_grade,
        metavar="N",
        help="end with 1 when the Flesch-Kincaid grade of a document as read is above N, such as 6",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document instead of text")


def add_summary(parser: argparse.ArgumentParser) -> None:
    """Adds the option of ``leaflets validate`` that asks for a line on how hard each condition is to read."""
    parser.add_argument(
        "--readability",
        action="store_true",
        help="also tell in one line how hard each condition is to read, however many there are (10 are told anyway)",
    )


def read_grade(text: str) -> float:
    """The grade that a text names.

    Raises:
        argparse.ArgumentTypeError: it names none from 0 to 20.
    """
    try:
        grade = float(text)
    except ValueError:
        grade = math.nan
    if not 0 <= grade <= 20:
        raise argparse.ArgumentTypeError(f"{text!r} is not a grade from 0 to 20, such as 6 or 8.5")
    return grade
