"""Runs one command line from the first word to the exit code."""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module

from leaflets.cli.arguments import read_arguments
from leaflets.cli.interruption import end_on_request
from leaflets.cli.say import say_error
from leaflets.errors import ExitCode, LeafletsError

Command = Callable[[argparse.Namespace], ExitCode]
_PLACES = {
    "batch": "batch_command.run_batch",
    "build": "build_command.run_build",
    "calibrate": "impose_command.run_calibrate",
    "cite": "cite_command.run_cite",
    "compare": "look_commands.run_compare",
    "evidence": "evidence_command.run_evidence",
    "facts": "look_commands.run_facts",
    "find-my-size": "find_size_command.run_find_size",
    "import": "import_command.run_import",
    "impose": "impose_command.run_impose",
    "init": "init_command.run_init",
    "list": "content_commands.run_list",
    "merge": "merge_command.run_merge",
    "plan": "plan_command.run_plan",
    "preflight": "preflight_command.run_preflight",
    "readability": "readability_command.run_readability",
    "reconcile": "reprint_command.run_reconcile",
    "reprint": "reprint_command.run_reprint",
    "schema": "content_commands.run_schema",
    "transcript": "look_commands.run_transcript",
    "validate": "content_commands.run_validate",
    "verify": "verify_command.run_verify",
}
"""Module of this room and function of each command: the one that is asked for is loaded, and no other."""


def _find(place: str) -> Command:
    module, _, function = place.partition(".")

    def run(options: argparse.Namespace) -> ExitCode:
        command: Command = getattr(import_module(f"leaflets.cli.{module}"), function)
        return command(options)

    return run


_COMMANDS = {name: _find(place) for name, place in _PLACES.items()}


def main(arguments: Sequence[str] | None = None) -> int:
    """The exit code of one run; see :class:`leaflets.errors.ExitCode` for what each number means.

    Args:
        arguments: the words after the program's name, or None for those the program was started with.
    """
    _accept_any_text()
    # pydantic would search all installed packages for plugins: 14 ms, and code of strangers in this process.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    with end_on_request():
        try:
            return int(_run(sys.argv[1:] if arguments is None else arguments))
        except KeyboardInterrupt:
            say_error("interrupted; what was finished is kept, nothing is half-written")
            return ExitCode.INTERRUPTED
        except Exception as error:
            return _end_with(error)


def _end_with(error: Exception) -> ExitCode:
    """Say what went wrong, and the exit code for it."""
    if isinstance(error, LeafletsError):
        say_error(str(error))
        return ExitCode(error.exit_code)
    if isinstance(error, BrokenPipeError):
        _leave_output()
        return ExitCode.PIPE_CLOSED
    if isinstance(error, OSError):
        if error.filename is None:
            _leave_output()
        say_error(f"{error.filename or 'standard output'}: {error.strerror or error}")
        return ExitCode.FILE
    if isinstance(error, ModuleNotFoundError) and not (error.name or "").startswith("leaflets"):
        say_error(f"the package {error.name} is missing; install it with: python -m pip install leaflets")
        return ExitCode.MISSING
    from traceback import print_exception

    print_exception(error)
    say_error("this is a bug in the program; please report it with the lines above")
    return ExitCode.BUG


def _run(arguments: Sequence[str]) -> ExitCode:
    try:
        options = read_arguments(arguments)
        code = _COMMANDS[options.command](options)
    except SystemExit as end:  # --help and --version end this way
        code = ExitCode(int(end.code or 0))
    if sys.stdout:
        sys.stdout.flush()  # here, where a closed pipe or a full disk is still noticed
    return code


def _accept_any_text() -> None:
    """Print what the terminal's encoding lacks as an escape, never fail for it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _leave_output() -> None:
    """Let what is still buffered go nowhere: the reader, such as ``head``, has gone, or the disk is full."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
