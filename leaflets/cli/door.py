"""Runs one command line from the first word to the exit code."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Sequence

from leaflets.cli.arguments import read_arguments
from leaflets.cli.batch_command import run_batch
from leaflets.cli.build_command import run_build
from leaflets.cli.cite_command import run_cite
from leaflets.cli.content_commands import run_list, run_schema, run_validate
from leaflets.cli.evidence_command import run_evidence
from leaflets.cli.find_size_command import run_find_size
from leaflets.cli.import_command import run_import
from leaflets.cli.impose_command import run_calibrate, run_impose
from leaflets.cli.init_command import run_init
from leaflets.cli.interruption import end_on_request
from leaflets.cli.look_commands import run_compare, run_facts, run_transcript
from leaflets.cli.merge_command import run_merge
from leaflets.cli.plan_command import run_plan
from leaflets.cli.preflight_command import run_preflight
from leaflets.cli.readability_command import run_readability
from leaflets.cli.reprint_command import run_reconcile, run_reprint
from leaflets.cli.say import say_error
from leaflets.cli.verify_command import run_verify
from leaflets.errors import ExitCode, LeafletsError

_COMMANDS = {
    "batch": run_batch,
    "build": run_build,
    "calibrate": run_calibrate,
    "cite": run_cite,
    "compare": run_compare,
    "evidence": run_evidence,
    "facts": run_facts,
    "find-my-size": run_find_size,
    "import": run_import,
    "impose": run_impose,
    "init": run_init,
    "list": run_list,
    "merge": run_merge,
    "plan": run_plan,
    "preflight": run_preflight,
    "readability": run_readability,
    "reconcile": run_reconcile,
    "reprint": run_reprint,
    "schema": run_schema,
    "transcript": run_transcript,
    "validate": run_validate,
    "verify": run_verify,
}


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
