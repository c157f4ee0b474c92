from __future__ import annotations

import errno
import os
import zipfile
import zlib
from pathlib import Path

import pytest

from leaflets.mailing.archive import Entry, make_info, place_entries, reserve_room, write_directory, write_entry

FILES = {1: b"one" * 50, 2: b"", 3: "drei ü".encode()}
NAMES = {1: "a.pdf", 2: "b ü.pdf", 3: "c.pdf"}


def test_files_written_in_any_order_make_an_archive_that_the_library_reads(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    path.touch()
    entries, end = place_entries((record, NAMES[record], len(content)) for record, content in FILES.items())
    descriptor = os.open(path, os.O_WRONLY)
    for entry in reversed(entries):
        content = FILES[entry.record]
        write_entry(descriptor, entry, zlib.crc32(content), (content[:2], content[2:]))
    os.close(descriptor)
    write_directory(path, [(entry, zlib.crc32(FILES[entry.record])) for entry in entries], end)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert {record: archive.read(NAMES[record]) for record in FILES} == FILES


def test_a_file_of_another_size_is_a_bug(tmp_path: Path) -> None:
    with (tmp_path / "x").open("wb") as file, pytest.raises(RuntimeError, match="record 7: 3 bytes, not 4"):
        write_entry(file.fileno(), Entry(7, "a", 0, 4), 0, (b"abc",))


def test_the_directory_never_tells_the_time_and_only_the_owner_may_read() -> None:
    info = make_info(Entry(1, "a", 5, 6), 9)
    assert info.date_time == (1980, 1, 1, 0, 0, 0)
    assert info.external_attr >> 16 == 0o100600


def test_room_is_reserved_before_anything_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.zip"
    path.touch()
    reserve_room(path, 0)
    reserve_room(path, 5000)
    assert path.stat().st_size == 5000

    def refuse(number: int) -> None:
        def fail(*arguments: int) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(os, "posix_fallocate", fail)

    refuse(errno.ENOSPC)
    with pytest.raises(OSError, match="No space"):
        reserve_room(path, 9000)
    refuse(errno.EOPNOTSUPP)
    reserve_room(path, 9000)  # such a system finds out while it writes
    monkeypatch.delattr(os, "posix_fallocate")
    reserve_room(path, 9000)
