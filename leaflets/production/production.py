"""What is asked for: the values that a job file and the command line fill in."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

from leaflets.batch.plan_editions import Wish


@dataclass(frozen=True, slots=True)
class Production:
    """What is to be made, and how.

    Attributes:
        names: conditions by id, name, other name, code, file or folder; empty for all there are.
        wishes: which editions of each.
        out: the folder of the outputs; of ledger, lock and reports only, when there is an address.
        today: the day by which a review date has passed.
        address: where the PDFs go instead of ``out``, as fsspec writes it: ``s3://bucket/leaflets``; empty for ``out``.
        own: a folder of one's own, or None.
        name_template: how the PDFs are named, or None for the program's way.
        is_expired_allowed: print past the review date, with a warning strip.
        is_forced: overwrite files that this program did not make.
        is_judged: measure the finished pages and keep back what breaks a rule.
        suppressed: rules of preflight to set aside, each with its reason.
        has_sheets: print sheets beside each PDF that is folded or cut.
    """

    names: tuple[str, ...]
    wishes: tuple[Wish, ...]
    out: Path
    today: datetime.date
    address: str = ""
    own: Path | None = None
    name_template: str | None = None
    is_expired_allowed: bool = False
    is_forced: bool = False
    is_judged: bool = True
    suppressed: tuple[tuple[str, str], ...] = ()
    has_sheets: bool = False


@dataclass(frozen=True, slots=True)
class Means:
    """How it is to be made.

    Attributes:
        worker_count: processes; None for as many as there are processors, 1 for this process alone.
        seconds: most time for one edition; None for no limit.
        cluster: address of a Dask scheduler; empty for this machine.
        is_stopping: end at the first edition that fails.
    """

    worker_count: int | None = None
    seconds: float | None = None
    cluster: str = ""
    is_stopping: bool = False
