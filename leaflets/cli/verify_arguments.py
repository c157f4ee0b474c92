"""The options of ``leaflets verify``."""

from __future__ import annotations

import argparse
from pathlib import Path

from leaflets.cli.folder_arguments import add_folder


def add_verify(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets verify`` takes."""
    parser.usage = "leaflets verify [options] FILE"
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a PDF that leaflets made")
    parser.add_argument(
        "--code",
        action="append",
        default=[],
        metavar="TEXT",
        help="what a scanner reads from the QR code of a leaflet; - reads one from each line of standard input; "
        "again for more",
    )
    parser.add_argument(
        "--library",
        action="append",
        type=Path,
        metavar="DIR",
        help="a folder of condition files that count, with all folders below it; again for more (default: the "
        "conditions of your own folder, else those of the program)",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document instead of text")
    add_folder(parser)
