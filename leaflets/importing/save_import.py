"""An imported page → its condition file on disk, with the schema that editors need beside it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from leaflets.content.schema import condition_schema, format_schema
from leaflets.content.write_yaml import SCHEMA_COMMENT
from leaflets.errors import FileError
from leaflets.importing.import_page import ImportedPage

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


def save_import(page: ImportedPage, folder: Path, *, force: bool) -> Path:
    """The path of the condition file, written whole or not at all, with the schema that its first line names.

    Args:
        page: what ``import_page`` gave.
        folder: where the file is to stand; made when it is not there.
        force: whether a file of that name may be replaced.

    Raises:
        FileError: there is such a file and ``force`` is not given, or the folder cannot be written.
    """
    path = folder / f"{page.id}.yaml"
    schema = folder / INSIDE
    if os.path.lexists(path) and not force:
        raise FileError(f"{path}: this file is already there; move it away, or ask for it to be replaced with --force")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if page.yaml.startswith(f"{_COMMENT_INSIDE}\n") and not os.path.lexists(schema):
            _write_whole(schema, format_schema(condition_schema()).encode())
        _write_whole(path, page.yaml.encode())
    except OSError as error:
        raise FileError(f"{path}: cannot be written: {error.strerror}; check the folder and its permissions") from None
    return path


def _write_whole(path: Path, content: bytes) -> None:
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
