"""What the ledger keeps: an entry for each edition, and a card for each condition file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class State(StrEnum):
    """What became of an edition."""

    PASSED = "passed"
    UNMEASURED = "unmeasured"
    KEPT_BACK = "kept back"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Judgement:
    """One guideline's verdict in short: its name, what was found, and the first findings in words."""

    profile: str
    errors: int
    warnings: int
    findings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """An edition as it was made last.

    Attributes:
        file: the name it was asked for by, below the folder of the outputs, with forward slashes.
        key: what it was made of; empty when trying again may give something else (a killed worker, a full disk).
        place: where its bytes are, below the same folder: ``file``, or ``failed/`` beside it; empty without any.
        sha256: of those bytes.
        seconds: that it took to make and judge.
        warning: what a person should look at.
        message: why it failed.
        exit_code: what the program ends with for this edition alone.
        standard_pages: of the leaflet at its standard size; 0 where it is not known.
        weight: of its print; empty in an entry of an earlier release.
        spacing: of its print; likewise.
        sheets: where its print sheets are, below the same folder; empty without any.
        sheets_sha256: of their bytes.
    """

    file: str
    key: str
    state: State
    condition: str
    kind: str
    layout: str
    size: float
    palette: str
    place: str = ""
    sha256: str = ""
    byte_count: int = 0
    page_count: int = 0
    seconds: float = 0.0
    warning: str = ""
    message: str = ""
    exit_code: int = 0
    judgements: tuple[Judgement, ...] = ()
    standard_pages: int = 0
    weight: str = ""
    spacing: str = ""
    sheets: str = ""
    sheets_sha256: str = ""
    sheets_byte_count: int = 0

    @property
    def is_made(self) -> bool:
        """There are bytes of it."""
        return bool(self.place)


@dataclass(frozen=True, slots=True)
class SourceCard:
    """What the plan must know of a condition file, so that an unchanged one is not read again.

    Attributes:
        sha256: of the file.
        path: by which it was read; it stands in the messages.
        id: of the condition.
        name: of the condition.
        review_by: day, year-month-day; empty when there is none.
        pictures: words in the file that may name a picture.
        libraries: the files of shared references that it names.
        libraries_digest: of where these are, and of what is in them.
        shared: the references that it cites from them, as a YAML file.
        problem: why it cannot be printed, with every place; empty when it can.
    """

    sha256: str
    path: str
    id: str
    name: str
    language: str
    version: str = ""
    status: str = ""
    review_by: str = ""
    pictures: tuple[str, ...] = ()
    problem: str = ""
    libraries: tuple[str, ...] = ()
    libraries_digest: str = ""
    shared: str = ""
