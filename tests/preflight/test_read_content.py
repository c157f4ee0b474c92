"""The bytes of a named file, or one line with the name, the reason and what to do."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from leaflets.errors import FileError
from leaflets.preflight import read_content as module
from leaflets.preflight.read_content import read_content


def test_the_bytes_of_a_file(tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(b"%PDF-1.7\n\x00\xff")
    assert read_content(path) == b"%PDF-1.7\n\x00\xff"


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"gone.pdf: there is no such file; check its name and folder$"):
        read_content(tmp_path / "gone.pdf")


def test_a_folder(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r": is a folder; name the PDF files in it$"):
        read_content(tmp_path)


def test_a_pipe_is_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.pdf")  # opened, it would wait for ever
    with pytest.raises(FileError, match=r"pipe.pdf: is not a plain file .*; save it as a PDF file first$"):
        read_content(tmp_path / "pipe.pdf")


def test_a_name_that_no_file_can_have() -> None:
    with pytest.raises(FileError, match=r"a\?b.pdf: cannot be read: .*null.*; check its name and folder$"):
        read_content(Path("a\0b.pdf"))


def test_a_name_too_long() -> None:
    with pytest.raises(FileError, match=r"cannot be read: File name too long; check its name and folder$"):
        read_content(Path("a" * 300))


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    (tmp_path / "secret.pdf").touch()
    monkeypatch.setattr(Path, "read_bytes", refuse)  # root, who may run the tests, may read everything
    with pytest.raises(FileError, match=r"secret.pdf: may not be read; ask its owner"):
        read_content(tmp_path / "secret.pdf")


def test_a_file_too_large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.pdf"
    with path.open("wb") as file:
        file.truncate(3 * 2**20 + 1)
    monkeypatch.setattr(module, "MOST_BYTES", 3 * 2**20)
    with pytest.raises(FileError, match=r"large.pdf: has 3 MB, more than the 3 MB that are read; split it"):
        read_content(path)
    path.write_bytes(b"%PDF")
    assert read_content(path) == b"%PDF"


def test_a_line_break_in_a_name_stays_off_the_screen() -> None:
    with pytest.raises(FileError) as caught:
        read_content(Path("gone\n\x1b[31mfile.pdf"))
    assert str(caught.value) == "gone ?[31mfile.pdf: there is no such file; check its name and folder"
