"""Makes what a plan calls due, puts each edition away as it comes, and writes it into the ledger."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from leaflets.batch.outcome import Failed
from leaflets.content.read_source import read_bytes
from leaflets.errors import DiskRefused, ExitCode, FileError, LeafletsError, MissingDependency
from leaflets.execution.executor import Executor, Lost
from leaflets.execution.start_server import count_processors
from leaflets.folding.schemes import name_sheets
from leaflets.ledger.entry import Entry, State
from leaflets.ledger.hash_files import hash_bytes
from leaflets.ledger.ledger import Ledger
from leaflets.ledger.program_state import hash_engines, hash_program
from leaflets.production.address_store import AddressStore
from leaflets.production.folder_store import FolderStore
from leaflets.production.name_thumbnail import name_thumbnail
from leaflets.production.plan_production import Item, Plan
from leaflets.production.production import Means, Production
from leaflets.production.task import Made, Task
from leaflets.publish import replace_file

_LASTING = (ExitCode.USAGE, ExitCode.CONTENT, ExitCode.TEMPLATE)
"""What fails with these fails again until something of its key changes; everything else is tried again."""
_FEW = 4
"""Editions that one process makes sooner than two: a second one must load everything first."""

Announce = Callable[[Item, Entry], None]


@dataclass(frozen=True, slots=True)
class _Place:
    """Where things go in this run."""

    production: Production
    ledger: Ledger
    store: FolderStore


def run_production(
    production: Production, plan: Plan, ledger: Ledger, means: Means, announce: Announce
) -> dict[str, Entry]:
    """The entry of each edition that was made or failed, by its file; with ``is_stopping``, up to the first failure.

    Args:
        production: what is asked for.
        plan: what of it is due.
        ledger: takes each entry as soon as its file is in its place.
        means: how it is made.
        announce: told each edition with its entry, as they are finished.

    Raises:
        MissingDependency: something is missing on this machine, or on a worker.
        DiskRefused: the disk is full or read-only; what is finished is kept.
        FileError: the ledger cannot be written.
    """
    place = _Place(production, ledger, FolderStore(production.out, is_forced=production.is_forced))
    due = plan.due
    entries: dict[str, Entry] = {}
    with tempfile.TemporaryDirectory(prefix="leaflets-") as scratch, contextlib.ExitStack() as stack:
        tasks = _make_tasks(production, plan, due, scratch)
        executor = choose_executor(means, len(due), is_judged=production.is_judged)
        results = executor.run(tasks)
        stack.callback(results.close)  # type: ignore[attr-defined]  # every executor is a generator
        for number, result in results:
            entry = _put_away(due[number], result, place)
            ledger.write_entry(entry)
            entries[entry.file] = entry
            announce(due[number], entry)
            if means.is_stopping and entry.exit_code:
                break
    return entries


def choose_executor(means: Means, count: int, *, is_judged: bool) -> Executor:
    """The way of working that the means ask for: a cluster, so many processes, or this one.

    Raises:
        MissingDependency: Dask is not installed.
        RenderError: nobody answers at the cluster's address.
    """
    from leaflets.production.perform_task import perform_task

    if means.cluster:
        from leaflets.execution.dask_cluster import DaskCluster

        return DaskCluster(perform_task, means.cluster, means.seconds)
    modules = ("leaflets.batch.preload", *(("leaflets.batch.preload_judge",) if is_judged else ()))
    chosen = means.worker_count or max(1, min(count_processors(), count // _FEW))
    if chosen == 1 and not means.seconds:
        from leaflets.execution.run_here import Here

        return Here(perform_task, modules)
    from leaflets.execution.local_workers import Limits, LocalWorkers

    return LocalWorkers(perform_task, min(chosen, count), modules, Limits(seconds=means.seconds))


def _make_tasks(
    production: Production, plan: Plan, due: Sequence[Item], scratch: str
) -> Iterator[tuple[int, Task | Failed]]:
    """Each task with its number, made when a worker is free for it."""
    for number, item in enumerate(due):
        card, (brief, most_pages) = item.source.card, item.brief
        content = read_bytes(item.source.path)
        if hash_bytes(content) != card.sha256:
            raise FileError(f"{card.path}: was changed while the batch ran; what is finished is kept: run it again")
        yield (
            number,
            Task(
                file=item.file,
                condition=card.id,
                source_path=card.path,
                source=content,
                shared=card.shared.encode(),
                edition=item.edition,
                today=production.today,
                program=hash_program(),
                engines=hash_engines(),
                brief=brief,
                most_pages=most_pages,
                own_files=plan.own.list_files(item.edition, card.pictures),
                own_digest=plan.own.digest,
                is_expired_allowed=production.is_expired_allowed,
                is_judged=production.is_judged,
                suppressed=production.suppressed,
                address=production.address,
                scratch="" if production.address else scratch,
                has_sheets=bool(item.sheets),
            ),
        )


def _put_away(item: Item, result: Any, place: _Place) -> Entry:
    """The entry of an edition whose bytes, if there are any, are in their place now."""
    if isinstance(result, Lost):
        message = f"{item.file}: not made: {result.cause}; run it again, or with --workers 1 to see it alone"
        return _note_failure(item, message, ExitCode.RENDER, place)
    if isinstance(result, Failed):
        if result.exit_code is ExitCode.MISSING:
            raise MissingDependency(result.message)
        return _note_failure(item, result.message, result.exit_code, place)
    try:
        where, sheets = _keep(item, result, place)
        _keep_thumbnail(result, place.production.out)
    except DiskRefused:
        raise
    except LeafletsError as error:
        return _note_failure(item, str(error), ExitCode(error.exit_code), place)
    return replace(_note_made(item, result, where, place.production), sheets=sheets)


def _keep(item: Item, made: Made, place: _Place) -> tuple[str, str]:
    """Where the edition and its print sheets are now; a worker that writes to an address has put them there already."""
    if place.production.address:
        sheets = name_sheets(item.file) if made.sheets_sha256 else ""
        return AddressStore.name_place(item.file, is_passed=made.is_passed), sheets
    known = item.known
    where = place.store.put(item.file, made.content, is_passed=made.is_passed, is_known=known is not None)
    return where, place.store.put_sheets(item.file, made.sheets, is_known=known is not None and bool(known.sheets))


def _keep_thumbnail(made: Made, folder: Path) -> None:
    if made.thumbnail:
        target = folder / name_thumbnail(made.sha256)
        target.parent.mkdir(exist_ok=True)
        replace_file(made.thumbnail, target)


def _note_made(item: Item, made: Made, where: str, production: Production) -> Entry:
    passed = State.PASSED if production.is_judged else State.UNMEASURED
    return Entry(
        **_name_item(item),
        state=passed if made.is_passed else State.KEPT_BACK,
        key=item.key,
        place=where,
        sha256=made.sha256,
        byte_count=made.byte_count,
        page_count=made.page_count,
        seconds=made.seconds,
        warning=made.warning,
        message="" if made.is_passed else f"{where}: kept back, because it did not pass preflight\n{made.faults}",
        exit_code=ExitCode.OK if made.is_passed else ExitCode.FAILED_PREFLIGHT,
        judgements=made.judgements,
        standard_pages=made.standard_pages,
        sheets_sha256=made.sheets_sha256,
        sheets_byte_count=made.sheets_byte_count,
    )


def _note_failure(item: Item, message: str, code: ExitCode, place: _Place) -> Entry:
    """The entry of an edition that could not be made; an older one under its name is moved out of the way."""
    is_lasting = code in _LASTING
    if is_lasting and not place.production.address:
        place.store.retire(item.file)
    key = item.key if is_lasting else ""
    return Entry(**_name_item(item), state=State.FAILED, key=key, message=message, exit_code=code)


def _name_item(item: Item) -> dict[str, Any]:
    edition = item.edition
    return {
        "file": item.file,
        "condition": item.source.card.id,
        "kind": edition.kind_name,
        "layout": edition.layout.value,
        "size": edition.size,
        "palette": edition.palette.value,
        "weight": edition.weight.value,
        "spacing": edition.spacing.value,
    }
