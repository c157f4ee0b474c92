"""Numbers on the command line."""

from __future__ import annotations

import argparse


def read_count(text: str) -> int:
    """A number of processes or copies, from 1 to 9999.

    Raises:
        ArgumentTypeError: it is something else.
    """
    count = int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0
    if count < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes such as 1, 2 or 8")
    return count
