from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from leaflets.content.read_source import MAX_BYTES, decode_source, read_bytes, split_lines
from leaflets.errors import ContentError, FileError

ROOT = Path(__file__).parents[2]
# Runs in a process of its own with 400 MB of address space; prints what the reader says, the seconds, the megabytes.
PROBE = """
import resource, sys, time
from datetime import date
from pathlib import Path
from leaflets.content.read_condition import read_condition
from leaflets.errors import LeafletsError
resource.setrlimit(resource.RLIMIT_AS, (400_000_000, 400_000_000))
start = time.process_time()
try:
    read_condition(Path(sys.argv[1]), today=date(2026, 11, 23))
except LeafletsError as error:
    print(type(error).__name__, len(getattr(error, "problems", "1")), str(error)[:300].replace(chr(10), " "))
# VmHWM, not ru_maxrss: that one keeps the size of the process that started this one
status = Path("/proc/self/status").read_text()
print(time.process_time() - start, int(status.partition("VmHWM:")[2].split()[0]) / 1000)
"""


def write(content: bytes) -> Callable[[Path], object]:
    return lambda path: path.write_bytes(content)


def make_sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(100_000_000)


def make_forbidden(path: Path) -> None:
    path.write_text("name: x")
    path.chmod(0)


NESTED_ALIASES = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [{f'*a{n - 1}, ' * 9}]\n" for n in range(1, 9))
HOSTILE: dict[str, tuple[Callable[[Path], object], str]] = {
    "100 MB": (make_sparse, "ContentError 1 .*100,000,000 bytes"),
    "100 MB of text": (write(b"name: x\n" * 12_500_000), "ContentError 1 .*100,000,000 bytes"),
    "10 000 flow levels": (write(b"a: " + b"[" * 10_000), "ContentError 1 .*more than 50 levels"),
    "10 000 block levels": (write(b"- " * 10_000), "ContentError 1 .*more than 50 levels"),
    "alias bomb": (write(NESTED_ALIASES.encode()), "ContentError 1 .*is an anchor"),
    "a million values": (write(b"a: [" + b"a," * 990_000), "ContentError 1 .*more than 20,000 keys and values"),
    "NUL bytes": (write(b"name: a\0\0b"), "ContentError 1 .*U\\+0000 \\(and 1 more such\\)"),
    "nothing but NUL": (write(bytes(1000)), "ContentError 1 .*the file is empty"),
    "empty": (write(b""), "ContentError 1 .*the file is empty"),
    "UTF-16": (write("name: Asthma".encode("utf-16")), "ContentError 1 .*written in UTF-16"),
    "UTF-16 without mark": (write("name: Asthma".encode("utf-16-be")), "ContentError 1 .*looks like UTF-16"),
    "Latin-1": (write("name: Sjögren".encode("latin-1")), "ContentError 1 .*:1:9: .*byte 0xF6 .*'ö' in Latin-1"),
    "folder": (Path.mkdir, "FileError 1 .*is a folder"),
    "pipe": (os.mkfifo, "FileError 1 .*not a plain file"),
    "missing": (lambda path: None, "FileError 1 .*no such file"),
    "unreadable": (make_forbidden, "FileError 1 .*may not be read"),
    "a loop of links": (lambda path: path.symlink_to(path), "FileError 1 .*cannot be read"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_one_clear_error_in_a_second_and_200_mb(name: str, tmp_path: Path) -> None:
    make, expected = HOSTILE[name]
    if name == "unreadable" and os.geteuid() == 0:
        pytest.skip("root may read every file")
    path = tmp_path / "hostile.yaml"
    make(path)
    done = subprocess.run(
        [sys.executable, "-c", PROBE, str(path)], cwd=ROOT, capture_output=True, text=True, timeout=30, check=False
    )
    assert done.stderr == ""
    said, measured = done.stdout.splitlines()
    assert re.match(expected, said)
    seconds, megabytes = map(float, measured.split())
    assert seconds < 1
    assert megabytes < 200


def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    start = time.monotonic()
    with pytest.raises(FileError, match="not a plain file"):
        read_bytes(tmp_path / "pipe")
    assert time.monotonic() - start < 1


def test_a_file_one_may_not_read_is_told_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x.yaml").write_text("name: x")

    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)  # root, who runs the tests in a container, may read every file
    with pytest.raises(FileError, match="may not be read; ask its owner"):
        read_bytes(tmp_path / "x.yaml")


def test_a_device_is_refused() -> None:
    with pytest.raises(FileError, match="not a plain file"):
        read_bytes(Path("/dev/zero"))


def test_a_name_no_file_can_have_is_refused() -> None:
    with pytest.raises(FileError, match="cannot be read"):
        read_bytes(Path("a\0b"))


def test_the_largest_file_is_read_whole_and_one_byte_more_is_not(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_bytes(b"#" * MAX_BYTES)
    assert len(read_bytes(path)) == MAX_BYTES
    path.write_bytes(b"#" * (MAX_BYTES + 1))
    with pytest.raises(ContentError, match="2,000,001 bytes"):
        read_bytes(path)
    with pytest.raises(ContentError, match="2,000,001 bytes"):
        decode_source(path.read_bytes(), "large.yaml")


def test_a_byte_order_mark_is_no_part_of_the_text() -> None:
    assert decode_source(b"\xef\xbb\xbfname: x", "x.yaml") == "name: x"


def test_a_second_byte_order_mark_is_refused() -> None:
    with pytest.raises(ContentError, match=r"U\+FEFF is a control character"):
        decode_source("\ufeffname: \ufeffx".encode(), "x.yaml")


@pytest.mark.parametrize("separator", ["\u2028", "\x85"])
def test_a_line_break_that_editors_do_not_count_is_refused(separator: str) -> None:
    with pytest.raises(ContentError, match=r"x\.yaml:2:2: .*is a line separator"):
        decode_source(f"a\nb{separator}c".encode(), "x.yaml")


def test_lines_are_counted_as_editors_count_them() -> None:
    assert split_lines("a\r\nb\rc\nd\n") == ["a", "b", "c", "d", ""]
