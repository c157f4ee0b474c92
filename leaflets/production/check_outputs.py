"""Whether the files that a plan calls up to date are still there, byte for byte."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from leaflets.ledger.hash_files import hash_paths
from leaflets.production.plan_production import Item, Plan, Reason


def check_outputs(plan: Plan, folder: Path) -> Plan:
    """The plan, with what is gone or altered to be made again; every file is read and hashed, none is trusted.

    A kept-back edition is looked for under ``failed/``. An edition that failed for its content has no file, and stays
    as it is.
    """
    made = [item for item in plan.items if item.is_current and item.known is not None and item.known.is_made]
    digests = hash_paths([folder / item.known.place for item in made if item.known])
    found = {item.file: digest for item, digest in zip(made, digests, strict=True)}
    return replace(plan, items=tuple(_compare(item, found.get(item.file)) for item in plan.items))


def check_listing(plan: Plan, sizes: dict[str, int]) -> Plan:
    """The same for files at an address, by their sizes: reading all of them back would cost as much as making them.

    Args:
        plan: as the ledger tells.
        sizes: of every file there, by its name below the address, in bytes.
    """
    items = []
    for item in plan.items:
        known = item.known
        if item.is_current and known is not None and known.is_made:
            size = sizes.get(known.place)
            reason = Reason.MISSING if size is None else Reason.ALTERED
            item = item if size == known.byte_count else replace(item, reason=reason)
        items.append(item)
    return replace(plan, items=tuple(items))


def _compare(item: Item, digest: str | None) -> Item:
    if digest is None or (item.known is not None and digest == item.known.sha256):
        return item
    return replace(item, reason=Reason.ALTERED if digest else Reason.MISSING)
