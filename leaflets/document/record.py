"""Rows of facts about the paper and about a source, and the record strip of a leaflet."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.document.runs import Runs


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A label such as "Version", and its value.

    ``is_edition`` marks what differs between sizes; ``name`` is what the row tells, such as "version", in a record.
    """

    label: str
    value: Runs
    is_edition: bool = False
    name: str = ""


@dataclass(frozen=True, slots=True)
class Strip:
    """The record strip at the end of a leaflet: what the paper is, in words to copy and as a QR code to scan.

    Attributes:
        introduction: what the strip is for.
        rows: its lines; a label, such as "Content code", stands before its value in one text.
        qr_content: the text inside the QR code, see ``strip_code``.
        qr_text: what a screen reader says of the code.
    """

    introduction: str
    rows: tuple[RecordRow, ...]
    qr_content: str
    qr_text: str


@dataclass(frozen=True, slots=True)
class Record:
    """What this paper is: title, edition, version, dates, who made it, code. ``heading`` is "" for none.

    A leaflet says who made it and when in rows, and which it is in its ``strip``.
    """

    heading: str
    rows: tuple[RecordRow, ...]
    qr_address: str = ""
    qr_text: str = ""
    strip: Strip | None = None
