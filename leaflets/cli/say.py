"""Words for the user that are no result: they go to standard error, with the program's name in front."""

from __future__ import annotations

import contextlib
import sys


def say(text: str) -> None:
    """Print a remark."""
    _write(f"leaflets: {text}")


def say_error(text: str) -> None:
    """Print what went wrong."""
    _write(f"leaflets: error: {text}")


def _write(text: str) -> None:
    # Standard error may be closed or full: there is nowhere left to complain to.
    with contextlib.suppress(OSError, ValueError, AttributeError):
        sys.stderr.write(text + "\n")
        sys.stderr.flush()
