"""The command line: every command and option, with its help."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import NoReturn

from leaflets import __version__
from leaflets.cli.batch_arguments import add_batch
from leaflets.cli.cite_arguments import add_cite
from leaflets.cli.counts import read_count
from leaflets.cli.edition_arguments import add_editions, add_judgement
from leaflets.cli.evidence_arguments import add_evidence
from leaflets.cli.find_size_arguments import add_find_size
from leaflets.cli.folder_arguments import add_folder
from leaflets.cli.help_texts import DESCRIPTIONS, EXAMPLES, SUMMARIES, HelpFormatter
from leaflets.cli.import_arguments import add_import
from leaflets.cli.impose_arguments import add_calibrate, add_impose
from leaflets.cli.merge_arguments import add_merge, add_reconcile, add_reprint
from leaflets.cli.preflight_arguments import add_compare, add_facts, add_preflight, add_transcript
from leaflets.cli.readability_arguments import add_readability, add_summary
from leaflets.cli.sheets_arguments import add_sheets
from leaflets.cli.verify_arguments import add_verify
from leaflets.errors import UsageError


class _Parser(argparse.ArgumentParser):
    """A parser whose complaints are errors of ours, so that they look and end like all others.

    Attributes:
        commands: the parser of each command, by its name; empty in those.
    """

    commands: Mapping[str, argparse.ArgumentParser] = MappingProxyType({})

    def _check_value(self, action: argparse.Action, value: object) -> None:
        if action.choices is not None and value not in action.choices:
            advice = _suggest(str(value), action.choices) or f"choose from {', '.join(action.choices)}"
            raise argparse.ArgumentError(action, f"invalid choice: '{value}'; {advice}")

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message}; see: {self.prog} --help")


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """The options, with ``command`` as the name of the command.

    Raises:
        UsageError: they make no sense.
        SystemExit: after --help or --version, with 0.
    """
    parser = make_parser()
    options, strange = parser.parse_known_args(arguments)
    if strange:
        name = strange[0].partition("=")[0]
        command = parser.commands[options.command]
        advice = _suggest(name, re.findall(r"--[a-z-]+", command.format_help())) if name.startswith("--") else ""
        command.error(f"unrecognized arguments: {' '.join(strange)}" + (f"; {advice}" if advice else ""))
    return options


def _suggest(word: str, known: Iterable[str]) -> str:
    """The word that was probably meant, as a question; empty when none is near."""
    from leaflets.content.suggest_word import suggest_word

    nearest = suggest_word(word, known)
    return f"did you mean '{nearest}'?" if nearest else ""


def make_parser() -> _Parser:
    """The parser of the whole command line."""
    parser = _Parser(
        prog="leaflets",
        description=DESCRIPTIONS["leaflets"],
        epilog=EXAMPLES["leaflets"],
        formatter_class=HelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"leaflets {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND", title="commands")
    parser.commands = commands.choices
    for name, add_options in _COMMANDS.items():
        command = commands.add_parser(
            name,
            help=SUMMARIES[name],
            description=DESCRIPTIONS[name],
            epilog=EXAMPLES[name],
            formatter_class=HelpFormatter,
            allow_abbrev=False,
        )
        add_options(command)
    return parser


def _add_list(parser: argparse.ArgumentParser) -> None:
    add_folder(parser)
    parser.add_argument("--json", action="store_true", help="print one JSON document instead of a table")


def _add_validate(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "paths",
        nargs="*",
        type=Path,
        metavar="PATH",
        help="a condition file, a clinic.yaml, or a folder of them; without any, your own conditions, "
        "else those that come with the program",
    )
    add_summary(parser)
    add_folder(parser)


def _add_build(parser: argparse.ArgumentParser) -> None:
    parser.usage = "leaflets build [options] NAME..."
    parser.add_argument(
        "names",
        nargs="+",
        metavar="NAME",
        help="a condition by its id, name, other name or code; or a condition file; or a PDF that leaflets made",
    )
    add_editions(parser.add_argument_group("editions", "Give an option again to ask for more than one."))
    _add_output(parser.add_argument_group("output"))
    add_judgement(parser.add_argument_group("preflight"))
    add_folder(parser)


def _add_plan(parser: argparse.ArgumentParser) -> None:
    parser.usage = "leaflets plan [options] NAME..."
    parser.add_argument(
        "names", nargs="+", metavar="NAME", help="a condition or a finished PDF, as for 'leaflets build'"
    )
    add_editions(parser.add_argument_group("editions", "Give an option again to ask for more than one."))
    group = parser.add_argument_group("output")
    group.add_argument("--copies", type=read_count, default=1, metavar="N", help="count the paper of N copies")
    group.add_argument("--expired", action="store_true", help="count past the review date, too")
    _add_json(group)
    _add_jobs(group)
    add_folder(parser)


def _add_batch(parser: argparse.ArgumentParser) -> None:
    add_batch(parser)
    add_editions(parser.add_argument_group("editions", "Give an option again to ask for more than one."))
    add_judgement(parser.add_argument_group("preflight"))
    add_folder(parser)


def _add_json(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--json", action="store_true", help="print one JSON document instead of a table")


def _add_jobs(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--jobs",
        type=read_count,
        metavar="N",
        help="work on N editions at once (default: as many as there are processors, 1 for a few editions)",
    )


def _add_output(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "-o",
        "--out",
        type=Path,
        default=Path("out"),
        metavar="DIR",
        help="folder for the PDFs (default: out)",
    )
    group.add_argument(
        "--name-template",
        metavar="TEXT",
        help="file names, with the fields {id} {kind} {layout} {size} {palette} {language} {version} "
        "(default: {id}-{kind}-{layout}-{size}pt, and -{palette} unless white)",
    )
    group.add_argument(
        "--force", action="store_true", help="overwrite files in the way even if leaflets did not make them"
    )
    group.add_argument("--expired", action="store_true", help="print past the review date, with a warning on the page")
    add_sheets(group)
    _add_json(group)
    _add_jobs(group)


def _add_import(parser: argparse.ArgumentParser) -> None:
    add_import(parser)
    add_folder(parser)


def _add_readability(parser: argparse.ArgumentParser) -> None:
    add_readability(parser)
    add_folder(parser)


def _add_evidence(parser: argparse.ArgumentParser) -> None:
    add_evidence(parser)
    add_folder(parser)


def _add_merge(parser: argparse.ArgumentParser) -> None:
    add_merge(parser)
    add_folder(parser)


def _add_schema(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "which",
        nargs="?",
        choices=["condition", "clinic", "references", "letter"],
        metavar="WHICH",
        default="condition",
        help="condition (the default), clinic, references or letter: the schema of which file",
    )
    parser.add_argument("-o", "--out", type=Path, metavar="FILE", help="write it to FILE instead of printing it")


def _add_init(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("directory", type=Path, metavar="DIR", help="the folder to make; nothing is overwritten")


_COMMANDS = {
    "list": _add_list,
    "validate": _add_validate,
    "import": _add_import,
    "build": _add_build,
    "batch": _add_batch,
    "plan": _add_plan,
    "find-my-size": add_find_size,
    "merge": _add_merge,
    "reprint": add_reprint,
    "reconcile": add_reconcile,
    "readability": _add_readability,
    "evidence": _add_evidence,
    "cite": add_cite,
    "preflight": add_preflight,
    "compare": add_compare,
    "facts": add_facts,
    "transcript": add_transcript,
    "verify": add_verify,
    "impose": add_impose,
    "calibrate": add_calibrate,
    "schema": _add_schema,
    "init": _add_init,
}
