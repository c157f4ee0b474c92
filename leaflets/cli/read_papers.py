"""Joins content, pdf and facts for ``leaflets verify``: what finished papers say of themselves, and what counts."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.errors import ContentError, FileError, LeafletsError

if TYPE_CHECKING:
    from leaflets.model.clinic import Clinic
    from leaflets.pages.manuscript import Manuscript
    from leaflets.verification.judge_paper import Paper
    from leaflets.verification.library import Holding


def read_library(
    folders: Sequence[Path], today: datetime.date, complain: Callable[[LeafletsError], None]
) -> tuple[Holding, ...]:
    """The conditions below the folders; a file with problems is told to ``complain`` and passed over.

    The first folder that has a condition counts for it: a clinic's own before the program's.

    Raises:
        FileError: a folder is missing, or holds no YAML file.
    """
    from leaflets.content.content_files import list_condition_files
    from leaflets.content.read_condition import read_condition
    from leaflets.verification.library import Holding

    found: list[Holding] = []
    for folder in folders:
        known = {holding.condition.id for holding in found}
        for path in list_condition_files([folder]):
            try:
                condition = read_condition(path, today=today).condition
            except LeafletsError as error:
                complain(error)
                continue
            if condition.id not in known:
                found.append(Holding(condition, str(path)))
    return tuple(found)


def read_own_clinic(own: Path | None) -> Clinic | None:
    """The clinic profile of one's own folder, or None.

    Raises:
        ContentError: it has problems.
    """
    from leaflets.batch.own_folder import find_clinic
    from leaflets.content.read_clinic import read_clinic

    path = find_clinic(own)
    return read_clinic(path) if path else None


def read_code(text: str, clinic: Clinic | None) -> Paper:
    """What a scanned code says; the paper was printed with this clinic profile, or with none.

    Raises:
        UsageError: it is not the code of a leaflet.
    """
    from leaflets.document.imprint import read_imprint
    from leaflets.verification.judge_paper import Paper

    return Paper(read_imprint(text), clinics=(clinic, None) if clinic else (None,))


def read_file(path: Path, clinic: Clinic | None, today: datetime.date) -> Paper | None:
    """What a PDF says: by what it was made from, else by the strip on its last page; None when it says nothing.

    Raises:
        FileError: it cannot be read, or is no PDF.
    """
    from leaflets.batch.read_manuscript import is_pdf, read_manuscript

    if path.is_file() and not is_pdf(path):
        raise FileError(f"{path}: this is not a PDF; name a PDF, or give the text of its QR code with --code")
    with tempfile.TemporaryDirectory(prefix="leaflets-") as scratch:
        try:
            return _describe(read_manuscript(path, own=None, today=today, scratch=Path(scratch)))
        except ContentError:
            return _read_strip(path, clinic)


def _describe(manuscript: Manuscript) -> Paper:
    """What a paper says that brings its source along; without a note of its edition it is taken for a leaflet."""
    from leaflets.document.imprint import Imprint
    from leaflets.model.edition import Edition, Kind
    from leaflets.verification.judge_paper import Paper

    condition = manuscript.condition
    edition = manuscript.given or Edition(Kind.PATIENT)
    imprint = Imprint(
        condition=condition.id or "",
        kind=edition.kind_name,
        version=condition.version or "",
        issued=condition.issued.isoformat() if condition.issued else "",
        language=condition.language,
        size=edition.size_name if manuscript.given else "",
        layout=edition.layout.value if manuscript.given else "",
    )
    return Paper(imprint, condition.name, edition, condition, (manuscript.clinic,))


def _read_strip(path: Path, clinic: Clinic | None) -> Paper | None:
    from dataclasses import replace

    from leaflets.preflight.seen_texts import list_painted
    from leaflets.preflight.work_apart import measure_apart
    from leaflets.verification.read_strip import read_strip

    (facts,) = measure_apart([path])
    if isinstance(facts, FileError):
        raise facts
    found = read_strip([text.words for text in list_painted(facts)], facts.language)
    return replace(found, clinics=(clinic, None)) if found and clinic else found
