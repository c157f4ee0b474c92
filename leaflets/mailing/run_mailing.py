"""The recipe of a mailing: plan → make each variant once → stamp everybody into one archive → read back → publish."""

from __future__ import annotations

import contextlib
import secrets
import tempfile
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from leaflets.batch.worker_pool import open_pool
from leaflets.errors import ExitCode, FileError, RenderError
from leaflets.mailing.job import Job, write_job
from leaflets.mailing.make_elsewhere import make_elsewhere
from leaflets.mailing.order import MailingOrder
from leaflets.mailing.plan_mailing import MailingPlan, plan_mailing
from leaflets.mailing.read_archive import begin_check
from leaflets.mailing.start_ahead import PRELOAD, start_ahead
from leaflets.mailing.variant import MadeVariant, Variant, Way
from leaflets.mailing.write_archive import write_archive
from leaflets.pause_collection import pause_collection
from leaflets.publish import replace_text

_STACKED = 16
"""Points, from which a page has one column and is laid out in half the time."""

T = TypeVar("T")
R = TypeVar("R")
Work = Callable[[Callable[[T], R], Iterable[T]], Iterator[R]]
"""Maps a function over values, here or in other processes; the results come in the order of the values."""


@dataclass(frozen=True, slots=True)
class MailingReport:
    """What came of a mailing.

    Attributes:
        job: what was made, and the rows that were stopped; without records when nothing was made.
        archive: the ZIP.
        ways: how many files were made in each way.
        failures: a variant for which nothing was made: its size, how many people wait for it, and why.
        verified: how many files were read back.
        neutralised: in how many rows something was taken out of a text.
        encoding, separator: of the list.
        exit_code: the worst of all.
        printed: the files for the print room.
    """

    job: Job
    archive: Path
    ways: dict[Way, int]
    failures: tuple[tuple[str, int, str], ...]
    verified: int
    neutralised: int
    encoding: str
    separator: str
    exit_code: ExitCode
    printed: tuple[Path, ...] = ()


def run_mailing(order: MailingOrder, announce: Callable[[str], None] = lambda step: None) -> MailingReport:
    """What was made; nothing stands under its final name before all of it has been written and read back.

    Args:
        order: what is asked for.
        announce: told what is being done.

    Raises:
        RenderError: a file that was read back does not say what its row says; nothing was published.
        LeafletsError: the letter file, the list or the leaflet cannot be read, or the folder not be written.
    """
    with tempfile.TemporaryDirectory(prefix="leaflets-") as scratch, _open_work(order) as work:
        with pause_collection():  # ten thousand rows are no garbage
            plan = plan_mailing(order, Path(scratch))
        target = order.out / f"{plan.job}.zip"
        _refuse_target(order, target)
        announce(f"{len(plan.people.people)} people in {len(plan.variants)} forms")
        made = _make_variants(work, plan.variants)
        with _beside(target) as temporary:
            written = write_archive(plan, made, temporary, work, name_column=order.name_column)
            announce("reading back")
            finish_check = begin_check(plan, written, temporary, work, most=order.verified)
            job = Job(
                id=plan.job,
                leaflet=plan.leaflet,
                paper=plan.letter.paper,
                envelope=plan.letter.window.envelope,
                archive=target.name,
                records=written,
                stopped=_list_stopped(plan, made),
            )
            described = write_job(job)  # while others read back
            verified = finish_check()
            printed: tuple[Path, ...] = ()
            if order.is_printed:
                announce("print room")
                from leaflets.mailing.print_mailing import print_mailing  # its libraries are loaded when asked for

                printed = print_mailing(made, job, temporary, order.out, work)
            if written:
                temporary.replace(target)
        replace_text(described, order.out / f"{plan.job}.json")
    return _report(plan, made, job, target, verified, printed)


