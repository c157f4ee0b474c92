"""The bytes of a file that somebody named, or one clear line why there are none."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from leaflets.errors import FileError
from leaflets.preflight.clean_text import clean_text

MOST_BYTES = 512 * 2**20
"""No leaflet is larger; a file that is gives a message in place of a machine without memory."""


def read_content(path: Path) -> bytes:
    """The content of a plain file.

    Raises:
        FileError: there is no such file, it is a folder, pipe or device, may not be read, or is too large.
    """
    name = clean_text(str(path))
    try:
        # Asked before it is opened: opening a pipe would wait for a writer, perhaps for ever.
        _refuse_others(name, path.stat())
        return path.read_bytes()
    except FileNotFoundError:
        raise FileError(f"{name}: there is no such file; check its name and folder") from None
    except PermissionError:
        raise FileError(f"{name}: may not be read; ask its owner for permission to read it") from None
    except (OSError, ValueError) as error:  # ValueError: a null character in the name
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise FileError(f"{name}: cannot be read: {reason}; check its name and folder") from None


def _refuse_others(name: str, found: os.stat_result) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise FileError(f"{name}: is a folder; name the PDF files in it")
    if not stat.S_ISREG(found.st_mode):
        raise FileError(f"{name}: is not a plain file (a pipe, device or socket); save it as a PDF file first")
    if found.st_size > MOST_BYTES:
        raise FileError(
            f"{name}: has {found.st_size / 2**20:.0f} MB, more than the {MOST_BYTES // 2**20} MB that are read; "
            "split it, or print it again with smaller pictures"
        )
