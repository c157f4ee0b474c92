"""Joins content and readability: condition files by name or folder, and how hard each is to read."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from leaflets.model.clinic import Clinic
    from leaflets.model.text import Audience
    from leaflets.readability.reading import DocumentReading


def list_conditions(names: Sequence[str], own: Path | None, today: datetime.date) -> list[Path]:
    """The file of each name, then the condition files below each folder, each once.

    Raises:
        UnknownCondition: a name fits no condition, or more than one; the message holds all such names.
        FileError: a path is missing, or a folder holds no YAML file.
    """
    from leaflets.batch.own_folder import find_condition_folders
    from leaflets.content.content_files import list_condition_files
    from leaflets.content.find_condition import find_conditions

    folders = [Path(name) for name in names if Path(name).is_dir()]
    named = [name for name in names if not Path(name).is_dir()]
    found = [*find_conditions(named, find_condition_folders(own), today), *list_condition_files(folders)]
    return list({path.resolve(): path for path in found}.values())


def read_condition_file(path: Path, own: Path | None, today: datetime.date, audience: Audience) -> DocumentReading:
    """How hard the document for an audience is to read, composed as ``build`` would.

    Raises:
        ContentError: the condition or the clinic profile has problems.
        TemplateError: the program has no wording for the condition's language.
        FileError: a file cannot be read, or a list of hard words has a fault.
    """
    from leaflets.content.read_condition import read_condition
    from leaflets.document.compose_document import compose_document
    from leaflets.model.edition import Edition, Kind
    from leaflets.readability.jargon import load_jargon
    from leaflets.readability.read_document import read_document

    condition = read_condition(path, today=today).condition
    document = compose_document(condition, Edition(Kind(audience)), clinic=_read_clinic(own), today=today)
    folders = [own / "wording"] if own else []
    return read_document(document, condition, load_jargon(condition.language, folders))


def _read_clinic(own: Path | None) -> Clinic | None:
    from leaflets.batch.own_folder import find_clinic
    from leaflets.content.read_clinic import read_clinic

    path = find_clinic(own)
    return read_clinic(path) if path else None
