"""The options of ``leaflets import``."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_import(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets import`` takes."""
    parser.add_argument("pages", nargs="+", type=Path, metavar="PAGE", help="a condition page saved as text")
    parser.add_argument(
        "-o",
        "--out",
        type=Path,
        metavar="DIR",
        help="where the YAML file goes (default: conditions/ of your own folder, else ./conditions)",
    )
    parser.add_argument("--force", action="store_true", help="overwrite a condition file that is there already")
