"""Where the program's own folders are (templates, styles, pictures, wording, conditions and so on), fonts and cache.

The folders stand inside the package once it is installed, and beside it in a checkout. Never looks at the working
directory.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from leaflets.errors import FileError, MissingDependency


@cache
def program_folder(name: str) -> Path:
    """The program's folder of that name, such as ``templates``: inside the package, else one level up.

    Raises:
        FileError: neither place has it, so the installation is damaged.
    """
    package = Path(__file__).resolve().parent
    for parent in (package, package.parent):
        if (parent / name).is_dir():
            return parent / name
    raise FileError(f"the program's folder '{name}' is missing from {package.name}; install the package again")


def program_root() -> Path:
    """The folder that holds the program's templates, styles and pictures."""
    return program_folder("styles").parent


def find_cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """The program's folder below the user's folder for caches; it may not be there yet.

    A relative path in ``XDG_CACHE_HOME`` is ignored. Source: XDG Base Directory Specification.

    Raises:
        RuntimeError: no home folder can be worked out.
    """
    named = Path(environment.get("XDG_CACHE_HOME") or "")
    return (named if named.is_absolute() else Path.home() / ".cache") / "leaflets"


def open_cache_folder(name: str) -> Path | None:
    """A folder for code that this program made and will run again; made when it is not there.

    None where it cannot be made, is not the user's own, or can be written by others: what they put there would be run.
    """
    try:
        folder = find_cache_folder() / name
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        state = folder.lstat()
    except (OSError, RuntimeError):
        return None
    is_own = not hasattr(os, "getuid") or state.st_uid == os.getuid()
    is_closed = not state.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    return folder if stat.S_ISDIR(state.st_mode) and is_own and is_closed else None


def find_font(package: str, file: str) -> Path:
    """The path of a font file in a font package, which is looked up and not imported.

    Raises:
        MissingDependency: the package is not installed, or has not got the file.
    """
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        if (path := Path(folder) / "files" / file).is_file():
            return path
    raise report_missing_font(package, file)


def report_missing_font(package: str, file: str) -> MissingDependency:
    """The error to raise for a font file that is not there, or cannot be read."""
    project = package.replace("_", "-")
    return MissingDependency(
        f"{file} of the font package {project} is missing; install it with: python -m pip install {project}"
    )
