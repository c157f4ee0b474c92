"""Which sheets of a job came out of the printer, by the codes that a scanner read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from leaflets.content.read_source import read_bytes
from leaflets.mailing.job import Job, read_job
from leaflets.mailing.plan_mailing import MAX_LIST_BYTES
from leaflets.mailing.sheet_code import SheetCode, find_codes


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """What the scanner has seen of a job.

    Attributes:
        records: how many the job has.
        whole: of how many every sheet of every copy was read.
        missing: record, copy and sheet of those that were not read, in order.
        twice: codes that were read more than once.
        foreign: codes that are not of this job.
        unread: how many lines hold no code.
    """

    records: int
    whole: int
    missing: tuple[tuple[int, int, int], ...]
    twice: tuple[str, ...]
    foreign: tuple[str, ...]
    unread: int

    @property
    def is_whole(self) -> bool:
        """Every sheet was read, once, and no other."""
        return not (self.missing or self.twice or self.foreign)


def reconcile(path: Path, scanned: Path) -> Reconciliation:
    """What is missing of a job.

    Args:
        path: the job.
        scanned: text with the codes, one or more a line, among whatever else the scanner writes.

    Raises:
        FileError: one of the two cannot be read.
    """
    job = read_job(path)
    text = read_bytes(scanned, MAX_LIST_BYTES).decode("utf-8", "replace")
    lines = [line for line in text.splitlines() if line.strip()]
    found = [find_codes(line) for line in lines]
    # The head of a table holds no code either, and is no sheet that could not be read.
    unread = sum(not codes for codes in found[1:]) + (1 if len(found) == 1 and not found[0] else 0)
    counted = Counter(code for codes in found for code in codes)
    expected = list_codes(job)
    missing = [code for code in expected if code not in counted]
    known = set(expected)
    return Reconciliation(
        records=len(job.records),
        whole=len(job.records) - len({code.record for code in missing}),
        missing=tuple((code.record, code.copy, code.sheet) for code in missing),
        twice=tuple(str(code) for code, count in counted.items() if count > 1 and code in known),
        foreign=tuple(str(code) for code in counted if code not in known),
        unread=unread,
    )


def list_codes(job: Job) -> list[SheetCode]:
    """The code of every sheet of a job, in the order of printing within a record."""
    return [
        SheetCode(job.id, record.record, copy, sheet, record.sheets)
        for record in job.records
        for copy in range(1, record.copies + 1)
        for sheet in range(1, record.sheets + 1)
    ]
