"""The options of ``leaflets cite``, one function for each of its actions."""

from __future__ import annotations

import argparse
from pathlib import Path

from leaflets.cli.help_texts import HelpFormatter

STYLES = ("vancouver", "ama", "apa", "harvard")

_ABOUT = {
    "parse": (
        "read reference lines into fields",
        "Reads references written in Vancouver, AMA, APA or Harvard style. A line counts as understood only when its "
        "fields, printed again in that style, give the line back; what finds no field is shown as left over. With "
        "--json each reference is one line, a CSL-JSON item; how sure each field is stands under 'custom'. A line "
        "that is not understood ends the command with 1.",
    ),
}


def add_cite(parser: argparse.ArgumentParser) -> None:
    """Adds the actions of ``leaflets cite``; the chosen one is ``action``."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION", title="actions")
    for name, add_options in _ACTIONS.items():
        summary, description = _ABOUT[name]
        action = actions.add_parser(
            name, help=summary, description=description, formatter_class=HelpFormatter, allow_abbrev=False
        )
        add_options(action)


def _add_parse(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("texts", nargs="*", metavar="REFERENCE", help="one reference as printed, in quotation marks")
    parser.add_argument(
        "--file", type=Path, metavar="FILE", help="read one reference a line from a text file; - is standard input"
    )
    parser.add_argument("--json", action="store_true", help="print one CSL-JSON item a line instead of text")


_ACTIONS = {"parse": _add_parse}
