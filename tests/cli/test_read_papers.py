"""What papers say, and what a library holds: read from files."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from leaflets.cli.read_papers import read_code, read_file, read_library, read_own_clinic
from leaflets.errors import FileError, LeafletsError, UsageError
from leaflets.model.clinic import Clinic

DAY = datetime.date(2026, 11, 25)
TEXT = "id: {id}\nname: {id}\nlanguage: en\nversion: {version}\ndefinition: Heat.\n"


def write(path: Path, id: str, version: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(TEXT.format(id=id, version=f'"{version}"'))


def test_the_first_folder_with_a_condition_counts_and_faults_are_told(tmp_path: Path) -> None:
    write(tmp_path / "own" / "a.yaml", "fever", "1")
    write(tmp_path / "own" / "b.yaml", "fever", "2")
    (tmp_path / "own" / "bad.yaml").write_text("name: [")
    write(tmp_path / "more" / "a.yaml", "fever", "3")
    write(tmp_path / "more" / "c.yaml", "rash", "4")
    told: list[LeafletsError] = []
    library = read_library([tmp_path / "own", tmp_path / "more"], DAY, told.append)
    assert [(holding.condition.id, holding.version) for holding in library] == [
        ("fever", "1"), ("fever", "2"), ("rash", "4"),
    ]  # fmt: skip
    assert len(told) == 1 and "bad.yaml" in str(told[0])
    with pytest.raises(FileError, match="no such file or folder"):
        read_library([tmp_path / "none"], DAY, told.append)


def test_a_code_may_have_been_printed_with_the_clinic_or_without() -> None:
    clinic = Clinic(name="Harbour")
    assert read_code("LEAFLETS 1 ID:A", clinic).clinics == (clinic, None)
    assert read_code("LEAFLETS 1 ID:A", None).clinics == (None,)
    with pytest.raises(UsageError, match="not the text of a leaflet"):
        read_code("hello", None)


def test_the_clinic_is_that_of_ones_own_folder(tmp_path: Path) -> None:
    assert read_own_clinic(None) is None and read_own_clinic(tmp_path) is None
    (tmp_path / "clinic.yaml").write_text("name: Harbour\n")
    assert read_own_clinic(tmp_path) == Clinic(name="Harbour")


def test_what_is_no_pdf_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("no")
    with pytest.raises(FileError, match="is not a PDF"):
        read_file(tmp_path / "a.pdf", None, DAY)
    with pytest.raises(FileError, match="no such file"):
        read_file(tmp_path / "b.pdf", None, DAY)
