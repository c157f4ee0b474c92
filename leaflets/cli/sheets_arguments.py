"""The option that asks for print sheets; ``build`` and ``batch`` have it."""

from __future__ import annotations

import argparse


def add_sheets(group: argparse._ArgumentGroup) -> None:
    """Adds ``--sheets``."""
    group.add_argument("--sheets", action="store_true", help="write print sheets beside each PDF that is folded or cut")
