"""The YAML files below folders."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from leaflets.errors import FileError

SUFFIXES = (".yaml", ".yml")
CLINIC_STEM = "clinic"
"""A file of this name holds a clinic, not a condition."""
LIBRARY_STEM = "references"
"""A file of this name, or whose name ends so after a dot, holds references that several conditions cite."""
LETTER_STEM = "letter"
"""A file whose name begins so holds a letter of a mailing, not a condition."""
ANSWERS_ENDING = ".evidence"
"""A file whose name ends so, before .yaml, holds what people answered about a leaflet (``leaflets evidence``)."""


def is_clinic(path: Path) -> bool:
    """Whether a file is a clinic's profile, by its name."""
    return path.stem.casefold() == CLINIC_STEM


def is_letter(path: Path) -> bool:
    """Whether a file is a letter file, by its name: letter.yaml, letter-clinic.yaml."""
    return is_yaml(path) and path.stem.casefold().split("-")[0] == LETTER_STEM


def is_answers(path: Path) -> bool:
    """Whether a file holds answers about a leaflet, not a condition, by its name."""
    return is_yaml(path) and path.stem.casefold().endswith(ANSWERS_ENDING)


def is_library(path: Path) -> bool:
    """Whether a file holds references for several conditions, by its name: references.yaml or X.references.yaml."""
    return is_yaml(path) and (path.stem.casefold() == LIBRARY_STEM or path.stem.casefold().endswith(f".{LIBRARY_STEM}"))


def find_library(given: str, condition: Path) -> Path | None:
    """The file of shared references that a condition's file names: beside it, else in the folder above; None if none.

    A name with a folder in it names nothing.
    """
    if Path(given).name != given:
        return None
    folder = condition.parent
    return next((place for place in (folder / given, folder.parent / given) if place.is_file()), None)


def name_answers(stem: str) -> str:
    """The name of the file with the answers about a condition, such as asthma.evidence.yaml."""
    return f"{stem}{ANSWERS_ENDING}{SUFFIXES[0]}"


def is_yaml(path: Path) -> bool:
    """Whether a name ends as YAML files do."""
    return path.suffix.casefold() in SUFFIXES


def list_files(folder: Path) -> list[Path]:
    """The YAML files below a folder, sorted; hidden files and folders and links to folders are passed over.

    Raises:
        FileError: it is missing, not a folder, may not be read, or holds no YAML file.
    """
    if not folder.exists():
        raise FileError(f"{folder}: there is no such file or folder; check its name")
    if not folder.is_dir():
        raise FileError(f"{folder}: is a file, not a folder; name the folder it is in")

    def refuse(error: OSError) -> None:
        raise FileError(f"{error.filename}: cannot be read: {error.strerror}; check the folder's permissions") from None

    found = []
    for parent, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        files = [Path(parent, name) for name in names if not name.startswith(".")]
        found += [path for path in files if is_yaml(path) and not path.is_dir()]
    if not found:
        raise FileError(f"{folder}: no YAML files in this folder; condition files end in .yaml or .yml")
    return sorted(found)


def list_condition_files(folders: Iterable[Path]) -> list[Path]:
    """The condition files below folders, in the order of the folders, each file once.

    Raises:
        FileError: a folder is missing, or holds no YAML file.
    """
    found: dict[Path, Path] = {}
    for folder in folders:
        for path in list_files(folder):
            if not is_clinic(path) and not is_answers(path) and not is_library(path) and not is_letter(path):
                found.setdefault(path.resolve(), path)
    return list(found.values())
