"""Whether the files that a plan calls up to date are still there, byte for byte."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from leaflets.ledger.hash_files import hash_paths
from leaflets.production.plan_production import Item, Plan, Reason


def check_outputs(plan: Plan, folder: Path) -> Plan:
    """The plan, with what is gone or altered to be made again; every file is read and hashed, none is trusted.

    A kept-back edition is looked for under ``failed/``. An edition that failed for its content has no file, and stays
    as it is.
    """
    wanted = [file for item in plan.items if item.is_current for file in _list_files(item)]
    places = list(dict.fromkeys(file.place for file in wanted))
    found = dict(zip(places, hash_paths([folder / place for place in places]), strict=True))
    items = (
        _compare(item, [(found[file.place], file.sha256) for file in _list_files(item)] if item.is_current else [])
        for item in plan.items
    )
    return replace(plan, items=tuple(items))


def check_listing(plan: Plan, sizes: dict[str, int]) -> Plan:
    """The same for files at an address, by their sizes: reading all of them back would cost as much as making them.

    Args:
        plan: as the ledger tells.
        sizes: of every file there, by its name below the address, in bytes.
    """
    items = []
    for item in plan.items:
        files = _list_files(item) if item.is_current else []
        items.append(_compare(item, [(sizes.get(file.place), file.byte_count) for file in files]))
    return replace(plan, items=tuple(items))


class _File(NamedTuple):
    """A file as the ledger knows it."""

    place: str
    sha256: str
    byte_count: int


def _list_files(item: Item) -> list[_File]:
    """The PDF of an edition and its print sheets, as far as it has them."""
    known = item.known
    if known is None or not known.is_made:
        return []
    sheets = [_File(known.sheets, known.sheets_sha256, known.sheets_byte_count)] if known.sheets else []
    return [_File(known.place, known.sha256, known.byte_count), *sheets]


def _compare(item: Item, pairs: Sequence[tuple[str | int | None, str | int]]) -> Item:
    """The item, to be made again when a file differs: pairs of what was found, if anything, and what is known."""
    faults = [found for found, known in pairs if found != known]
    if not faults:
        return item
    return replace(item, reason=Reason.MISSING if not faults[0] else Reason.ALTERED)
