"""Joins content and readability: condition files by name or folder, and how hard each is to read."""

from __future__ import annotations

import datetime
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from leaflets.errors import FileError

if TYPE_CHECKING:
    from leaflets.model.clinic import Clinic
    from leaflets.model.condition import Condition
    from leaflets.model.text import Audience
    from leaflets.readability.reading import DocumentReading


def list_conditions(names: Sequence[str], own: Path | None, today: datetime.date) -> list[Path]:
    """The file of each name, then finished PDFs, then the condition files below each folder, each once.

    Raises:
        UnknownCondition: a name fits no condition, or more than one; the message holds all such names.
        FileError: a path is missing, or a folder holds no YAML file.
    """
    from leaflets.batch.own_folder import find_condition_folders
    from leaflets.content.content_files import list_condition_files
    from leaflets.content.find_condition import find_conditions

    folders = [Path(name) for name in names if Path(name).is_dir()]
    finished = [Path(name) for name in names if _is_finished(Path(name))]
    named = [name for name in names if Path(name) not in (*folders, *finished)]
    found = [*find_conditions(named, find_condition_folders(own), today), *finished, *list_condition_files(folders)]
    return list({path.resolve(): path for path in found}.values())


def _is_finished(path: Path) -> bool:
    """Whether a path is a PDF, by its name; one that is not there is told as such."""
    if path.suffix.casefold() != ".pdf":
        return False
    if not path.is_file():
        raise FileError(f"{path}: there is no such file; check its name and folder")
    return True


def read_condition_file(path: Path, own: Path | None, today: datetime.date, audience: Audience) -> DocumentReading:
    """How hard the document for an audience is to read, composed as ``build`` would.

    Args:
        path: a condition file, or a PDF that this program made, whose condition is read out of it.
        own: the folder of one's own, for its clinic and its lists of hard words.
        today: the day by which a review date has passed.
        audience: for whom.

    Raises:
        ContentError: the condition or the clinic profile has problems, or a PDF brings no condition.
        TemplateError: the program has no wording for the condition's language.
        FileError: a file cannot be read, or a list of hard words has a fault.
    """
    from leaflets.document.compose_document import compose_document
    from leaflets.model.edition import Edition, Kind
    from leaflets.readability.jargon import load_jargon
    from leaflets.readability.read_document import read_document

    is_finished = path.suffix.casefold() == ".pdf"
    condition, clinic = (_read_finished if is_finished else _read_file)(path, own, today)
    document = compose_document(condition, Edition(Kind(audience)), clinic=clinic, today=today)
    folders = [own / "wording"] if own else []
    return read_document(document, condition, load_jargon(condition.language, folders))


def _read_file(path: Path, own: Path | None, today: datetime.date) -> tuple[Condition, Clinic | None]:
    from leaflets.batch.own_folder import find_clinic
    from leaflets.content.read_clinic import read_clinic
    from leaflets.content.read_condition import read_condition

    condition = read_condition(path, today=today).condition
    clinic = find_clinic(own)
    return condition, read_clinic(clinic) if clinic else None


def _read_finished(path: Path, own: Path | None, today: datetime.date) -> tuple[Condition, Clinic | None]:
    from leaflets.batch.read_manuscript import read_manuscript  # with it the engine, which nothing else here needs

    with tempfile.TemporaryDirectory(prefix="leaflets-") as scratch:
        manuscript = read_manuscript(path, own=own, today=today, scratch=Path(scratch))
    return manuscript.condition, manuscript.clinic
