from __future__ import annotations

from pathlib import Path

import pytest

from leaflets.content.content_files import (
    find_library,
    is_answers,
    is_clinic,
    is_yaml,
    list_condition_files,
    list_files,
    name_answers,
)
from leaflets.errors import FileError


def make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("name: x")


def test_yaml_files_are_found_below_a_folder_in_order(tmp_path: Path) -> None:
    make(tmp_path, "b.yml", "a.YAML", "c/d.yaml", "e.txt", ".f.yaml", ".g/h.yaml")
    (tmp_path / "i.yaml").mkdir()
    assert [str(path.relative_to(tmp_path)) for path in list_files(tmp_path)] == ["a.YAML", "b.yml", "c/d.yaml"]


def test_a_link_that_leads_in_a_circle_is_not_followed(tmp_path: Path) -> None:
    make(tmp_path, "a.yaml")
    (tmp_path / "circle").symlink_to(tmp_path)
    assert list_files(tmp_path) == [tmp_path / "a.yaml"]


def test_conditions_come_folder_by_folder_each_once_and_without_the_clinic(tmp_path: Path) -> None:
    make(tmp_path, "own/z.yaml", "own/clinic.yaml", "given/a.yaml")
    found = list_condition_files([tmp_path / "own", tmp_path / "given", tmp_path])
    assert found == [tmp_path / "own/z.yaml", tmp_path / "given/a.yaml"]


@pytest.mark.parametrize(
    ("name", "said"),
    [("nowhere", "no such file or folder"), ("file.txt", "is a file, not a folder"), ("empty", "no YAML files")],
)
def test_a_folder_that_gives_nothing_is_an_error(name: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file.txt").write_text("x")
    with pytest.raises(FileError, match=said):
        list_files(tmp_path / name)


def test_answers_about_a_leaflet_are_no_condition(tmp_path: Path) -> None:
    make(tmp_path, "a.yaml", "a.evidence.yaml", "evidence.yaml")
    assert list_condition_files([tmp_path]) == [tmp_path / "a.yaml", tmp_path / "evidence.yaml"]


def test_names_tell_what_a_file_is() -> None:
    assert is_answers(Path(f"x/{name_answers('a b')}")) and is_answers(Path("A.Evidence.YML"))
    assert not is_answers(Path("evidence.yaml")) and not is_answers(Path("a.evidence.json"))
    assert is_clinic(Path("a/Clinic.yml")) and not is_clinic(Path("clinics.yaml"))
    assert is_yaml(Path("a.Yml")) and not is_yaml(Path("yaml"))


def test_shared_references_are_beside_the_condition_or_in_the_folder_above(tmp_path: Path) -> None:
    condition = tmp_path / "a" / "b.yaml"
    make(tmp_path, "references.yaml", "a/b.yaml")
    assert find_library("references.yaml", condition) == tmp_path / "references.yaml"
    make(tmp_path, "a/references.yaml")
    assert find_library("references.yaml", condition) == tmp_path / "a" / "references.yaml"
    assert find_library("../references.yaml", condition) is None
    assert find_library("none.bib", condition) is None
