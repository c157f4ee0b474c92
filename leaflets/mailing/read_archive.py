"""Reads a finished archive back: a sample of it, or all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from leaflets.errors import RenderError
from leaflets.mailing.job import JobRecord
from leaflets.mailing.plan_mailing import MailingPlan
from leaflets.mailing.read_back import Expected, Piece, read_share
from leaflets.mailing.variant import Way

_PORTION = 200
_FEW = 12
"""Files that are not worth a process of their own."""
Work = Callable[[Callable[[Any], Any], Iterable[Any]], Iterator[Any]]


def begin_check(
    plan: MailingPlan, written: tuple[JobRecord, ...], path: Path, work: Work, *, most: int | None
) -> Callable[[], int]:
    """What to call for the end of the check: it says how many files were read back, each one true to its row.

    Args:
        plan: the mailing.
        written: what is in the archive.
        path: the archive.
        work: maps a function over pieces of work; other processes begin it at once.
        most: how many are read; None for all.

    What is given raises RenderError when a file is not what it should be; the text names records and never what they
    say. It raises OSError when the archive cannot be read.
    """
    chosen = choose_sample(written, most)
    parts = work(read_share, _share_out(_cut(plan, chosen), path))

    def finish() -> int:
        faults = [fault for part in parts for fault in part]
        if faults:
            record, reason = faults[0]
            raise RenderError(
                f"read back: {len(faults)} of {len(chosen)} files are wrong, first record {record}: {reason}; nothing "
                "was published; please report this with the letter file"
            )
        return len(chosen)

    return finish


def choose_sample(written: tuple[JobRecord, ...], most: int | None) -> tuple[JobRecord, ...]:
    """Files to be read back: of each way and form the first and the last, then others at equal distances."""
    if most is None or most >= len(written):
        return written
    forms: dict[tuple[str, float, str], list[JobRecord]] = defaultdict(list)
    for record in written:
        forms[record.language, record.size, record.way].append(record)
    ends = [record for group in forms.values() for record in (group[0], group[-1])]
    ends.sort(key=lambda record: record.way == Way.STAMPED)  # what was made alone goes first
    step = max(1, len(written) // max(1, most))
    wished = [*ends, *written[::step]]
    chosen = dict.fromkeys(wished)
    return tuple(list(chosen)[:most])


def _cut(plan: MailingPlan, chosen: tuple[JobRecord, ...]) -> Iterator[Piece]:
    wanted = {record.record: record for record in chosen}
    for variant in plan.variants:
        files = [
            Expected(
                person, wanted[person.record].name, wanted[person.record].letter_pages, wanted[person.record].page_count
            )
            for person in variant.people
            if person.record in wanted
        ]
        for start in range(0, len(files), _PORTION):
            yield variant.form, tuple(files[start : start + _PORTION])


def _share_out(pieces: Iterable[Piece], path: Path) -> Iterator[tuple[Path, tuple[Piece, ...]]]:
    """The pieces, several small ones together: a process has to read the directory of the archive for each share."""
    waiting: list[Piece] = []
    for piece in pieces:
        waiting.append(piece)
        if sum(len(files) for _, files in waiting) >= _FEW:
            yield path, tuple(waiting)
            waiting = []
    if waiting:
        yield path, tuple(waiting)
