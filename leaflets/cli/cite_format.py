"""``leaflets cite format``: references in a style of choice, from lines or from a CSL-JSON file."""

from __future__ import annotations

import argparse

from leaflets.cli.cite_parse import read_lines
from leaflets.cli.say import say_error
from leaflets.errors import ExitCode


def run_format(options: argparse.Namespace) -> ExitCode:
    """Print each reference in the style; a line that is not understood is printed as it was and ends with 1."""
    from leaflets.citations.format_reference import format_reference
    from leaflets.citations.understand_line import understand_line
    from leaflets.document.wording import load_wording
    from leaflets.document.wording_of_citations import citation_wording
    from leaflets.model.reference import Reference

    wording = citation_wording(load_wording("en"))
    code = ExitCode.OK
    for text in read_lines(options):
        line = understand_line(text)
        if line.is_understood:
            reference = Reference.model_validate({"id": "line", **line.fields})
            print(format_reference(reference, wording, options.style).text)
            continue
        print(line.fields["raw"])
        say_error(f"not understood, so printed as it was: {line.fields['raw'][:60]}…")
        code = ExitCode.FAILED_PREFLIGHT
    return code
