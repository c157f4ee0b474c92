"""A job file's values."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.batch.plan_editions import Wish


@dataclass(frozen=True, slots=True)
class Job:
    """What a job file says; None or an empty tuple where it says nothing. Paths are relative to the file's folder.

    Attributes:
        conditions: by id, name, other name, code, file or folder.
        wishes: which editions, one for each group under ``editions``.
        out: the folder of the outputs, or an address.
        folder: a folder of one's own.
        suppress: rules of preflight to set aside, with their reasons.
        timeout: most seconds for one edition.
        sheets: print sheets beside each PDF that is folded or cut.
    """

    conditions: tuple[str, ...] = ()
    wishes: tuple[Wish, ...] = ()
    out: str | None = None
    folder: str | None = None
    name_template: str | None = None
    expired: bool = False
    preflight: bool = True
    suppress: tuple[tuple[str, str], ...] = ()
    workers: int | None = None
    timeout: float | None = None
    sheets: bool = False
