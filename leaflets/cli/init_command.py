"""``leaflets init``: a folder of one's own, with everything in it to begin."""

from __future__ import annotations

import argparse
import shlex
from pathlib import Path

from leaflets.cli.say import say
from leaflets.errors import ExitCode, FileError
from leaflets.folders import program_folder


def run_init(options: argparse.Namespace) -> ExitCode:
    """Make the folder and print what was made; existing files are never overwritten.

    Raises:
        FileError: a file is in the way, or the folder cannot be written; nothing was made in the first case.
    """
    folder: Path = options.directory
    files = _collect_files()
    _refuse_overwriting(folder, list(files))
    for name, content in files.items():
        _write_new(folder / name, content)
        print(folder / name)
    command = f"leaflets build example-condition --folder {shlex.quote(str(folder))}"
    say(f"now change {folder / 'clinic.yaml'}, then try: {command}")
    return ExitCode.OK


def _collect_files() -> dict[str, bytes]:
    """The content of each file by its path in the new folder: the starter's, and the schemas for editors."""
    starter, schema = program_folder("starter"), program_folder("schema")
    files = {path.relative_to(starter).as_posix(): path.read_bytes() for path in starter.rglob("*.*") if path.is_file()}
    files |= {f"schema/{path.name}": path.read_bytes() for path in schema.glob("*.schema.json")}
    return dict(sorted(files.items()))


def _refuse_overwriting(folder: Path, names: list[str]) -> None:
    if folder.exists() and not folder.is_dir():
        raise FileError(f"{folder}: is in the way and is not a folder; choose another name")
    in_the_way = [str(folder / name) for name in names if (folder / name).exists() or (folder / name).is_symlink()]
    if in_the_way:
        raise FileError(f"nothing was made, for these are there already: {', '.join(in_the_way)}; choose a new folder")


def _write_new(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("xb") as file:
            file.write(content)
    except OSError as error:
        raise FileError(
            f"{path}: cannot be written: {error.strerror or error}; choose a folder that you may write to"
        ) from None
