"""The options of the commands that look at finished PDFs, and of ``plan``."""

from __future__ import annotations

import argparse
from pathlib import Path


def add_facts(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets facts`` takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a PDF, whoever made it")


def add_transcript(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets transcript`` takes."""
    parser.add_argument("file", type=Path, metavar="FILE", help="a PDF, whoever made it")


def add_compare(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets compare`` takes."""
    parser.add_argument("first", type=Path, metavar="A.pdf", help="an edition")
    parser.add_argument("second", type=Path, metavar="B.pdf", help="the same in another size")


def add_preflight(parser: argparse.ArgumentParser) -> None:
    """Adds what ``leaflets preflight`` takes."""
    parser.usage = "leaflets preflight [options] FILE"
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="a PDF, whoever made it")
    parser.add_argument(
        "--profile",
        action="append",
        metavar="NAME",
        help="the guideline to judge by, or a TOML file of your own; again for more than one (default: leaflets; for a "
        "folded leaflet of ours, panels or folded)",
    )
    parser.add_argument(
        "--profiles", action="store_true", help="list the guidelines that come with the program, and stop"
    )
    add_suppress(parser)
    parser.add_argument(
        "--standard",
        metavar="NAMES",
        help="also ask veraPDF: ua1, ua2, a3a and so on, with commas between them (needs the extra 'validate')",
    )
    parser.add_argument(
        "--survival",
        action="store_true",
        help="also judge the page as grey, as fax, pale, blurred and under colour blindness",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document instead of text")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write one HTML page about all files")
    parser.add_argument(
        "--proof",
        type=Path,
        metavar="DIR",
        help="write a proof sheet for each file: its pages with every fault drawn on them",
    )
    parser.add_argument("--force", action="store_true", help="overwrite a report or proof that is in the way")


def add_suppress(parser: argparse.ArgumentParser | argparse._ArgumentGroup) -> None:
    """Adds the option that sets a rule aside."""
    parser.add_argument(
        "--suppress",
        action="append",
        type=_read_suppression,
        metavar="RULE=REASON",
        help="set one rule aside; the reason is printed with the verdict",
    )


def _read_suppression(text: str) -> tuple[str, str]:
    rule, _, reason = text.partition("=")
    if not rule.strip() or not reason.strip():
        raise argparse.ArgumentTypeError(f"{text!r} gives no reason; write the rule's name, '=', and why: RULE=REASON")
    return rule.strip(), reason.strip()
