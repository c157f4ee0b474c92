"""How a file reaches its place: whole or not at all, and never over what is not ours."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from leaflets.errors import FileError
from leaflets.model.edition import Edition, Kind, Layout
from leaflets.publish import publish_file, withdraw_file
from tests.whole.editions import CONDITIONS, make


def test_the_same_bytes_are_not_written_again(tmp_path: Path) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"same")
    os.utime(target, (1, 1))
    assert publish_file(b"same", target) is False
    assert target.stat().st_mtime == 1


def test_a_strangers_file_is_kept_unless_forced(tmp_path: Path) -> None:
    target = tmp_path / "thesis.pdf"
    target.write_bytes(b"%PDF-1.7 years of work")
    with pytest.raises(FileError, match=r"thesis\.pdf: is in the way and was not made by leaflets.*--force"):
        publish_file(b"new", target)
    assert target.read_bytes() == b"%PDF-1.7 years of work"
    assert publish_file(b"new", target, is_forced=True) is True
    assert target.read_bytes() == b"new"


def test_a_folder_in_the_way_is_not_forced(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="is not a file"):
        publish_file(b"x", tmp_path, is_forced=True)


def test_a_folder_that_cannot_be_made_is_an_error_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FileError, match="cannot be written: File exists"):
        publish_file(b"x", tmp_path / "file" / "a.pdf")


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit, OSError(28, "No space left on device")])
def test_an_interruption_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, interruption: BaseException
) -> None:
    target = tmp_path / "a.pdf"
    target.write_bytes(b"old")

    def fail(self: Path, other: Path) -> Path:
        raise interruption

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises((KeyboardInterrupt, SystemExit, FileError)):
        publish_file(b"new", target, is_forced=True)
    assert list(tmp_path.iterdir()) == [target]
    assert target.read_bytes() == b"old"


def test_only_our_own_file_is_withdrawn_and_its_folder_when_empty(tmp_path: Path) -> None:
    mine = tmp_path / "failed" / "a.pdf"
    mine.parent.mkdir()
    mine.write_bytes(b"%PDF-1.7 somebody else's")
    withdraw_file(mine)
    assert mine.exists()
    withdraw_file(tmp_path / "missing.pdf")
    ours = publish_edition(mine.parent / "b.pdf")
    withdraw_file(ours)
    assert not ours.exists() and mine.exists()
    mine.unlink()
    withdraw_file(publish_edition(mine.parent / "b.pdf"))
    assert not mine.parent.exists()


def publish_edition(target: Path) -> Path:
    """A file that carries the program's note, as every edition does."""
    edition = Edition(Kind.CITATIONS, Layout.A5, 12)
    publish_file(make(CONDITIONS[0], edition).content, target)
    return target