def _report(
    plan: MailingPlan, made: tuple[MadeVariant, ...], job: Job, target: Path, verified: int, printed: tuple[Path, ...]
) -> MailingReport:
    ways = {way: sum(record.way == way for record in job.records) for way in Way}
    failures = tuple(
        (variant.edition.size_name, len(variant.people), each.failure)
        for variant, each in zip(plan.variants, made, strict=True)
        if each.failure
    )
    codes = [each.exit_code for each in made]
    return MailingReport(
        job=job,
        archive=target,
        ways=ways,
        failures=failures,
        verified=verified,
        neutralised=plan.people.neutralised,
        encoding=plan.people.encoding,
        separator=plan.people.separator,
        exit_code=max([*codes, ExitCode.CONTENT if job.stopped else ExitCode.OK]),
        printed=printed,
    )


def _list_stopped(plan: MailingPlan, made: tuple[MadeVariant, ...]) -> tuple[tuple[int, int, str], ...]:
    """Record, line and reason of every row for which nothing was made, in the order of the list."""
    stopped = [(row.record, row.line, row.reason) for row in plan.people.stopped]
    for variant, each in zip(plan.variants, made, strict=True):
        lines = {person.record: person.line for person in variant.people}
        stopped += [(record, lines[record], reason) for record, reason in each.stopped]
        if each.failure:
            stopped += [(record, line, each.failure.split("\n")[0]) for record, line in lines.items()]
    return tuple(sorted(stopped))


def _make_variants(work: Work[Any, Any], variants: tuple[Variant, ...]) -> tuple[MadeVariant, ...]:
    """The variants in their order; what takes longest is begun first: two columns, then the most pages."""
    sizes = [variant.edition.size for variant in variants]
    order = sorted(range(len(variants)), key=lambda number: (sizes[number] >= _STACKED, -sizes[number]))
    made = dict(zip(order, work(make_elsewhere, [variants[number] for number in order]), strict=True))
    return tuple(made[number] for number in range(len(variants)))


@contextlib.contextmanager
def _open_work(order: MailingOrder) -> Iterator[Work[Any, Any]]:
    """A way to do work: in this process, or in others that load the engine while the list is being read."""
    count = start_ahead(order.people, order.worker_count)
    if count <= 1:
        yield map
        return
    with open_pool(count, [PRELOAD], is_ahead=True) as pool:
        yield lambda function, values: _map_in(pool, function, values)


def _map_in(pool: ProcessPoolExecutor, function: Callable[[T], R], values: Iterable[T]) -> Iterator[R]:
    """The results in order; the work begins at once, not when the first one is asked for."""
    with _explain_kill():  # a process may have been killed before there was work for it
        futures = [pool.submit(function, value) for value in values]
    return _take_results(futures)


def _take_results(futures: list[Future[R]]) -> Iterator[R]:
    with _explain_kill():
        yield from (future.result() for future in futures)


@contextlib.contextmanager
def _explain_kill() -> Iterator[None]:
    try:
        yield
    except BrokenProcessPool:
        raise RenderError(
            "a worker process was killed, so nothing was published; was memory short? Try --jobs 1"
        ) from None


def _refuse_target(order: MailingOrder, target: Path) -> None:
    if target.exists() and not order.is_forced and not target.with_suffix(".json").exists():
        raise FileError(f"{target}: is in the way; move it, choose another --out or --job, or overwrite it: --force")


@contextlib.contextmanager
def _beside(target: Path) -> Iterator[Path]:
    """A temporary file beside the target, which is gone at the end unless it was renamed.

    Raises:
        FileError: the folder cannot be written, or the disk is full.
    """
    temporary = target.with_name(f".leaflets-{secrets.token_hex(6)}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary.touch(mode=0o600, exist_ok=False)
        yield temporary
    except OSError as error:
        raise FileError(
            f"{target}: cannot be written: {error.strerror or error}; is there room, and may you write to "
            f"{target.parent}?"
        ) from None
    finally:
        temporary.unlink(missing_ok=True)
