"""A ZIP whose files are written by several processes at once, each at a place that was worked out before.

The files are stored as they are (a PDF is packed already). The library writes what it is good at: headers and the
directory at the end, with ZIP64 where it is needed.
"""

from __future__ import annotations

import errno
import os
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_LOCAL_HEADER = 30
"""Bytes of a local file header without the name (APPNOTE.TXT 4.3.7)."""
_MODE = 0o100600 << 16
"""A plain file that its owner alone may read: it is a letter to a patient."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One file of an archive: its name, where it begins, and how many bytes it has without its header."""

    record: int
    name: str
    offset: int
    size: int


@dataclass(frozen=True, slots=True)
class Written:
    """A file that has been written: its check sum for the directory, and its SHA-256."""

    record: int
    crc: int
    sha256: str


def place_entries(files: Iterable[tuple[int, str, int]]) -> tuple[tuple[Entry, ...], int]:
    """The places of files given as record, name and size, one behind the other; and where the last one ends."""
    entries, offset = [], 0
    for record, name, size in files:
        entries.append(Entry(record, name, offset, size))
        offset += _LOCAL_HEADER + len(name.encode()) + size
    return tuple(entries), offset


def reserve_room(path: Path, size: int) -> None:
    """Nothing; the file has so many bytes on the disk: a disk that is too full says so before anything is written.

    A system that cannot reserve finds out while it writes.

    Raises:
        OSError: there is no room.
    """
    if not size or not hasattr(os, "posix_fallocate"):
        return
    descriptor = os.open(path, os.O_WRONLY | os.O_CLOEXEC)
    try:
        os.posix_fallocate(descriptor, 0, size)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise
    finally:
        os.close(descriptor)


def write_entry(descriptor: int, entry: Entry, crc: int, parts: Sequence[bytes]) -> None:
    """Nothing; the file stands at its place in the archive.

    Raises:
        OSError: the disk is full, or the like.
        RuntimeError: the parts have not the size that was worked out; a bug.
    """
    if sum(map(len, parts)) != entry.size:
        raise RuntimeError(f"record {entry.record}: {sum(map(len, parts))} bytes, not {entry.size}")
    rest = [make_info(entry, crc).FileHeader(), *parts]
    offset = entry.offset
    while rest:
        written = os.pwritev(descriptor, rest, offset)
        offset += written
        while rest and written >= len(rest[0]):
            written -= len(rest.pop(0))
        if rest and written:
            rest[0] = rest[0][written:]


def make_info(entry: Entry, crc: int) -> zipfile.ZipInfo:
    """What the directory says of a file; never the time of the run, so that the same job gives the same bytes."""
    info = zipfile.ZipInfo(entry.name)
    info.external_attr = _MODE
    info.create_system = 3
    info.CRC = crc
    info.file_size = info.compress_size = entry.size
    info.header_offset = entry.offset
    return info


def write_directory(path: Path, entries: Sequence[tuple[Entry, int]], end: int) -> None:
    """Nothing; the directory of these files and their check sums stands at the end of the archive.

    Raises:
        OSError: the disk is full, or the like.
    """
    with path.open("r+b") as file:
        archive: Any = zipfile.ZipFile(file, "w", zipfile.ZIP_STORED)
        archive.filelist = [make_info(entry, crc) for entry, crc in entries]
        archive.start_dir = end
        archive._didModify = True
        archive.close()
