"""The options of ``leaflets cite``, one function for each of its actions."""

from __future__ import annotations

import argparse
from pathlib import Path

from leaflets.cli.folder_arguments import add_folder
from leaflets.cli.help_texts import HelpFormatter

STYLES = ("vancouver", "ama", "apa", "harvard")

EXPORT_FORMATS = ("ris", "bib", "nbib", "csl-json", "text")
"""The names of leaflets.exchange.formats.FORMATS, which is too heavy to load for --help; and plain text."""

_ABOUT = {
    "parse": (
        "read reference lines into fields",
        "Reads references written in Vancouver, AMA, APA or Harvard style. A line counts as understood only when its "
        "fields, printed again in that style, give the line back; what finds no field is shown as left over. With "
        "--json each reference is one line, a CSL-JSON item; how sure each field is stands under 'custom.leaflets'. A "
        "line that is not understood ends the command with 1.",
    ),
    "format": (
        "print reference lines in another style",
        "Reads reference lines as 'leaflets cite parse' does and prints each in the style asked for. A line that "
        "is not understood is printed as it was, with a warning, and ends the command with 1.",
    ),
    "export": (
        "write the sources of conditions for a reference manager",
        "Writes the references of each condition as RIS, BibTeX, PubMed nbib or CSL-JSON, or as numbered text. What a "
        "format has no field for stands in a note, from which 'cite import' takes it back; the command says which "
        "fields these are.",
    ),
    "import": (
        "read a reference manager's file into a references: block",
        "Reads RIS, BibTeX, PubMed nbib or CSL-JSON, told by their content, and prints the references as YAML for a "
        "condition file. What is not taken over is told with its line.",
    ),
    "check": (
        "find faults in sources: check digits, pages, dates, duplicates, age, retractions",
        "Prints every fault with its file, line and column. A warning is worth a look; an error ends the command with "
        "3. Without --online nothing leaves this machine.",
    ),
}


def add_cite(parser: argparse.ArgumentParser) -> None:
    """Adds the actions of ``leaflets cite``; the chosen one is ``action``."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION", title="actions", help="what to do")
    for name, add_options in _ACTIONS.items():
        summary, description = _ABOUT[name]
        action = actions.add_parser(
            name, help=summary, description=description, formatter_class=HelpFormatter, allow_abbrev=False
        )
        add_options(action)


def _add_parse(parser: argparse.ArgumentParser) -> None:
    _add_lines(parser)
    parser.add_argument(
        "--style", choices=STYLES, help="the style the lines are in (default: the first that gives the line back)"
    )
    parser.add_argument("--json", action="store_true", help="print one CSL-JSON item a line instead of text")


def _add_format(parser: argparse.ArgumentParser) -> None:
    _add_lines(parser)
    parser.add_argument("--style", choices=STYLES, default="vancouver", help="the style to print (default: vancouver)")


def _add_lines(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("texts", nargs="*", metavar="REFERENCE", help="one reference as printed, in quotation marks")
    parser.add_argument(
        "--file", type=Path, metavar="FILE", help="read one reference a line from a text file; - is standard input"
    )


def _add_export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "names",
        nargs="*",
        metavar="CONDITION",
        help="a condition by its id, name, other name or code; its file; or a folder of them; without any, your own "
        "conditions, else those of the program",
    )
    parser.add_argument(
        "--style", choices=STYLES, help="the style of text (default: that of your clinic.yaml, else vancouver)"
    )
    parser.add_argument(
        "--format",
        choices=EXPORT_FORMATS,
        required=True,
        metavar="FORMAT",
        help="ris, bib, nbib, csl-json, or text",
    )
    parser.add_argument(
        "-o",
        "--out",
        type=Path,
        metavar="FILE",
        help="write one file for all; a folder gets one file for each condition (default: print)",
    )
    parser.add_argument("--force", action="store_true", help="overwrite a file that is in the way")
    add_folder(parser)


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="a .ris, .bib, .nbib or CSL-JSON file")
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="write the YAML to a file (default: print)")
    parser.add_argument("--force", action="store_true", help="overwrite a file that is in the way")


def _add_check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "names",
        nargs="*",
        metavar="CONDITION",
        help="a condition by its name or file, a folder of them, or a .ris, .bib, .nbib or CSL-JSON file; without "
        "any, your own conditions, else those of the program",
    )
    parser.add_argument(
        "--max-age",
        type=_read_years,
        default=10,
        metavar="YEARS",
        help="warn of a source older than this under a treatment (default: 10)",
    )
    parser.add_argument(
        "--retractions",
        type=Path,
        metavar="FILE",
        help="the list of retracted papers of Crossref and Retraction Watch, as a CSV file",
    )
    parser.add_argument(
        "--online",
        action="store_true",
        help="also ask Crossref and PubMed about each DOI and PMID, and try each link (needs the extra 'online')",
    )
    parser.add_argument(
        "--cache",
        type=Path,
        metavar="FILE",
        help="where --online keeps the answers for a month (default: leaflets/lookups.json in the folder for caches)",
    )
    add_folder(parser)


def _read_years(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 1000):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of years such as 5 or 10")
    return int(text)


_ACTIONS = {
    "parse": _add_parse,
    "format": _add_format,
    "export": _add_export,
    "import": _add_import,
    "check": _add_check,
}
