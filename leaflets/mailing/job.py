"""The job of a mailing: what was made for which record, without a word about any person.

It is kept beside the archive as ``JOB.json``, for the print room, for printing some records again and for finding out
which sheets are missing.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

from leaflets import __version__
from leaflets.errors import FileError
from leaflets.publish import PROGRAM

_FIELDS = ("record", "name", "size", "language", "copies", "letter_pages", "page_count", "way", "sha256")
_list_values = attrgetter(*_FIELDS)


@dataclass(frozen=True, slots=True)
class JobRecord:
    """One person's file, by the number of the row: never by the name.

    Attributes:
        record: number of the row among all rows, from 1.
        name: of the file in the archive.
        size: of the type, points.
        language: of the letter.
        copies: how many are printed.
        letter_pages, page_count: pages of the letter, and of all.
        way: how it was made.
        sha256: of the file.
    """

    record: int
    name: str
    size: float
    language: str
    copies: int
    letter_pages: int
    page_count: int
    way: str
    sha256: str

    @property
    def sheets(self) -> int:
        """Sheets of one copy, printed on both sides; the leaflet begins on a sheet of its own."""
        return -(-self.letter_pages // 2) + -(-(self.page_count - self.letter_pages) // 2)


@dataclass(frozen=True, slots=True)
class Job:
    """A mailing.

    Attributes:
        id: printed on every sheet.
        leaflet: id of the condition.
        paper: a4 or letter.
        envelope: width and height, mm.
        archive: name of the ZIP beside this file.
        records: in order.
        stopped: record, line and reason of the rows for which nothing was made.
    """

    id: str
    leaflet: str
    paper: str
    envelope: tuple[float, float]
    archive: str
    records: tuple[JobRecord, ...]
    stopped: tuple[tuple[int, int, str], ...] = ()


def write_job(job: Job) -> bytes:
    """The job as JSON, one record a line."""
    head: dict[str, Any] = {
        "program": PROGRAM,
        "version": __version__,
        "job": job.id,
        "leaflet": job.leaflet,
        "paper": job.paper,
        "envelope": job.envelope,
        "archive": job.archive,
        "fields": _FIELDS,
    }
    lines = [f"  {json.dumps(name)}: {json.dumps(value)}," for name, value in head.items()]
    rows = ",\n".join(f"    {json.dumps(_list_values(record))}" for record in job.records)
    stopped = ",\n".join(f"    {json.dumps(row)}" for row in job.stopped)
    body = f'  "records": [\n{rows}\n  ],\n  "stopped": [\n{stopped}\n  ]'
    return "\n".join(["{", *lines, body, "}", ""]).encode()


def read_job(path: Path) -> Job:
    """The job in a file.

    Raises:
        FileError: it is missing, or not a job of this program.
    """
    try:
        facts = json.loads(path.read_text("utf-8"))
        if facts["program"] != PROGRAM or tuple(facts["fields"]) != _FIELDS:
            raise ValueError
        width, height = (float(length) for length in facts["envelope"])
        archive = str(facts["archive"])
        if Path(archive).name != archive:
            raise ValueError
        records = tuple(JobRecord(*row) for row in facts["records"])
        stopped = tuple((int(record), int(line), str(reason)) for record, line, reason in facts["stopped"])
        texts = (str(facts["job"]), str(facts["leaflet"]), str(facts["paper"]))
        return Job(*texts, (width, height), archive, records, stopped)
    except OSError as error:
        raise FileError(f"{path}: cannot be read: {error.strerror}; name the JOB.json of a mailing") from None
    except (ValueError, KeyError, TypeError, RecursionError):
        raise FileError(
            f"{path}: this is not the job of a mailing; name the JOB.json that 'leaflets merge' wrote"
        ) from None
