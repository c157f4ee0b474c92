"""An imported page → its condition file on disk, with the schema that editors need beside it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from leaflets.content.find_condition import read_top
from leaflets.content.schema import condition_schema, format_schema
from leaflets.content.write_yaml import SCHEMA_COMMENT
from leaflets.errors import FileError
from leaflets.importing.finish_import import ImportedPage

_LONGEST_STEM = 90
INSIDE = "condition.schema.json"
_MARK, _BESIDE = SCHEMA_COMMENT.split("=", 1)
_COMMENT_INSIDE = f"{_MARK}={INSIDE}"


def write_schema_comment(folder: Path) -> str:
    """The first line of a condition file in a folder, by which an editor finds the schema.

    In the checkout and in a folder of one's own the schema stands beside the conditions; elsewhere
    ``save_import`` puts it into the folder itself.
    """
    # Resolved first: the folder may not be there yet, and then nothing is found below it.
    return SCHEMA_COMMENT if (folder / _BESIDE).resolve().is_file() else _COMMENT_INSIDE


@dataclass(frozen=True, slots=True)
class SavedPage:
    """A condition file on disk.

    Attributes:
        path: of the file.
        page: what stands in it, under its final id.
        note: why it has another id than its name gives, else "".
    """

    path: Path
    page: ImportedPage
    note: str = ""


def save_import(page: ImportedPage, folder: Path, *, force: bool, taken: Mapping[str, str] | None = None) -> SavedPage:
    """The condition file, written whole or not at all, with the schema that its first line names.

    A page whose name another page has already gets an id of its own, with -2, -3 and so on behind it.

    Args:
        page: what ``import_page`` gave.
        folder: where the file is to stand; made when it is not there.
        force: whether the file of the same page may be replaced.
        taken: ids that other pages have got in this run, each with the page's name.

    Raises:
        FileError: the page has a file already and ``force`` is not given, or the folder cannot be written.
    """
    own, note = _choose_id(page, folder, taken or {})
    page = page.rename(own) if own != page.id else page
    path = folder / f"{own}.yaml"
    schema = folder / INSIDE
    if os.path.lexists(path) and not force:
        raise FileError(
            f"{path}: this file is already there; look at what would change with --update, move it away, "
            "or ask for it to be replaced with --force"
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if page.yaml.startswith(f"{_COMMENT_INSIDE}\n") and not os.path.lexists(schema):
            write_whole(schema, format_schema(condition_schema()).encode())
        write_whole(path, page.yaml.encode())
    except OSError as error:
        raise FileError(f"{path}: cannot be written: {error.strerror}; check the folder and its permissions") from None
    return SavedPage(path, page, note)


def _choose_id(page: ImportedPage, folder: Path, taken: Mapping[str, str]) -> tuple[str, str]:
    """The first id that is free or has the same page's file, and a note when it is not the first of all."""
    first = ""
    for number in count(1):
        own = page.id if number == 1 else f"{page.id[:_LONGEST_STEM].rstrip('-')}-{number}"
        if own in taken:
            first = first or taken[own]
            continue
        path = folder / f"{own}.yaml"
        origins = read_origins(path) if os.path.lexists(path) else frozenset()
        if origins and not origins & page.origins:
            first = first or str(path)
            continue
        return own, f"named '{own}', because {first} has the name '{page.report.name}' too" if first else ""
    raise AssertionError("numbers do not end")


def read_origins(path: Path) -> frozenset[str]:
    """Addresses and sources of the pages that a condition file was taken from; empty when it names none."""
    listed = read_top(path).get("provenance")
    entries = listed if isinstance(listed, list) else [listed]
    found = (entry.get(key) for entry in entries if isinstance(entry, dict) for key in ("url", "source"))
    return frozenset(text for text in found if isinstance(text, str))


def write_whole(path: Path, content: bytes) -> None:
    """Write beside the target under a temporary name, then give it its own."""
    descriptor, temporary = tempfile.mkstemp(prefix=f".{path.stem[:40]}-", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        umask = os.umask(0)
        os.umask(umask)
        Path(temporary).chmod(0o666 & ~umask)
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
