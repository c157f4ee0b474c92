"""The options that say which editions are meant, and how they are judged: those of build, plan and batch."""

from __future__ import annotations

import argparse

from leaflets.cli.brief_arguments import add_audience, add_brief
from leaflets.cli.counts import read_size
from leaflets.cli.need_arguments import add_needs
from leaflets.cli.preflight_arguments import add_suppress
from leaflets.model.edition import Extract, Kind, Palette
from leaflets.model.layout import Layout

ALL_KINDS = "all"
"""The kind that means all three documents."""


def add_editions(group: argparse._ArgumentGroup) -> None:
    """Adds ``--kind``, ``--layout``, ``--size`` and what else names an edition."""
    group.add_argument(
        "--kind",
        action="append",
        choices=[*(kind.value for kind in (*Kind, *Extract)), ALL_KINDS],
        metavar="KIND",
        help="patient, clinician, citations, or all three (the default); card or poster, by name alone",
    )
    group.add_argument(
        "--layout",
        action="append",
        choices=[layout.value for layout in Layout],
        metavar="PAPER",
        help="a4 (the default), letter, or a5; folded: trifold-a4, trifold-letter, zfold-a4, bifold-a5; stapled: "
        "booklet-a5, booklet-letter; sheet-a4, two columns on both sides of a sheet; card-a6, poster-a3",
    )
    group.add_argument(
        "--size",
        action="append",
        type=read_size,
        metavar="POINTS",
        help="type size, any number from 10 to 40 (default: patient 14, folded 12, clinician 10, citations 11)",
    )
    group.add_argument(
        "--palette",
        action="append",
        choices=[palette.value for palette in Palette],
        metavar="COLOURS",
        help="white (the default), cream or yellow paper with black ink, or night: white on black",
    )
    add_audience(group)
    add_needs(group)
    add_brief(group)
    group.add_argument(
        "--all",
        action="store_true",
        help="every kind on a4 and letter in 12, 14, 16, 18, 20, 24 and 28 points, on a5 up to 18, and "
        "in its own standard size; --kind, --layout and --palette say otherwise",
    )


def add_judgement(group: argparse._ArgumentGroup) -> None:
    """Adds ``--no-preflight`` and ``--suppress``."""
    group.add_argument(
        "--no-preflight",
        action="store_true",
        help="do not measure the finished pages; says so in the output",
    )
    add_suppress(group)
