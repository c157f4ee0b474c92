"""One's own folder goes before the program's."""

from __future__ import annotations

from pathlib import Path

from leaflets.batch.own_folder import find_clinic, find_condition_folders, find_roots
from leaflets.folders import program_folder, program_root


def test_without_a_folder_of_ones_own_there_is_the_program_alone() -> None:
    assert find_condition_folders(None) == (program_folder("conditions"),)
    assert find_roots(None) == (program_root(),)
    assert find_clinic(None) is None


def test_ones_own_folder_comes_first(tmp_path: Path) -> None:
    (tmp_path / "conditions").mkdir()
    (tmp_path / "conditions" / "a.yaml").touch()
    (tmp_path / "clinic.yaml").touch()
    assert find_condition_folders(tmp_path) == (tmp_path / "conditions", program_folder("conditions"))
    assert find_roots(tmp_path) == (tmp_path, program_root())
    assert find_clinic(tmp_path) == tmp_path / "clinic.yaml"


def test_a_folder_without_conditions_or_clinic_still_gives_templates(tmp_path: Path) -> None:
    (tmp_path / "conditions").mkdir()
    assert find_condition_folders(tmp_path) == (program_folder("conditions"),)
    assert find_roots(tmp_path)[0] == tmp_path
    assert find_clinic(tmp_path) is None
