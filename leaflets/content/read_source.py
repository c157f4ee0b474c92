"""The bytes of a file, read safely, and the text in them."""

from __future__ import annotations

import os
import re
import stat
from pathlib import Path
from typing import NoReturn

from leaflets.errors import ContentError, FileError, Problem

MAX_BYTES = 2_000_000
"""No condition comes near it: the longest one shipped has about 60 kB."""

_MARKED_ENCODINGS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
# What YAML 1.2 does not let stand in a file, and three line breaks that editors do not count as lines.
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_LINE_BREAK = re.compile("\r\n|\r|\n")


def read_bytes(path: Path, most: int = MAX_BYTES) -> bytes:
    """What a plain file holds; never waits, and never reads more than ``most`` bytes and one.

    Raises:
        FileError: it is missing, not a plain file, or may not be read.
        ContentError: it is larger than ``most`` bytes.
    """
    try:
        _refuse_other_kinds(path, path.stat().st_mode)
        # Without O_NONBLOCK a pipe that took the file's place since stat() would hold the program for ever.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            facts = os.fstat(descriptor)
            _refuse_other_kinds(path, facts.st_mode)
            refuse_large(str(path), facts.st_size, most)
            content = _read_up_to(descriptor, most + 1)
        finally:
            os.close(descriptor)
    except FileNotFoundError:
        raise FileError(f"{path}: there is no such file; check its name and folder") from None
    except PermissionError:
        raise FileError(f"{path}: may not be read; ask its owner for permission to read it") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise FileError(f"{path}: cannot be read: {reason}; check its name and folder") from None
    refuse_large(str(path), len(content), most)
    return content


def _read_up_to(descriptor: int, limit: int) -> bytes:
    parts: list[bytes] = []
    while limit > 0 and (part := os.read(descriptor, limit)):
        parts.append(part)
        limit -= len(part)
    return b"".join(parts)


def _refuse_other_kinds(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise FileError(f"{path}: is a folder; name a YAML file in it")
    if not stat.S_ISREG(mode):
        raise FileError(f"{path}: is not a plain file (a pipe, device or socket); save the text as a .yaml file")


def refuse_large(name: str, size: int, most: int) -> None:
    """Refuse a file of more than ``most`` bytes.

    Raises:
        ContentError: one problem of the file as a whole.
    """
    if size > most:
        _refuse(name, f"the file has {size:,} bytes or more, and {most:,} are allowed; is it the right file?")


def _refuse(name: str, message: str, line: int = 0, column: int = 0, source_line: str = "") -> NoReturn:
    problem = Problem(name, line, column, message, source_line)
    raise ContentError(f"{name}: {message}", (problem,))


def decode_source(content: bytes, name: str, most: int = MAX_BYTES) -> str:
    """The text of UTF-8 bytes, without a byte order mark.

    Args:
        content: a whole file.
        name: the file's name for messages.
        most: how many bytes are allowed.

    Raises:
        ContentError: one problem: too large, empty, another encoding, or a character that YAML forbids.
    """
    refuse_large(name, len(content), most)
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        _refuse(name, "the file is empty; begin with a line such as 'name: Asthma'")
    _refuse_wide_encodings(content, name)
    try:
        text = content.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        _refuse_bytes(content, error.start, name)
    _refuse_characters(text, name)
    return text


def _refuse_wide_encodings(content: bytes, name: str) -> None:
    for mark, encoding in _MARKED_ENCODINGS:
        if content.startswith(mark):
            _refuse(name, f"the file is written in {encoding}; save it again as UTF-8")
    start = content[:400]
    # Plain English in UTF-16 has a NUL for every second byte.
    if len(start) >= 4 and max(start[::2].count(0), start[1::2].count(0)) > len(start) * 0.4:
        _refuse(name, "the file looks like UTF-16; save it again as UTF-8")


def _refuse_bytes(content: bytes, start: int, name: str) -> NoReturn:
    before = content[:start].decode("utf-8").removeprefix("\ufeff")
    lines = split_lines(before)
    rest = _LINE_BREAK.split(content[start : start + 200].decode("cp1252", "replace"))[0]
    letter = rest[:1]
    guess = f"'{letter}' in Latin-1 or Windows-1252" if letter.isprintable() else "perhaps not a text file"
    message = f"byte 0x{content[start]:02X} is not UTF-8 ({guess}); save the file again as UTF-8"
    _refuse(name, message, len(lines), len(lines[-1]) + 1, lines[-1] + rest)


def _refuse_characters(text: str, name: str) -> None:
    found = FORBIDDEN.search(text)
    if not found:
        return
    count = len(FORBIDDEN.findall(text))
    others = f" (and {count - 1} more such)" if count > 1 else ""
    before = split_lines(text[: found.start()])
    whole = split_lines(text)[len(before) - 1]
    what = "a line separator" if found[0] in "\u2028\u2029\x85" else "a control character"
    message = f"U+{ord(found[0]):04X}{others} is {what} that cannot stand in a content file; take it out"
    _refuse(name, message, len(before), len(before[-1]) + 1, whole)


def split_lines(text: str) -> list[str]:
    """The lines of a text as an editor counts them; a text without a line break is one line."""
    return _LINE_BREAK.split(text)
