"""Stamps people into an archive: the part of a mailing that costs something for each of them."""

from __future__ import annotations

import hashlib
import os
import zlib
from dataclasses import dataclass
from pathlib import Path

from leaflets.letters.person import Person
from leaflets.letters.write_letter import fill_slots
from leaflets.mailing.archive import Entry, Written, write_entry
from leaflets.mailing.compose_letter import LetterForm, join_personal
from leaflets.stamping.stamp import assemble, fill_pages
from leaflets.stamping.template import StampTemplate


@dataclass(frozen=True, slots=True)
class Portion:
    """Some people of one variant, and where their files go."""

    path: Path
    template: StampTemplate
    form: LetterForm
    people: tuple[tuple[Person, Entry], ...]


def fill_archive(portion: Portion) -> tuple[Written, ...]:
    """What was written, in order; each file is made, checked and written before the next one is begun.

    Raises:
        OSError: the disk is full, or the like.
    """
    template = portion.template
    crc = zlib.crc32(template.before)
    digest = hashlib.sha256(template.before)
    written = []
    descriptor = os.open(portion.path, os.O_WRONLY | os.O_CLOEXEC)
    try:
        for person, entry in portion.people:
            streams = fill_pages(template, fill_slots(person, portion.form.words, join_personal))
            if streams is None:
                raise RuntimeError(f"record {person.record}: its texts fitted the template before, and do not now")
            before, rest = assemble(template, streams)
            check = zlib.crc32(rest, crc)
            whole = digest.copy()
            whole.update(rest)
            write_entry(descriptor, entry, check, (before, rest))
            written.append(Written(person.record, check, whole.hexdigest()))
    finally:
        os.close(descriptor)
    return tuple(written)
