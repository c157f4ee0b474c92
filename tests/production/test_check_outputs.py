from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from leaflets.ledger.entry import Entry, State
from leaflets.ledger.hash_files import hash_bytes
from leaflets.production.check_outputs import check_listing, check_outputs
from leaflets.production.find_sources import find_sources
from leaflets.production.plan_production import Plan, Reason, plan_production
from leaflets.production.production import Production


@pytest.fixture
def plan(production: Production) -> Plan:
    """Both editions made and up to date, the second one kept back."""
    sources = find_sources(production, {})
    first = plan_production(production, sources, {})
    entries = {}
    for item, place in zip(first.items, ("a.pdf", "failed/b.pdf"), strict=True):
        path = production.out / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(place.encode())
        form = (item.source.card.id, "patient", "a4", 12.0, "white")
        digest = hash_bytes(place.encode())
        entries[item.file] = Entry(item.file, item.key, State.PASSED, *form, place, digest, len(place))
    return plan_production(production, sources, entries)


def reasons(plan: Plan) -> list[Reason]:
    return [item.reason for item in plan.items]


def test_what_is_as_it_was_made_is_up_to_date(plan: Plan, production: Production) -> None:
    assert reasons(check_outputs(plan, production.out)) == [Reason.CURRENT, Reason.CURRENT]


def test_another_byte_of_the_same_length_and_time_is_noticed(plan: Plan, production: Production) -> None:
    path = production.out / "a.pdf"
    stamp = path.stat().st_mtime_ns
    path.write_bytes(b"a.pdF")
    os.utime(path, ns=(stamp, stamp))
    (production.out / "failed" / "b.pdf").unlink()
    assert reasons(check_outputs(plan, production.out)) == [Reason.ALTERED, Reason.MISSING]


def test_what_is_due_anyway_is_not_looked_at(plan: Plan, production: Production) -> None:
    due = replace(plan, items=tuple(replace(item, reason=Reason.CHANGED) for item in plan.items))
    assert check_outputs(due, production.out / "nowhere") == due


def test_an_edition_without_a_file_stays_as_it_is(plan: Plan, production: Production) -> None:
    items = tuple(replace(item, known=replace(item.known, place="")) for item in plan.items if item.known)
    failed = replace(plan, items=items)
    assert reasons(check_outputs(failed, Path("/nowhere"))) == [Reason.CURRENT, Reason.CURRENT]
    assert reasons(check_listing(failed, {})) == [Reason.CURRENT, Reason.CURRENT]


def test_at_an_address_the_size_tells(plan: Plan) -> None:
    assert reasons(check_listing(plan, {"a.pdf": 5, "failed/b.pdf": 12})) == [Reason.CURRENT, Reason.CURRENT]
    assert reasons(check_listing(plan, {"a.pdf": 6})) == [Reason.ALTERED, Reason.MISSING]


def test_print_sheets_count_like_the_edition_itself(plan: Plan, production: Production) -> None:
    (production.out / "a-sheets.pdf").write_bytes(b"sheets")
    first, second = plan.items
    assert first.known is not None
    known = replace(
        first.known, sheets="a-sheets.pdf", sheets_sha256=hash_bytes(b"sheets"), sheets_byte_count=len(b"sheets")
    )
    plan = replace(plan, items=(replace(first, known=known), second))
    sizes = {"a.pdf": 5, "failed/b.pdf": 12}
    assert reasons(check_outputs(plan, production.out)) == [Reason.CURRENT, Reason.CURRENT]
    assert reasons(check_listing(plan, sizes | {"a-sheets.pdf": 6})) == [Reason.CURRENT, Reason.CURRENT]
    assert reasons(check_listing(plan, sizes | {"a-sheets.pdf": 7})) == [Reason.ALTERED, Reason.CURRENT]
    (production.out / "a-sheets.pdf").unlink()
    assert reasons(check_outputs(plan, production.out)) == [Reason.MISSING, Reason.CURRENT]
    assert reasons(check_listing(plan, sizes)) == [Reason.MISSING, Reason.CURRENT]
