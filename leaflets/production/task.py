"""One edition to be made, with everything that a worker needs; and what it hands back."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from leaflets.ledger.entry import Judgement
from leaflets.model.edition import Edition


@dataclass(frozen=True, slots=True)
class Task:
    """What travels to a worker; nothing of it is a place on a disk, but for the scratch folder of this machine.

    Attributes:
        file: the name of the output, below its folder or address.
        condition: its id.
        source_path: by which the condition's file was read; it stands in messages.
        source: the file's bytes.
        shared: the references that it cites from other files, as a YAML file; empty without any.
        brief: for a brief leaflet, all the editions that share its choice of sections.
        most_pages: that a brief leaflet may have; 0 when nobody said.
        own_files: names and bytes of the files of one's own, ``clinic.yaml`` among them.
        own_digest: of all files of one's own in this run.
        program: digest of the program's source; a worker of another version refuses.
        engines: digest of the libraries; likewise.
        address: where the worker puts the PDF itself, as fsspec writes it; empty to hand the bytes back.
        has_sheets: print sheets are made, too.
        scratch: a folder for the files of one's own that whoever started the worker removes; empty for one of its own.
    """

    file: str
    condition: str
    source_path: str
    source: bytes
    edition: Edition
    today: datetime.date
    program: str
    engines: str
    shared: bytes = b""
    brief: tuple[Edition, ...] = ()
    most_pages: int = 0
    own_files: tuple[tuple[str, bytes], ...] = ()
    own_digest: str = ""
    is_expired_allowed: bool = False
    is_judged: bool = True
    suppressed: tuple[tuple[str, str], ...] = ()
    address: str = ""
    scratch: str = ""
    has_sheets: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """A finished edition.

    Attributes:
        content: its bytes; empty when the worker put them away itself.
        is_passed: no guideline found an error; true, too, when nobody measured it.
        faults: why it was kept back, in words; empty when it passed.
        thumbnail: a picture of its first page, PNG.
        seconds: that it took to make and judge.
        sheets: its print sheets; empty when none were asked for, or the worker put them away itself.
        sheets_sha256: of the print sheets; empty without any.
    """

    content: bytes
    sha256: str
    byte_count: int
    page_count: int
    is_passed: bool
    judgements: tuple[Judgement, ...]
    faults: str
    warning: str
    standard_pages: int
    thumbnail: bytes
    seconds: float
    sheets: bytes = b""
    sheets_sha256: str = ""
    sheets_byte_count: int = 0
