"""Puts finished bytes under their final name, whole or not at all, and never over what is not ours.

Takes: bytes and a target. Gives: whether it was written. May fail: FileError. Never does: leave a half-written file.
"""

from __future__ import annotations

import errno
import json
import secrets
from pathlib import Path

from leaflets.errors import DiskRefused, FileError, LeafletsError
from leaflets.imposition.own_sheets import is_own_sheets
from leaflets.pdf import read_attachments

EDITION_FILE = "edition.json"
PROGRAM = "leaflets"
PART_FILES = ".leaflets-*.part"
"""What a half-written file is called until it is whole."""
_REFUSALS = (errno.ENOSPC, errno.EDQUOT, errno.EROFS)


def publish_file(content: bytes, target: Path, *, is_forced: bool = False) -> bool:
    """Whether the file was written; False when the very same bytes stood there already.

    The bytes go to a temporary name beside the target and are then renamed, so the target is always whole.

    Raises:
        DiskRefused: the disk is full or read-only.
        FileError: the folder cannot be written, or a file is in the way that this program did not make.
    """
    try:
        if _is_in_place(content, target, is_forced=is_forced):
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_file(content, target)
    except OSError as error:
        kind = DiskRefused if error.errno in _REFUSALS else FileError
        raise kind(
            f"{target}: cannot be written: {error.strerror or error}; is there room, and may you write to "
            f"{target.parent}?"
        ) from None
    return True


def replace_text(content: bytes, target: Path) -> None:
    """Nothing; the file holds these bytes, whole or not at all. For files that are this program's by their name.

    Raises:
        FileError: the folder cannot be written.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_file(content, target)
    except OSError as error:
        raise FileError(f"{target}: cannot be written: {error.strerror or error}; check the folder") from None


def withdraw_file(target: Path) -> None:
    """Nothing; a file that this program made is removed, with its folder when that is empty then.

    Raises:
        FileError: it cannot be removed.
    """
    try:
        if target.is_file() and is_ours(target):
            target.unlink()
            if not any(target.parent.iterdir()):
                target.parent.rmdir()
    except OSError as error:
        raise FileError(f"{target}: cannot be removed: {error.strerror or error}; remove it by hand") from None


def _is_in_place(content: bytes, target: Path, *, is_forced: bool) -> bool:
    """Whether the target holds this already; refuses to overwrite what is not ours."""
    if not target.exists():
        return False
    if not target.is_file():
        raise FileError(f"{target}: is in the way and is not a file; choose another name or folder")
    if target.stat().st_size == len(content) and target.read_bytes() == content:
        return True
    if not is_forced and not is_ours(target):
        raise FileError(
            f"{target}: is in the way and was not made by {PROGRAM}; move it, choose another --out, "
            "or overwrite it: --force"
        )
    return False


def is_ours(path: Path) -> bool:
    """Whether a file is a PDF that this program made: an edition, or print sheets."""
    return is_own_pdf(path) or is_own_sheets(path)


def is_own_pdf(path: Path) -> bool:
    """Whether a file is an edition that this program made: it carries the program's note of it."""
    try:
        if path.stat().st_size == 0:
            return False
        notes = [file.content for file in read_attachments(path) if file.name == EDITION_FILE]
        return any(json.loads(note).get("program") == PROGRAM for note in notes)
    except (LeafletsError, OSError, ValueError, AttributeError, RecursionError):
        return False


def replace_file(content: bytes, target: Path) -> None:
    """Nothing; the target holds these bytes, whole, or is as it was.

    Raises:
        OSError: the system refuses.
    """
    temporary = target.with_name(f".leaflets-{secrets.token_hex(6)}.part")
    try:
        with temporary.open("xb") as file:
            file.write(content)
        temporary.replace(target)
    except BaseException:  # Ctrl-C too must leave nothing behind
        temporary.unlink(missing_ok=True)
        raise
