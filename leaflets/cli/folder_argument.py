"""The option that names a folder of one's own."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_folder(parser: argparse.ArgumentParser) -> None:
    """Adds ``--folder``."""
    parser.add_argument(
        "--folder",
        type=Path,
        metavar="DIR",
        help="your own folder, made with 'leaflets init' (default: $LEAFLETS_FOLDER, else the working "
        "directory when it holds a clinic.yaml)",
    )
