"""The files of one's own as a folder again, where a worker finds them."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from leaflets.errors import FileError
from leaflets.production.task import Task
from leaflets.publish import replace_file


def lay_out_files(task: Task) -> Path:
    """The folder with the task's files of one's own; one folder for a run, filled as its tasks bring what they need.

    Raises:
        FileError: it cannot be written, or a file's name leads out of it.
    """
    home = (Path(task.scratch) if task.scratch else _make_scratch()) / f"own-{task.own_digest[:16]}"
    for name, content in task.own_files:
        target = home / name
        if ".." in Path(name).parts or Path(name).is_absolute():
            raise FileError(f"{name}: leads out of the folder of one's own")
        if target.is_file():
            continue
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            replace_file(content, target)
        except OSError as error:
            raise FileError(f"{target}: cannot be written: {error.strerror}; is there room on this disk?") from None
    return home


@cache
def _make_scratch() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="leaflets-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder
