"""Where the program's own folders are: templates, styles, pictures, wording, journals, conditions, schema and so on.

They stand inside the package once it is installed, and beside it in a checkout. Never looks at the working directory.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from leaflets.errors import FileError


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
