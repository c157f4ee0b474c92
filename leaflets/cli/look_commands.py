"""``leaflets facts``, ``transcript`` and ``compare``: what stands in finished PDFs, without a judgement."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.errors import ExitCode, FileError

if TYPE_CHECKING:
    from leaflets.facts.facts import FileFacts


def run_facts(options: argparse.Namespace) -> ExitCode:
    """Print everything measured of a PDF as JSON."""
    from leaflets.facts.write_facts import write_facts

    print(write_facts(_measure(options.file)), end="")
    return ExitCode.OK


def run_transcript(options: argparse.Namespace) -> ExitCode:
    """Print what a screen reader would say."""
    from leaflets.facts.transcript import write_transcript

    for line in write_transcript(_measure(options.file)):
        print(line)
    return ExitCode.OK


def run_compare(options: argparse.Namespace) -> ExitCode:
    """Print a certificate of equal content, or the first difference, which ends with 1."""
    from leaflets.preflight.compare_files import compare_facts, write_certificate

    comparison = compare_facts(_measure(options.first), _measure(options.second))
    print(write_certificate(comparison), end="")
    return ExitCode.OK if comparison.is_equal else ExitCode.FAILED_PREFLIGHT


def _measure(path: Path) -> FileFacts:
    from leaflets.preflight.work_apart import measure_apart

    (found,) = measure_apart([path])
    if isinstance(found, FileError):
        raise found
    return found
