"""Numbers on the command line."""

from __future__ import annotations

import argparse
import math


def read_count(text: str) -> int:
    """A number of processes, copies or sheets, from 1 to 9999.

    Raises:
        ArgumentTypeError: it is something else.
    """
    count = int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 0
    if count < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to 9999")
    return count


def read_size(text: str) -> float:
    """A type size in points, such as 14, 18.5 or 12pt.

    Raises:
        ArgumentTypeError: it is no number, or has more than two decimals.
    """
    try:
        size = float(text.strip().lower().removesuffix("pt"))
    except ValueError:
        size = math.nan
    if math.isnan(size):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of points such as 14 or 18.5")
    if round(size, 2) != size:
        raise argparse.ArgumentTypeError(f"{text!r}: at most two decimals, such as 9.75")
    return size
