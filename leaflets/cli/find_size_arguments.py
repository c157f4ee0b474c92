"""The options of ``leaflets find-my-size``."""

from __future__ import annotations

import argparse
from pathlib import Path

from leaflets.cli.folder_arguments import add_folder
from leaflets.model.edition import Layout, Palette, Spacing, Weight


def add_find_size(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets find-my-size`` takes."""
    parser.usage = "leaflets find-my-size [NAME]"
    parser.add_argument(
        "name",
        nargs="?",
        metavar="NAME",
        help="the condition whose leaflet the sentence is taken from, as for 'leaflets build' (default: the first "
        "that 'leaflets list' shows)",
    )
    parser.add_argument(
        "-o", "--out", type=Path, default=Path("out"), metavar="DIR", help="folder for the sheet (default: out)"
    )
    parser.add_argument(
        "--layout",
        choices=[Layout.A4.value, Layout.LETTER.value],
        default=Layout.A4.value,
        metavar="PAPER",
        help="a4 (the default) or letter",
    )
    for name, values, what in (
        ("palette", Palette, "white, cream, yellow or night"),
        ("weight", Weight, "regular or bold"),
        ("spacing", Spacing, "standard or wide"),
    ):
        parser.add_argument(
            f"--{name}",
            action="append",
            choices=[value.value for value in values],
            metavar=name.upper(),
            help=f"show every size in {what}; again for more (default: a choice of all)",
        )
    parser.add_argument(
        "--force", action="store_true", help="overwrite files in the way even if leaflets did not make them"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document instead of a table")
    add_folder(parser)
