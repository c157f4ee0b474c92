"""The pages that files and folders name."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from leaflets.errors import FileError


def find_pages(paths: Iterable[Path]) -> list[Path]:
    """Every page, each once: files as they are named, and all files below a folder, sorted.

    Hidden files and folders, and links to folders, are passed over. A file that is not there is listed all the same:
    it is one bad page among others.

    Raises:
        FileError: a folder cannot be read, or holds no file.
    """
    found: dict[Path, None] = {}
    for path in paths:
        for page in _list_files(path) if path.is_dir() else [path]:
            found.setdefault(page)
    return list(found)


def _list_files(folder: Path) -> list[Path]:
    def refuse(error: OSError) -> None:
        raise FileError(f"{error.filename}: cannot be read: {error.strerror}; check the folder's permissions") from None

    pages: list[Path] = []
    for parent, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        pages += [Path(parent, name) for name in names if not name.startswith(".")]
    if not pages:
        raise FileError(f"{folder}: no pages in this folder; save pages as text, HTML or XML, and put them there")
    return sorted(pages)
