"""Where finished editions go: a folder of this machine. :mod:`address_store` does the same at an address."""

from __future__ import annotations

import contextlib
from pathlib import Path

from leaflets.build import FAILED_FOLDER
from leaflets.errors import FileError
from leaflets.folding.schemes import name_sheets
from leaflets.publish import is_ours, publish_file, withdraw_file

OUTDATED_FOLDER = "outdated"
"""Beside the published files: what stood under the name of an edition that cannot be printed any more."""
ALTERED_FOLDER = "altered"
"""Beside the published files: what somebody else put under the name of an edition."""


class FolderStore:
    """The folder of the outputs."""

    def __init__(self, folder: Path, *, is_forced: bool) -> None:
        self._folder, self._is_forced = folder, is_forced

    def put(self, file: str, content: bytes, *, is_passed: bool, is_known: bool) -> str:
        """Where the bytes are now, below the folder: under their name, or under ``failed/`` beside it.

        What stood under the name and does not hold any more is moved to ``outdated/``, so that nobody prints it; what
        somebody else put where the ledger has an edition is moved to ``altered/``, so that nothing is lost.

        Args:
            file: the name, below the folder.
            content: the PDF.
            is_passed: preflight found no error.
            is_known: the ledger has an edition under this name.

        Raises:
            DiskRefused: the disk is full or read-only.
            FileError: it cannot be written, or a file is in the way that this program did not make.
        """
        target = self._folder / file
        kept_back = target.parent / FAILED_FOLDER / target.name
        place = target if is_passed else kept_back
        if is_known:
            _move_stranger(place)
        publish_file(content, place, is_forced=self._is_forced)
        if is_passed:
            withdraw_file(kept_back)
        else:
            self.retire(file)
        return place.relative_to(self._folder).as_posix()

    def retire(self, file: str) -> None:
        """Move what stands under a name, and its print sheets, to ``outdated/``, when this program made it.

        Raises:
            FileError: it cannot be moved.
        """
        for name in (file, name_sheets(file)):
            self._retire(name)

    def put_sheets(self, file: str, sheets: bytes, *, is_known: bool) -> str:
        """Where the print sheets of an edition are now; "" without any, and what stood there is moved to ``outdated/``.

        Args:
            file: the name of the edition.
            sheets: the PDF; empty when there is none.
            is_known: the ledger has print sheets of it.

        Raises:
            DiskRefused: the disk is full or read-only.
            FileError: it cannot be written, or a file is in the way that this program did not make.
        """
        if not sheets:
            self._retire(name_sheets(file))
            return ""
        target = self._folder / name_sheets(file)
        if is_known:
            _move_stranger(target)
        publish_file(sheets, target, is_forced=self._is_forced)
        return target.relative_to(self._folder).as_posix()

    def _retire(self, name: str) -> None:
        target = self._folder / name
        if target.is_file() and is_ours(target):
            _move(target, target.parent / OUTDATED_FOLDER / target.name)


def _move_stranger(target: Path) -> None:
    """Put aside what is not ours; an empty file is nobody's."""
    if not target.is_file() or is_ours(target):
        return
    if target.stat().st_size == 0:
        with contextlib.suppress(OSError):
            target.unlink()
        return
    _move(target, target.parent / ALTERED_FOLDER / target.name)


def _move(source: Path, target: Path) -> None:
    number = 1
    while target.exists():
        number += 1
        target = target.with_name(f"{source.stem}-{number}{source.suffix}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        source.replace(target)
    except OSError as error:
        raise FileError(f"{source}: cannot be moved to {target.parent}: {error.strerror}; move it by hand") from None
