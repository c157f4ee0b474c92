"""What a mailing is asked for."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

SAMPLE = 24
"""Files that are read back when nobody says how many."""


@dataclass(frozen=True, slots=True)
class MailingOrder:
    """What is to be sent, to whom, and how.

    Attributes:
        people: the list.
        letter: the letter file.
        leaflet: a condition by id, name, other name, code or file.
        out: the folder for the archive and the job.
        today: the date of the letters, and the day by which a review date has passed.
        own: a folder of one's own, or None.
        encoding: of the list, or None to find it out.
        job: the name of the job, or None to make one.
        name_column: a column whose value is put into the names of the files; "" for none.
        verified: how many files are read back; None for all.
        is_printed: make the files for the print room too.
        worker_count: how many processes, or None to choose.
        is_judged: measure the leaflet in every size.
        is_expired_allowed: print past the review date, with a warning strip.
        is_forced: overwrite an archive of another run.
        suppressed: rules of preflight to set aside, each with its reason.
    """

    people: Path
    letter: Path
    leaflet: str
    out: Path
    today: datetime.date
    own: Path | None = None
    encoding: str | None = None
    job: str | None = None
    name_column: str = ""
    verified: int | None = SAMPLE
    is_printed: bool = False
    worker_count: int | None = None
    is_judged: bool = True
    is_expired_allowed: bool = False
    is_forced: bool = False
    suppressed: tuple[tuple[str, str], ...] = ()
