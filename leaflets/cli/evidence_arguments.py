"""The options of ``leaflets evidence``."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_evidence(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets evidence`` takes, its own folder excepted."""
    parser.usage = "leaflets evidence [options] NAME"
    parser.add_argument(
        "names", nargs="+", metavar="NAME", help="a condition or a finished PDF, as for 'leaflets build'"
    )
    parser.add_argument(
        "-o", "--out", type=Path, default=Path("out"), metavar="DIR", help="folder for the sheets (default: out)"
    )
    parser.add_argument(
        "--answers",
        type=Path,
        metavar="FILE",
        help="the file of people's answers, its name ending in .evidence.yaml (default: beside the condition's file; "
        "for a condition of the program or a PDF in conditions/ of your own folder, else in the folder of the sheet)",
    )
    parser.add_argument(
        "--force", action="store_true", help="overwrite files in the way even if leaflets did not make them"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document instead of tables")
