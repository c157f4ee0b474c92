"""Reads what is to be printed: a condition file with the clinic's profile, or both out of a finished PDF.

What a PDF brings along was written by a stranger: it passes the same checks and limits as any file.
"""

from __future__ import annotations

import datetime
from pathlib import Path

from leaflets.batch.own_folder import find_clinic, find_roots
from leaflets.content.read_clinic import read_clinic_bytes
from leaflets.content.read_condition import LoadedCondition, read_condition, read_condition_bytes
from leaflets.content.read_source import read_bytes
from leaflets.content.share_references import SHARED_FILE
from leaflets.errors import ContentError, FileError
from leaflets.model.clinic import Clinic
from leaflets.pages.attach_sources import read_edition_note
from leaflets.pages.manuscript import CLINIC_FILE, Enclosure, Manuscript
from leaflets.pdf import Attachment, read_attachments
from leaflets.publish import EDITION_FILE

_PDF_MARK = b"%PDF-"
_MOST_PICTURE_BYTES = 5 * 1024 * 1024
"""No logo needs more; the same limit holds for a file and for what a PDF brings along."""


def is_pdf(path: Path) -> bool:
    """Whether a file is a PDF, told from its content; its name does not matter."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_PDF_MARK)) == _PDF_MARK
    except (OSError, ValueError):
        return False


def read_manuscript(path: Path, *, own: Path | None, today: datetime.date, scratch: Path) -> Manuscript:
    """The manuscript in a condition file or a finished PDF.

    Args:
        path: a condition file, or a PDF that this program made.
        own: the folder of one's own; its clinic profile goes before the one inside a PDF.
        today: the day by which a review date has passed.
        scratch: an empty folder for pictures that come out of a PDF; must stay until the editions are built.

    Raises:
        ContentError: the condition or the clinic profile has problems, or the PDF brings no source.
        FileError: a file cannot be read.
    """
    if is_pdf(path):
        return _read_pdf(path, own=own, today=today, scratch=scratch)
    loaded = read_condition(path, today=today)
    clinic, enclosures = read_own_clinic(own)
    return Manuscript(loaded, clinic, enclosures, find_roots(own))


def read_own_clinic(own: Path | None) -> tuple[Clinic | None, tuple[Enclosure, ...]]:
    """The clinic of a folder of one's own, with the files that every PDF carries; None and nothing without one.

    Raises:
        ContentError: the profile has problems, or is larger than a content file may be.
        FileError: the profile or its logo cannot be read, or the logo is too large.
    """
    path = find_clinic(own)
    if path is None:
        return None, ()
    profile = read_bytes(path)
    clinic = read_clinic_bytes(profile, str(path))
    enclosures = [Enclosure(CLINIC_FILE, profile)]
    if clinic.logo:
        logo = path.parent / "pictures" / clinic.logo
        if not logo.is_file():
            raise FileError(f"{path}: there is no logo {logo}; put the picture there, or take 'logo' out")
        if logo.stat().st_size > _MOST_PICTURE_BYTES:
            raise FileError(f"{logo}: a logo may have 5 MiB at most; make it smaller")
        enclosures.append(Enclosure(clinic.logo, logo.read_bytes()))
    return clinic, tuple(enclosures)


def _read_pdf(path: Path, *, own: Path | None, today: datetime.date, scratch: Path) -> Manuscript:
    files = {file.name: file for file in read_attachments(path)}
    source = _find_source(path, files)
    loaded = _read_source(path, source, files, today)
    roots = find_roots(own)
    clinic, enclosures = read_own_clinic(own)
    if clinic is None and CLINIC_FILE in files:
        clinic, enclosures = _read_given_clinic(path, files)
        if len(enclosures) > 1:
            _lay_out_pictures(enclosures[1:], scratch)
            roots = (*roots[:-1], scratch, roots[-1])
    note = files.get(EDITION_FILE)
    given = read_edition_note(note.content) if note else None
    return Manuscript(loaded, clinic, enclosures, roots, given)


def _find_source(path: Path, files: dict[str, Attachment]) -> Attachment:
    sources = [file for file in files.values() if file.relationship == "Source" and file.name.endswith(".yaml")]
    if len(sources) != 1:
        raise ContentError(
            f"{path}: this PDF brings {'no' if not sources else 'more than one'} condition source, "
            "so it cannot be set again; take a PDF as leaflets made it (printing it to PDF or joining it with others "
            "loses the source), or the condition's YAML file"
        )
    return sources[0]


def _read_source(path: Path, source: Attachment, files: dict[str, Attachment], today: datetime.date) -> LoadedCondition:
    shared = files[SHARED_FILE].content if SHARED_FILE in files else b""
    name = f"{path}/{Path(source.name).name}"
    return read_condition_bytes(source.content, name, today=today, enclosed=shared)


def _read_given_clinic(path: Path, files: dict[str, Attachment]) -> tuple[Clinic, tuple[Enclosure, ...]]:
    profile = files[CLINIC_FILE].content
    clinic = read_clinic_bytes(profile, f"{path}/{CLINIC_FILE}")
    enclosures = [Enclosure(CLINIC_FILE, profile)]
    if clinic.logo:
        logo = files.get(clinic.logo)
        if logo is None or len(logo.content) > _MOST_PICTURE_BYTES:
            fault = "is not inside" if logo is None else "has more than 5 MiB"
            raise ContentError(
                f"{path}: the clinic's logo {clinic.logo} {fault}; build with a folder of your own: --folder"
            )
        enclosures.append(Enclosure(clinic.logo, logo.content))
    return clinic, tuple(enclosures)


def _lay_out_pictures(pictures: tuple[Enclosure, ...], scratch: Path) -> None:
    """Put pictures where the workshops look for them; their names were checked by the clinic's profile."""
    folder = scratch / "pictures"
    folder.mkdir(exist_ok=True)
    for picture in pictures:
        (folder / picture.name).write_bytes(picture.content)
