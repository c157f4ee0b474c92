"""The options of ``leaflets impose`` and ``leaflets calibrate``."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from leaflets.cli.counts import read_count
from leaflets.folding.papers import PAPERS
from leaflets.folding.scheme import Binding, Flip, Scheme

_UNITS = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "": 1.0}
_LARGEST = 200.0


def add_impose(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets impose`` takes."""
    parser.usage = "leaflets impose [options] FILE"
    parser.add_argument("file", type=Path, metavar="FILE", help="a PDF, whoever made it")
    parser.add_argument(
        "--scheme",
        choices=[scheme.value for scheme in Scheme],
        metavar="SCHEME",
        help="booklet, 2up, 4up, trifold, zfold, gate, onefold or cards (default: that of the leaflet's layout)",
    )
    parser.add_argument(
        "-o", "--out", type=Path, metavar="FILE", help="the file to write (default: FILE-SCHEME.pdf beside FILE)"
    )
    parser.add_argument("--force", action="store_true", help="overwrite a file that leaflets did not make")
    _add_paper(parser.add_argument_group("paper"))
    _add_marks(parser.add_argument_group("for the print room"))
    parser.add_argument(
        "--folder", type=Path, metavar="DIR", help="your own folder, whose clinic.yaml tells how your printer prints"
    )


def _add_paper(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--paper",
        metavar="PAPER",
        help=f"{', '.join(PAPERS)}, or a size such as 320x230mm (default: what the pages need)",
    )
    group.add_argument(
        "--flip",
        choices=[flip.value for flip in Flip],
        metavar="EDGE",
        help="short or long: the edge round which your printer turns the paper (default: the usual one)",
    )
    group.add_argument(
        "--binding",
        choices=[binding.value for binding in Binding],
        metavar="SIDE",
        help="left, or right for scripts from right to left (default: by the language of the file)",
    )
    group.add_argument(
        "--thickness", type=read_length, metavar="MM", help="of the paper, for creep (default: 0.1mm, 80 g/m²)"
    )
    group.add_argument("--section", type=read_count, metavar="N", help="a booklet in sections of N sheets")
    group.add_argument(
        "--keep-back", action="store_true", help="the last page stays on the back of a booklet; blanks come before it"
    )
    group.add_argument(
        "--gutter",
        type=read_length,
        metavar="MM",
        help="white between pages (2up, 4up, cards); in a booklet, the white at the spine that creep may use up (3mm)",
    )
    group.add_argument("--copies", type=read_count, metavar="N", help="N copies of a card on the sheets")


def _add_marks(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--marks", action="store_true", help="crop, fold and registration marks, and a slug line")
    group.add_argument(
        "--bleed", type=read_length, metavar="MM", help="pictures run over the trim by so much; with marks"
    )
    group.add_argument("--colour-bars", action="store_true", help="a strip of colours; with marks")
    press = group.add_mutually_exclusive_group()
    press.add_argument("--mono", action="store_true", help="in true grey; refused when words would be lost")
    press.add_argument("--cmyk", action="store_true", help="in four inks, as PDF/X-4 for a print house")
    group.add_argument("--instructions", action="store_true", help="add a page that shows how to print and fold it")


def add_calibrate(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets calibrate`` takes."""
    parser.usage = "leaflets calibrate [options]"
    parser.add_argument(
        "--paper", choices=["a4", "letter"], default="a4", metavar="PAPER", help="a4 (default) or letter"
    )
    parser.add_argument(
        "-o", "--out", type=Path, metavar="FILE", default=Path("calibration.pdf"), help="default: calibration.pdf"
    )
    parser.add_argument("--force", action="store_true", help="overwrite a file that leaflets did not make")


def read_length(text: str) -> float:
    """Millimetres of a length such as 3mm, 0.1, 5cm or 0.125in.

    Raises:
        ArgumentTypeError: it is something else, or more than 200 mm.
    """
    found = re.fullmatch(r"(\d+(?:\.\d+)?|\.\d+)\s*(mm|cm|in|pt)?", text.strip().lower())
    length = float(found[1]) * _UNITS[found[2] or ""] if found else -1.0
    if not 0 <= length <= _LARGEST:
        raise argparse.ArgumentTypeError(f"{text!r} is not a length such as 3mm or 0.125in (at most {_LARGEST:g} mm)")
    return length
