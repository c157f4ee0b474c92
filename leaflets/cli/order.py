"""What the options of ``build`` and ``plan`` have in common: which editions are wished for."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from leaflets.cli.edition_arguments import ALL_KINDS
from leaflets.cli.need_arguments import refuse_conflict
from leaflets.errors import UsageError
from leaflets.model.edition import Extract, Kind, Palette, Spacing, Weight
from leaflets.model.layout import Layout

if TYPE_CHECKING:
    from leaflets.batch.outcome import Report
    from leaflets.batch.plan_editions import Wish

PAPER_NAMES = {layout: layout.value for layout in Layout} | {
    Layout.A4: "A4",
    Layout.LETTER: "Letter",
    Layout.A5: "A5",
}
"""What a table calls each layout: papers by their names, folds as they are asked for."""
_KINDS: dict[str, Kind | Extract] = {kind.value: kind for kind in (*Kind, *Extract)}


def make_wish(options: argparse.Namespace) -> Wish:
    """The editions that the options ask for.

    Raises:
        UsageError: the options contradict each other.
    """
    from leaflets.batch.plan_editions import Wish

    if options.all and options.size:
        raise UsageError("--all and --size contradict each other: --all means every size; leave one of them out")
    refuse_conflict(options)
    kinds = options.kind or []
    return Wish(
        kinds=tuple(Kind) if ALL_KINDS in kinds else tuple(_KINDS[kind] for kind in kinds),
        layouts=tuple(Layout(layout) for layout in options.layout or ()),
        sizes=tuple(options.size or ()),
        palettes=tuple(Palette(palette) for palette in options.palette or ()),
        is_all=options.all,
        is_brief=options.brief or options.pages is not None,
        most_pages=options.pages or 0,
        audiences=tuple(options.audience or ()),
        weights=tuple(Weight(weight) for weight in options.weight or ()),
        spacings=tuple(Spacing(spacing) for spacing in options.spacing or ()),
        needs=tuple(options.need or ()),
    )


def warn_of_length(report: Report) -> list[str]:
    """A warning for each leaflet that is longer than people read, and what to do."""
    return [
        f"warning: {name}: the leaflet has about {pages} pages at its standard size (14 point, A4); "
        "'--brief' makes one of 8, '--pages N' one of N"
        for name, pages in report.long_leaflets.items()
    ]
