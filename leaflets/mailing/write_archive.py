"""Everybody's file at its place in one archive."""

from __future__ import annotations

import hashlib
import os
import re
import zlib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from leaflets.letters.person import Person
from leaflets.mailing.archive import Entry, Written, place_entries, reserve_room, write_directory, write_entry
from leaflets.mailing.fill_archive import Portion, fill_archive
from leaflets.mailing.job import JobRecord
from leaflets.mailing.plan_mailing import MailingPlan
from leaflets.mailing.variant import MadeVariant, Variant, Way
from leaflets.stamping.stamp import measure

_PORTION = 850
"""People in one piece of work: some tens of milliseconds, so that the last worker is not waited for."""
Work = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]


def write_archive(
    plan: MailingPlan, made: tuple[MadeVariant, ...], path: Path, work: Work, *, name_column: str = ""
) -> tuple[JobRecord, ...]:
    """What was written, in the order of the records; the archive is whole afterwards.

    Args:
        plan: the mailing.
        made: what came of each of its variants.
        path: an empty file.
        work: maps a function over pieces of work.
        name_column: a column whose value is put into the names of the files; "" for none.

    Raises:
        OSError: the disk is full, or the like.
    """
    people = {person.record: person for variant in plan.variants for person in variant.people}
    names = {record: name_file(plan.job, person, name_column) for record, person in people.items()}
    sizes = sorted(
        (record, size)
        for each in made
        if each.template is not None
        for (record, _), size in zip(each.streams, _measure(each), strict=True)
    )
    others = sorted((file for each in made for file in each.laid_out), key=lambda file: file.record)
    sizes += [(file.record, len(file.content)) for file in others]
    entries, end = place_entries((record, names[record], size) for record, size in sizes)
    places = {entry.record: entry for entry in entries}
    reserve_room(path, end)
    written = [each for part in work(fill_archive, _cut(made, path, places)) for each in part]
    descriptor = os.open(path, os.O_WRONLY | os.O_CLOEXEC)
    try:
        for file in others:
            check = zlib.crc32(file.content)
            write_entry(descriptor, places[file.record], check, (file.content,))
            written.append(Written(file.record, check, hashlib.sha256(file.content).hexdigest()))
    finally:
        os.close(descriptor)
    written.sort(key=lambda each: each.record)
    write_directory(path, [(places[each.record], each.crc) for each in written], end)
    return _describe(plan, made, names, {each.record: each.sha256 for each in written})


def _measure(made: MadeVariant) -> tuple[int, ...]:
    assert made.template is not None
    return measure(made.template, (len(streams[-1]) for _, streams in made.streams))


def _cut(made: tuple[MadeVariant, ...], path: Path, places: dict[int, Entry]) -> Iterator[Portion]:
    """The work in portions of about equal size."""
    for each in made:
        if each.template is None:
            continue
        files = [(places[record], streams) for record, streams in each.streams]
        for start in range(0, len(files), _PORTION):
            yield Portion(path, each.template, tuple(files[start : start + _PORTION]))


def name_file(job: str, person: Person, name_column: str) -> str:
    """The name of a file in the archive: job and record, and what was asked for by name."""
    asked = re.sub(r"[^\w.-]+", "-", person.texts.get(name_column, "")).strip("-.")[:80]
    return f"{job}-{person.record:06d}{'-' + asked if asked else ''}.pdf"


def _describe(
    plan: MailingPlan, made: tuple[MadeVariant, ...], names: dict[int, str], hashes: dict[int, str]
) -> tuple[JobRecord, ...]:
    records = []
    for variant, each in zip(plan.variants, made, strict=True):
        ways = {file.record: (file.way, file.letter_pages, file.page_count) for file in each.laid_out}
        for person in variant.people:
            if person.record not in hashes:
                continue
            way, letter_pages, page_count = ways.get(person.record) or _take_template(each)
            records.append(_describe_one(variant, person, names, (way, letter_pages, page_count), hashes))
    return tuple(sorted(records, key=lambda record: record.record))


def _take_template(made: MadeVariant) -> tuple[Way, int, int]:
    assert made.template is not None
    return Way.STAMPED, made.template.letter_pages, made.template.page_count


def _describe_one(
    variant: Variant, person: Person, names: dict[int, str], made: tuple[Way, int, int], hashes: dict[int, str]
) -> JobRecord:
    way, letter_pages, page_count = made
    return JobRecord(
        record=person.record,
        name=names[person.record],
        size=variant.edition.size,
        language=variant.form.tag,
        copies=person.copies,
        letter_pages=letter_pages,
        page_count=page_count,
        way=way.value,
        sha256=hashes[person.record],
    )
