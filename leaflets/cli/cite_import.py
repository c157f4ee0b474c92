"""``leaflets cite import``: a reference manager's file as the ``references:`` of a condition file."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.cli.say import say, say_error
from leaflets.errors import ExitCode, LeafletsError

if TYPE_CHECKING:
    from leaflets.model.reference import Reference


def run_import(options: argparse.Namespace) -> ExitCode:
    """Print the references of all files as YAML, or write them; a bad file does not stop the rest."""
    from leaflets.content.write_references_block import write_references_block
    from leaflets.publish import publish_file

    found: list[Reference] = []
    worst = ExitCode.OK
    for path in options.files:
        try:
            found += _read(path, [each.id for each in found])
        except LeafletsError as error:
            say_error(str(error))
            worst = max(worst, ExitCode(error.exit_code))
    if not found:
        return worst
    text = write_references_block(found)
    if options.out is None:
        print(text, end="")
    else:
        publish_file(text.encode(), options.out, is_forced=options.force)
        say(f"wrote {len(found)} {'source' if len(found) == 1 else 'sources'} to {options.out}")
    return worst


def _read(path: Path, taken: list[str]) -> list[Reference]:
    from leaflets.content.read_source import decode_source, read_bytes
    from leaflets.exchange.read_references import read_references

    name = str(path)
    read = read_references(decode_source(read_bytes(path), name), name, taken)
    for remark in read.remarks:
        say(str(remark))
    return list(read.references)
