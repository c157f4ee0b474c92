"""``leaflets find-my-size``: a sheet on which a reader finds the print that suits, and says its code."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.cli.say import say, say_error
from leaflets.cli.surroundings import find_own_folder, find_today
from leaflets.cli.table import find_width, fit_table
from leaflets.errors import ExitCode, UnknownCondition
from leaflets.model.edition import Layout, Palette, Spacing, Weight

if TYPE_CHECKING:
    import datetime

    from leaflets.batch.make_sizes import MadeSizes

_HEADINGS = ("code", "size", "weight", "spacing", "palette")


def run_find_size(options: argparse.Namespace) -> ExitCode:
    """Make the sheet and print the code of each sample; 1 when preflight kept the sheet back."""
    made = _make_sheet(options)
    rows = _list_rows(made)
    code = ExitCode.OK if made.is_passed else ExitCode.FAILED_PREFLIGHT
    if options.json:
        facts = {"sheet": str(made.target), "pages": made.page_count, "is_passed": made.is_passed}
        samples = [dict(zip(_HEADINGS, row, strict=True)) for row in rows]
        print(json.dumps({**facts, "result": _name_result(made), "samples": samples, "exit_code": code}, indent=2))
    else:
        print(fit_table(_HEADINGS, rows, find_width()))
        print(f"sheet: {made.target}")
        say(f"{_name_result(made)}, {made.page_count} pages; build what a reader chooses with --need CODE")
    if not made.is_passed:
        from leaflets.preflight.write_verdict import write_verdict

        told = "\n".join(write_verdict(verdict, find_width()) for verdict in made.verdicts if not verdict.is_passed)
        say_error(f"{made.target}: kept back, because it did not pass preflight\n{told}")
    return code


def _name_result(made: MadeSizes) -> str:
    return "written" if made.is_new else "unchanged"


def _make_sheet(options: argparse.Namespace) -> MadeSizes:
    from leaflets.batch.make_sizes import SizesRequest, make_sizes, plan_needs
    from leaflets.batch.read_manuscript import read_manuscript

    own, today = find_own_folder(options.folder), find_today()
    needs = plan_needs(
        [Weight(weight) for weight in options.weight or ()],
        [Spacing(spacing) for spacing in options.spacing or ()],
        [Palette(palette) for palette in options.palette or ()],
    )
    with tempfile.TemporaryDirectory(prefix="leaflets-") as scratch:
        path = _find_condition(options.name, own, today)
        manuscript = read_manuscript(path, own=own, today=today, scratch=Path(scratch))
        request = SizesRequest(manuscript, Layout(options.layout), needs, options.out, today, options.force)
        return make_sizes(request)


def _find_condition(name: str | None, own: Path | None, today: datetime.date) -> Path:
    """The condition asked for, or the first one there is."""
    from leaflets.batch.own_folder import find_condition_folders
    from leaflets.batch.read_manuscript import is_pdf
    from leaflets.content.find_condition import find_conditions, list_conditions

    folders = find_condition_folders(own)
    if name is None:
        listed = list_conditions(folders, today=today)
        if not listed:
            raise UnknownCondition("there is no condition to take a sentence from; name one, see: leaflets list")
        return listed[0].path
    return Path(name) if is_pdf(Path(name)) else find_conditions([name], folders, today)[0]


def _list_rows(made: MadeSizes) -> list[tuple[str, ...]]:
    from leaflets.model.need import write_need

    return [
        (write_need(need), f"{need.size:g}", need.weight.value, need.spacing.value, need.palette.value)
        for need in made.needs
    ]
