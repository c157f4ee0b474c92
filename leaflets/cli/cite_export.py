"""``leaflets cite export``: the sources of conditions as a file for a reference manager, or as text."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.cli.read_conditions import list_conditions
from leaflets.cli.say import say
from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.errors import ContentError, ExitCode

if TYPE_CHECKING:
    from leaflets.model.condition import Condition
    from leaflets.model.reference import CitationStyle, Reference

SUFFIXES = {"ris": ".ris", "bib": ".bib", "nbib": ".nbib", "csl-json": ".json", "text": ".txt"}


def run_export(options: argparse.Namespace) -> ExitCode:
    """Print the sources of the conditions, or write them to one file, or to one for each in a folder."""
    from leaflets.publish import publish_file

    conditions = _read_conditions(options)
    style = options.style or _find_style(options)
    is_folder = options.out is not None and (options.out.is_dir() or not options.out.suffix)
    groups = [[each] for each in conditions] if is_folder else [conditions]
    for group in groups:
        references = _gather(group)
        if not references:
            named = ", ".join(str(each.id) for each in group)
            raise ContentError(f"{named}: there are no sources to export; add them under 'references'")
        text = _write(references, options.format, group[0].language, style)
        if options.out is None:
            print(text, end="")
            continue
        target = options.out / f"{group[0].id}{SUFFIXES[options.format]}" if is_folder else options.out
        publish_file(text.encode(), target, is_forced=options.force)
        say(f"wrote {target}")
    return ExitCode.OK


def _read_conditions(options: argparse.Namespace) -> list[Condition]:
    from leaflets.batch.own_folder import find_condition_folders
    from leaflets.content.read_condition import read_condition

    today, own = find_today(), find_own_folder(options.folder)
    names = options.names or [str(find_condition_folders(own)[0])]
    conditions = [read_condition(path, today=today).condition for path in list_conditions(names, own, today)]
    if any(not Path(name).is_dir() for name in names):
        return conditions
    silent = [str(condition.id) for condition in conditions if not condition.references]
    if silent and len(silent) < len(conditions):
        say(f"no sources, and so passed over: {', '.join(silent)}")
        return [condition for condition in conditions if condition.references]
    return conditions


def _find_style(options: argparse.Namespace) -> CitationStyle:
    """The style of the clinic, else Vancouver."""
    from leaflets.batch.own_folder import find_clinic
    from leaflets.content.read_clinic import read_clinic

    path = find_clinic(find_own_folder(options.folder))
    return read_clinic(path).citation_style if path else "vancouver"


def _gather(conditions: Iterable[Condition]) -> list[Reference]:
    """Every source once; two different ones with one key are told apart by the condition's id behind the key."""
    found: dict[str, Reference] = {}
    for condition in conditions:
        for reference in condition.references:
            known = found.setdefault(reference.id, reference)
            if known != reference:
                key = f"{reference.id}-{condition.id}"[:80]
                say(f"two sources are called '{reference.id}'; the one of {condition.id} is written as '{key}'")
                found[key] = reference.model_copy(update={"id": key})
    return list(found.values())


def _write(references: Sequence[Reference], name: str, language: str, style: CitationStyle) -> str:
    """The file; what its format cannot hold is told on standard error."""
    if name == "text":
        return _write_text(references, language, style)
    from leaflets.exchange.formats import FORMATS
    from leaflets.exchange.write_references import write_references

    written = write_references(references, name)
    if written.noted:
        listed = ", ".join(f"{field} ({count})" for field, count in written.noted.items())
        say(f"{FORMATS[name].title} has no field for all of this, so a note keeps it: {listed}")
    return written.text


def _write_text(references: Sequence[Reference], language: str, style: CitationStyle) -> str:
    """Numbered lines; in the styles that name author and year in the text, without numbers and by their letters."""
    from leaflets.citations.format_reference import format_reference
    from leaflets.document.wording import load_wording
    from leaflets.document.wording_of_citations import citation_wording

    wording = citation_wording(load_wording(language))
    lines = [format_reference(reference, wording, style).text for reference in references]
    if style in ("apa", "harvard"):
        return "".join(f"{line}\n" for line in sorted(lines, key=str.casefold))
    return "".join(f"{number}. {line}\n" for number, line in enumerate(lines, 1))
