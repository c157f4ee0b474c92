"""The files for the print room: one for each number of sheets and way of stapling, records in order."""

from __future__ import annotations

import secrets
import zipfile
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from leaflets.mailing.count_post import name_staple
from leaflets.mailing.job import Job, JobRecord
from leaflets.mailing.print_file import PrintFile, PrintPage
from leaflets.mailing.sheet_code import SheetCode
from leaflets.mailing.variant import MadeVariant, Way
from leaflets.stamping.template import StampTemplate

MOST_SHEETS = 25_000
"""In one file; more are printed from several."""
Work = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]


@dataclass(frozen=True, slots=True)
class _Stamped:
    """How a record is filled into the pages that all of its variant share."""

    variant: int
    streams: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """One file for the printer.

    Attributes:
        job: its id.
        archive: where the finished files are.
        target: the file to write.
        records: in order.
        stamped: of the records that were stamped, the streams of the letter.
        templates: by variant.
    """

    job: str
    archive: Path
    target: Path
    records: tuple[JobRecord, ...]
    stamped: dict[int, _Stamped]
    templates: dict[int, StampTemplate]


def print_mailing(made: tuple[MadeVariant, ...], job: Job, archive: Path, out: Path, work: Work) -> tuple[Path, ...]:
    """The files that were written, the thinnest letters first.

    Raises:
        OSError: the disk is full, or the like.
    """
    classes: dict[int, list[JobRecord]] = defaultdict(list)
    for record in job.records:
        classes[record.sheets].append(record)
    orders = [
        _make_order(made, job, archive, target, records)
        for sheets, group in sorted(classes.items())
        for target, records in _cut(out, job, sheets, group)
    ]
    return tuple(work(write_print_file, orders))


def _cut(out: Path, job: Job, sheets: int, group: list[JobRecord]) -> Iterator[tuple[Path, tuple[JobRecord, ...]]]:
    """The records of one class, in as many files as they need, with the names of these."""
    most = max(1, MOST_SHEETS // sheets)
    stem = f"{job.id}-print-{sheets:02d}-{'sheet' if sheets == 1 else 'sheets'}-{name_staple(sheets)}"
    for part, start in enumerate(range(0, len(group), most), start=1):
        suffix = f"-part-{part}" if len(group) > most else ""
        yield out / f"{stem}{suffix}.pdf", tuple(group[start : start + most])


def _make_order(
    made: tuple[MadeVariant, ...],
    job: Job,
    archive: Path,
    target: Path,
    records: tuple[JobRecord, ...],
) -> PrintOrder:
    wanted = {record.record for record in records if record.way == Way.STAMPED}
    stamped: dict[int, _Stamped] = {}
    templates: dict[int, StampTemplate] = {}
    for number, each in enumerate(made):
        for record, streams in each.streams:
            if record in wanted and each.template is not None:
                stamped[record] = _Stamped(number, streams)
                templates[number] = each.template
    return PrintOrder(job.id, archive, target, records, stamped, templates)


def write_print_file(order: PrintOrder) -> Path:
    """The path of the file, which is whole.

    Raises:
        OSError: the disk is full, or the like.
    """
    file = PrintFile()
    shared: dict[int, tuple[PrintPage, ...]] = {}
    with zipfile.ZipFile(order.archive) as archive:
        for record in order.records:
            stamped = order.stamped.get(record.record)
            if stamped is None:
                pages = file.take(archive.read(record.name))
            else:
                if stamped.variant not in shared:
                    shared[stamped.variant] = file.take(archive.read(record.name))
                pages = _fill(file, shared[stamped.variant], order.templates[stamped.variant], stamped.streams)
            add_record(file, order.job, record, pages)
    temporary = order.target.with_name(f".leaflets-{secrets.token_hex(6)}.part")
    try:
        file.save(temporary)
        temporary.replace(order.target)
    finally:
        temporary.unlink(missing_ok=True)
    return order.target


def _fill(
    file: PrintFile, shared: tuple[PrintPage, ...], template: StampTemplate, streams: tuple[bytes, ...]
) -> tuple[PrintPage, ...]:
    """The pages of a person: the letter's own, those of the leaflet shared with everybody."""
    pages = list(shared)
    for page, stream in zip(template.pages, streams, strict=True):
        pages[page.index] = file.fill(shared[page.index], stream)
    return tuple(pages)


def add_record(file: PrintFile, job: str, record: JobRecord, pages: tuple[PrintPage, ...]) -> None:
    """Nothing; all copies of a record stand in the file."""
    for copy in range(1, record.copies + 1):
        file.add(SheetCode(job, record.record, copy, 1, record.sheets), pages, record.letter_pages)
