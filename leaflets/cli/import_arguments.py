"""The options of ``leaflets import``."""

from __future__ import annotations

import argparse
from pathlib import Path

from leaflets.cli.counts import read_count


def add_import(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets import`` takes."""
    parser.add_argument(
        "pages",
        nargs="+",
        type=Path,
        metavar="PAGE",
        help="a page saved as text or HTML, or questions and answers in XML; or a folder of them",
    )
    parser.add_argument(
        "-o",
        "--out",
        type=Path,
        metavar="DIR",
        help="where the YAML files go (default: conditions/ of your own folder, else ./conditions)",
    )
    parser.add_argument("--force", action="store_true", help="replace the condition file that a page has already")
    parser.add_argument(
        "--update",
        action="store_true",
        help="show field by field what the page says now and its condition file does not; write only what is accepted",
    )
    parser.add_argument(
        "--accept",
        action="append",
        default=[],
        metavar="FIELD",
        help="with --update: take this field from the page; again for more; 'unedited' takes all that nobody edited",
    )
    parser.add_argument(
        "--report", type=Path, metavar="FILE", help="write where every page and its words went: FILE.csv or FILE.json"
    )
    parser.add_argument(
        "--jobs",
        type=read_count,
        metavar="N",
        help="read N pages at once (default: as many as there are processors, 1 for a few pages)",
    )
