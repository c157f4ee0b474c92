"""The options for readers with needs of their own: weight, spacing, and the code of ``leaflets find-my-size``."""

from __future__ import annotations

import argparse

from leaflets.errors import UsageError
from leaflets.model.edition import Spacing, Weight
from leaflets.model.need import Need, read_need

_SAID_BY_CODE = ("size", "palette", "weight", "spacing")


def add_needs(group: argparse._ArgumentGroup) -> None:
    """Adds ``--weight``, ``--spacing`` and ``--need``."""
    group.add_argument(
        "--weight",
        action="append",
        choices=[weight.value for weight in Weight],
        metavar="WEIGHT",
        help="regular (the default) or bold, for readers who need heavier letters",
    )
    group.add_argument(
        "--spacing",
        action="append",
        choices=[spacing.value for spacing in Spacing],
        metavar="SPACING",
        help="standard (the default) or wide: letters, words and lines further apart",
    )
    group.add_argument(
        "--need",
        action="append",
        type=_read_need,
        metavar="CODE",
        help="the code beside a sample on the sheet of 'leaflets find-my-size': its size, weight, spacing and colours",
    )


def _read_need(text: str) -> Need:
    try:
        return read_need(text)
    except UsageError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def refuse_conflict(options: argparse.Namespace) -> None:
    """Nothing, when a code stands alone.

    Raises:
        UsageError: what a code says is asked for a second time.
    """
    if not options.need:
        return
    twice = [f"--{name}" for name in (*_SAID_BY_CODE, "all") if getattr(options, name)]
    if twice:
        raise UsageError(
            f"--need and {' and '.join(twice)} contradict each other: a code says size, colours, weight and spacing; "
            f"leave {' and '.join(twice)} out"
        )
