"""Stamps people into an archive: the part of a mailing that costs something for each of them."""

from __future__ import annotations

import hashlib
import os
import zlib
from dataclasses import dataclass
from pathlib import Path

from leaflets.mailing.archive import Entry, Written, write_entry
from leaflets.stamping.stamp import assemble
from leaflets.stamping.template import StampTemplate


@dataclass(frozen=True, slots=True)
class Portion:
    """Some files of one variant: where each goes, and the streams of its letter."""

    path: Path
    template: StampTemplate
    files: tuple[tuple[Entry, tuple[bytes, ...]], ...]


def fill_archive(portion: Portion) -> tuple[Written, ...]:
    """What was written, in order; each file is put together and written before the next one is begun.

    Raises:
        OSError: the disk is full, or the like.
    """
    template = portion.template
    crc = zlib.crc32(template.before)
    digest = hashlib.sha256(template.before)
    written = []
    descriptor = os.open(portion.path, os.O_WRONLY | os.O_CLOEXEC)
    try:
        for entry, streams in portion.files:
            before, rest = assemble(template, streams)
            check = zlib.crc32(rest, crc)
            whole = digest.copy()
            whole.update(rest)
            write_entry(descriptor, entry, check, (before, rest))
            written.append(Written(entry.record, check, whole.hexdigest()))
    finally:
        os.close(descriptor)
    return tuple(written)
