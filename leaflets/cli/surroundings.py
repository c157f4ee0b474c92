"""What the program takes from around it: the day, and the folder of one's own."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from pathlib import Path

from leaflets.cli.say import say
from leaflets.errors import UsageError

FOLDER_VARIABLE = "LEAFLETS_FOLDER"
EPOCH_VARIABLE = "SOURCE_DATE_EPOCH"


def find_today(environment: Mapping[str, str] = os.environ) -> datetime.date:
    """The day by the clock, or the day (UTC) that SOURCE_DATE_EPOCH names in seconds since 1970.

    The variable's meaning: https://reproducible-builds.org/specs/source-date-epoch/

    Raises:
        UsageError: the variable holds no such number.
    """
    seconds = environment.get(EPOCH_VARIABLE)
    if not seconds:
        return datetime.date.today()
    try:
        return datetime.datetime.fromtimestamp(int(seconds), datetime.UTC).date()
    except (ValueError, OverflowError, OSError):
        raise UsageError(f"{EPOCH_VARIABLE} is {seconds!r}; it must be seconds since 1970 such as 1767225600") from None


def find_own_folder(asked: Path | None, environment: Mapping[str, str] = os.environ) -> Path | None:
    """The user's own folder, told on standard error; None when there is none.

    Args:
        asked: what ``--folder`` says; it goes before LEAFLETS_FOLDER, and that before a working directory
        that
            holds a clinic.yaml.
        environment: where the variable stands.

    Raises:
        UsageError: the folder asked for is not there.
    """
    named = environment.get(FOLDER_VARIABLE)
    if asked is not None:
        folder, origin = asked, "--folder"
    elif named:
        folder, origin = Path(named), FOLDER_VARIABLE
    elif Path("clinic.yaml").is_file():
        folder, origin = Path(), "the working directory holds a clinic.yaml"
    else:
        return None
    if not folder.is_dir():
        raise UsageError(f"{origin}: there is no folder {folder}; make it with: leaflets init {folder}")
    say(f"your own folder is {folder.resolve()} ({origin})")
    return folder
