from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.content.read_clinic import examine_clinic, read_clinic, read_clinic_bytes
from leaflets.errors import ContentError, FileError
from leaflets.model.clinic import Clinic

SOURCE = b"name: River clinic\ntelephone: 020 7946 0000\nhours: 9:00\nlogo: logo.svg\nemail:\n"


def test_a_clinic_is_read(tmp_path: Path) -> None:
    path = tmp_path / "clinic.yaml"
    path.write_bytes(SOURCE)
    expected = Clinic(name="River clinic", telephone="020 7946 0000", hours="9:00", logo="logo.svg")
    assert read_clinic(path) == expected


def test_every_problem_of_a_clinic_comes_with_its_place() -> None:
    with pytest.raises(ContentError) as caught:
        read_clinic_bytes(b"nmae: River clinic\nlogo: ../logo.svg\nemergency_number: 00000000000\n", "clinic.yaml")
    assert [(problem.line, problem.column) for problem in caught.value.problems] == [(1, 1), (2, 7), (3, 19)]
    nmae, logo, number = (problem.message for problem in caught.value.problems)
    assert "did you mean 'name'?" in nmae
    assert "write a file name without folders" in logo
    assert "has 11 characters, and at most 10 fit" in number


def test_a_missing_clinic_file_is_a_file_error(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="there is no such file"):
        read_clinic(tmp_path / "clinic.yaml")


def test_examining_a_clinic_raises_nothing() -> None:
    examined = examine_clinic(b"[", "clinic.yaml")
    assert examined.value is None
    assert len(examined.problems) == 1
