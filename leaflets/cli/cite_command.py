"""``leaflets cite``: what can be done with references apart from printing a sheet."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from leaflets.errors import ExitCode


def run_cite(options: argparse.Namespace) -> ExitCode:
    """Do the action that was asked for."""
    return _ACTIONS[options.action](options)


def _parse(options: argparse.Namespace) -> ExitCode:
    from leaflets.cli.cite_parse import run_parse

    return run_parse(options)


def _format(options: argparse.Namespace) -> ExitCode:
    from leaflets.cli.cite_format import run_format

    return run_format(options)


def _export(options: argparse.Namespace) -> ExitCode:
    from leaflets.cli.cite_export import run_export

    return run_export(options)


def _import(options: argparse.Namespace) -> ExitCode:
    from leaflets.cli.cite_import import run_import

    return run_import(options)


def _check(options: argparse.Namespace) -> ExitCode:
    from leaflets.cli.cite_check import run_check

    return run_check(options)


_ACTIONS: dict[str, Callable[[argparse.Namespace], ExitCode]] = {
    "parse": _parse,
    "format": _format,
    "export": _export,
    "import": _import,
    "check": _check,
}
